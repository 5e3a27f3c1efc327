package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Origins.Origin;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a stream, reader, writer or channel is backed by, from how it was made. */
final class StreamSource {

  private static final int DEPTH = 8;
  private static final FieldId STANDARD_INPUT = new FieldId("java.lang.System", "in");
  private static final List<String> WRAPPED =
      List.of("java.io.Closeable", "java.lang.Readable", "java.lang.Appendable");
  private static final Value NULL = new Value.Literal("null");

  private final Calls calls;
  private final Origins origins;

  StreamSource(Calls calls, Origins origins) {
    this.calls = calls;
    this.origins = origins;
  }

  /**
   * What backs a stream, all ways it may have been made taken together. Memory in one way and a
   * file in another is a file; a file in one way and a socket in another is not known.
   *
   * @param known whether every way could be told
   * @param kinds what using it waits for; none for memory
   * @param parameters of the body that uses it, where its callers decide
   * @param opened for people: the call that opens it, or nothing
   */
  record Backing(boolean known, Set<WaitKind> kinds, Set<Integer> parameters, String opened) {
    static final Backing UNKNOWN = new Backing(false, Set.of(), Set.of(), "");
    static final Backing MEMORY = new Backing(true, Set.of(), Set.of(), "");

    Backing {
      kinds = Set.copyOf(kinds);
      parameters = Set.copyOf(parameters);
    }

    static Backing of(WaitKind kind, String opened) {
      return new Backing(true, Set.of(kind), Set.of(), opened);
    }

    static Backing ofParameter(int index) {
      return new Backing(true, Set.of(), Set.of(index), "");
    }

    private static Backing join(Collection<Backing> each) {
      Set<WaitKind> kinds = EnumSet.noneOf(WaitKind.class);
      Set<Integer> parameters = new HashSet<>();
      each.forEach(backing -> kinds.addAll(backing.kinds()));
      each.forEach(backing -> parameters.addAll(backing.parameters()));
      boolean known = !each.isEmpty() && each.stream().allMatch(Backing::known);
      String opened =
          each.stream().map(Backing::opened).filter(by -> !by.isEmpty()).findFirst().orElse("");
      return known && kinds.size() <= 1 ? new Backing(true, kinds, parameters, opened) : UNKNOWN;
    }
  }

  /**
   * One question.
   *
   * @param user the body that uses the stream
   * @param used the method that is called on it
   * @param within the wrappers that are being looked into
   * @param depth steps that are left
   */
  private record Search(MethodFacts user, MethodId used, Set<CallSite> within, int depth) {
    Search deeper() {
      return new Search(user, used, within, depth - 1);
    }

    Search inside(CallSite wrapper) {
      Set<CallSite> wrappers = new HashSet<>(within);
      wrappers.add(wrapper);
      return new Search(user, used, Set.copyOf(wrappers), depth - 1);
    }
  }

  /** What the receiver of a call is backed by. */
  Backing of(CallSite site) {
    Value receiver = site.call().receiver();
    return receiver == null ? Backing.UNKNOWN : of(site.in(), receiver, site.call().target());
  }

  /**
   * What a value of a body is backed by.
   *
   * @param used the method that is called on it
   */
  Backing of(MethodFacts in, Value stream, MethodId used) {
    return of(in, stream, new Search(in, used, Set.of(), DEPTH));
  }

  private Backing of(MethodFacts in, Value stream, Search search) {
    if (search.depth() == 0) {
      return Backing.UNKNOWN;
    }
    if (stream instanceof Value.AnyOf any) {
      return join(in, any.values(), search);
    }
    if (stream instanceof Value.At at && at.path().fields().isEmpty()) {
      if (at.path().root() instanceof Path.Parameter parameter) {
        return parameter(in, parameter.index(), stream, search);
      }
      List<Value> set = Locals.all(in, at.path());
      if (!set.isEmpty()) {
        return join(in, set, search);
      }
    }
    return followed(in, stream, search);
  }

  private Backing join(MethodFacts in, Collection<Value> values, Search search) {
    return Backing.join(
        values.stream()
            .filter(value -> !value.equals(NULL))
            .map(value -> of(in, value, search.deeper()))
            .toList());
  }

  /** Callers decide; those of a method that others cannot call are all known. */
  private Backing parameter(MethodFacts in, int index, Value stream, Search search) {
    boolean open = in.modifiers().contains("public") || in.modifiers().contains("protected");
    Backing given = open ? Backing.UNKNOWN : followed(in, stream, search);
    boolean alike = given.known() && given.kinds().size() == 1;
    return alike || !in.equals(search.user()) || in.id().isLambda()
        ? given
        : Backing.ofParameter(index);
  }

  private Backing followed(MethodFacts in, Value stream, Search search) {
    return Backing.join(
        origins.of(in, stream).stream()
            .filter(origin -> !origin.value().equals(NULL))
            .map(origin -> started(origin, search))
            .toList());
  }

  /** What backs a stream whose beginning is found. */
  private Backing started(Origin origin, Search search) {
    if (origin.value() instanceof Value.At at
        && !at.path().fields().isEmpty()
        && at.path().last().equals(STANDARD_INPUT)) {
      return Backing.of(WaitKind.CONSOLE, "System.in");
    }
    Optional<CallSite> made = origin.call();
    if (made.isEmpty()) {
      return Backing.UNKNOWN;
    }
    Call creation = made.get().call();
    Optional<Model> making = calls.model(made.get());
    Optional<WaitKind> opened =
        making.flatMap(model -> Optional.ofNullable(model.opens()).or(() -> model.waits().kind()));
    if (opened.isPresent()) {
      return Backing.of(opened.get(), opening(made.get()));
    }
    if (wraps(creation)) {
      return search.within().contains(made.get())
          ? Backing.MEMORY // in = new BufferedInputStream(in): what is inside decides
          : of(origin.in(), creation.args().get(0), search.inside(made.get()));
    }
    return calls
        .model(new MethodId(creation.returnType(), search.used().name(), search.used().params()))
        .filter(use -> !use.waits().dependsOnSource())
        .map(
            use ->
                use.waits()
                    .kind()
                    .map(kind -> Backing.of(kind, opening(made.get())))
                    .orElse(Backing.MEMORY))
        .orElse(Backing.UNKNOWN);
  }

  private static String opening(CallSite made) {
    return made.call().target().shortName() + " in " + made.in().id().shortName();
  }

  /** Whether a stream is made around another one, its first argument. */
  private boolean wraps(Call creation) {
    return !creation.args().isEmpty()
        && !creation.target().params().isEmpty()
        && WRAPPED.stream()
            .anyMatch(type -> calls.types().isSubtype(creation.target().params().get(0), type));
  }
}
