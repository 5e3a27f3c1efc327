package io.github.boundwise.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one method body says. Lambdas and method references are methods of their own; what they
 * capture are {@link Path.Captured} roots. Two are equal when their ids are.
 *
 * @param span its name; for lambdas the whole expression
 * @param body from the first modifier to the closing brace; for lambdas the whole expression
 * @param modifiers lower-case Java modifiers, {@code synchronized} among them, and {@code varargs}
 * @param annotations binary names
 * @param captures variables of enclosing methods that the body uses
 * @param returnType erased
 * @param throwsTypes erased, as declared
 * @param regions parents come before their children
 * @param facts in source order, operands before the operation
 * @param enclosing the method that contains a lambda, or the one that contains a local or anonymous
 *     class
 */
public record MethodFacts(
    MethodId id,
    Kind kind,
    Span span,
    Span body,
    Set<String> modifiers,
    List<String> annotations,
    List<Parameter> parameters,
    List<VariableId> captures,
    String returnType,
    List<String> throwsTypes,
    List<Region> regions,
    List<Fact> facts,
    @Nullable MethodId enclosing) {

  /** What stands in the source. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    /** The constructor that the compiler adds. */
    DEFAULT_CONSTRUCTOR,
    STATIC_INITIALIZER,
    INSTANCE_INITIALIZER,
    LAMBDA,
    METHOD_REFERENCE,
    /** Abstract or native: no facts. */
    NO_BODY
  }

  public MethodFacts {
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    parameters = List.copyOf(parameters);
    captures = List.copyOf(captures);
    throwsTypes = List.copyOf(throwsTypes);
    regions = List.copyOf(regions);
    facts = List.copyOf(facts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodFacts method && method.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  public boolean isStatic() {
    return modifiers.contains("static");
  }

  public Stream<Call> calls() {
    return facts.stream().filter(Call.class::isInstance).map(Call.class::cast);
  }

  public Stream<Access> accesses() {
    return facts.stream().filter(Access.class::isInstance).map(Access.class::cast);
  }

  /** The regions around a region index, outermost first, itself last. */
  public List<Region> around(int region) {
    List<Region> chain = new ArrayList<>();
    for (int at = region; at != Region.NONE; at = regions.get(at).parent()) {
      chain.add(regions.get(at));
    }
    Collections.reverse(chain);
    return chain;
  }

  /** The regions of one kind around a fact, outermost first. */
  public <R extends Region> List<R> around(Fact fact, Class<R> kind) {
    return around(fact.region()).stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
