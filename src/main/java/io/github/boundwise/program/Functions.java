package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import io.github.boundwise.program.Origins.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which bodies run when a value is used as a function: lambdas, or methods of the objects made. */
final class Functions {

  private static final Set<String> TASK_METHODS = Set.of("run", "call", "compute", "get", "exec");

  private final Calls calls;
  private final Origins origins;

  Functions(Calls calls, Origins origins) {
    this.calls = calls;
    this.origins = origins;
  }

  /**
   * A body, and the object whose method it is.
   *
   * @param at the lambda or the creation of the object, in the body where it stands
   */
  record Body(MethodFacts body, Origin at) {}

  /**
   * The bodies behind a functional value or a collection of such values.
   *
   * @param in the body that uses the value
   * @param type the declared type it is used as, such as {@code java.lang.Runnable}
   */
  Set<Body> bodies(MethodFacts in, Value value, String type) {
    Set<Body> found = new LinkedHashSet<>();
    for (Origin origin : origins.of(in, value)) {
      body(origin, type).ifPresentOrElse(found::add, () -> found.addAll(contained(in, value)));
    }
    return found;
  }

  private Optional<Body> body(Origin origin, String type) {
    if (origin.value() instanceof Value.Function function) {
      return calls.types().method(function.body()).map(body -> new Body(body, origin));
    }
    return origin
        .call()
        .filter(site -> site.call().isConstructor())
        .flatMap(site -> method(site.call().returnType(), type))
        .map(body -> new Body(body, origin));
  }

  /** The scanned method of a class that implements a functional type. */
  Optional<MethodFacts> method(String madeType, String type) {
    if (calls.types().source(madeType).isEmpty()) {
      return Optional.empty();
    }
    for (MethodId wanted : calls.types().abstractMethods(type)) {
      Optional<MethodFacts> found = calls.types().implementation(madeType, wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    for (String name : List.of("run", "call", "compute")) {
      Optional<MethodFacts> found =
          calls.types().implementation(madeType, new MethodId(madeType, name, List.of()));
      if (found.isPresent() && isTask(madeType)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isTask(String type) {
    return calls.types().isSubtype(type, "java.lang.Runnable")
        || calls.types().isSubtype(type, "java.util.concurrent.Callable")
        || calls.types().isSubtype(type, "java.util.concurrent.ForkJoinTask");
  }

  /** Tasks put into the collection that a value is: arguments of calls on it and of its making. */
  private List<Body> contained(MethodFacts in, Value value) {
    if (!(value instanceof Value.At at)) {
      return List.of();
    }
    List<Body> found = new ArrayList<>();
    for (Fact fact : in.facts()) {
      boolean fills =
          fact instanceof Call call
              && (value.equals(call.receiver())
                  || (at.path().root() instanceof Path.Result made
                      && in.facts().get(made.call()) == call)
                  || isMadeBy(in, at.path(), call));
      if (fills) {
        for (Value argument : ((Call) fact).args()) {
          for (Origin origin : origins.of(in, argument)) {
            body(origin, "java.util.concurrent.Callable")
                .filter(
                    b -> b.body().id().isLambda() || TASK_METHODS.contains(b.body().id().name()))
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static boolean isMadeBy(MethodFacts in, Path path, Call call) {
    return in.accesses()
        .filter(access -> access.kind() == Access.Kind.WRITE && access.path().equals(path))
        .anyMatch(
            access ->
                access.value() instanceof Value.At at
                    && at.path().root() instanceof Path.Result made
                    && in.facts().get(made.call()) == call);
  }
}
