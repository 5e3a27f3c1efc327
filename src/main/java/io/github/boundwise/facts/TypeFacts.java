package io.github.boundwise.facts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum, record or annotation, member, local and anonymous ones included.
 *
 * @param name binary name, {@code pkg.Outer$Inner}, {@code pkg.Outer$1}
 * @param span its name; the whole body for an anonymous class
 * @param supertypes direct ones, erased binary names, superclass first
 * @param modifiers lower-case Java modifiers
 * @param annotations binary names
 * @param enclosing the type around it
 */
public record TypeFacts(
    String name,
    Kind kind,
    Span span,
    List<String> supertypes,
    Set<String> modifiers,
    List<String> annotations,
    @Nullable String enclosing,
    List<FieldFacts> fields,
    List<MethodFacts> methods) {

  /** What is declared. */
  public enum Kind {
    CLASS,
    ANONYMOUS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  public TypeFacts {
    supertypes = List.copyOf(supertypes);
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }
}
