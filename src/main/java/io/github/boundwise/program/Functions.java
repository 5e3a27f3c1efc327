package io.github.boundwise.program;

import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.program.Origins.Origin;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which bodies run when a value is used as a function: lambdas, or methods of the objects made. */
final class Functions {

  /** Tasks within more objects than this are not looked for. */
  private static final int WRAPPERS = 3;

  private final Calls calls;
  private final Origins origins;
  private final Map<Use, Set<Body>> known = new HashMap<>();

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

  private record Use(MethodFacts in, Value value, String type) {}

  /**
   * The bodies behind a functional value or a collection of such values.
   *
   * @param in the body that uses the value
   * @param type the declared type it is used as, such as {@code java.lang.Runnable}
   */
  Set<Body> bodies(MethodFacts in, Value value, String type) {
    return known.computeIfAbsent(new Use(in, value, type), use -> find(use, WRAPPERS));
  }

  private Set<Body> find(Use use, int wrappers) {
    boolean collection = calls.types().isSubtype(use.type(), "java.lang.Iterable");
    Value function =
        collection && use.value() instanceof Value.At at
            ? new Value.At(at.path().then(FieldId.element(use.type())))
            : use.value();
    Set<Body> found = new LinkedHashSet<>();
    for (Origin origin : origins.of(use.in(), function)) {
      body(origin, collection ? "java.util.concurrent.Callable" : use.type())
          .ifPresentOrElse(found::add, () -> found.addAll(wrapped(origin, wrappers)));
    }
    return found;
  }

  /** The functions inside of what a library call wraps around them: {@code new FutureTask(…)}. */
  private Set<Body> wrapped(Origin origin, int wrappers) {
    Set<Body> found = new LinkedHashSet<>();
    Optional<CallSite> made = origin.call();
    for (Model.Runs runs : made.flatMap(calls::model).map(Model::runs).orElse(List.of())) {
      List<Value> args = made.get().call().args();
      if (wrappers > 0
          && runs.on() == Model.On.DEFERRED
          && runs.arg() >= 0
          && runs.arg() < args.size()) {
        String type = made.get().call().target().params().get(runs.arg());
        found.addAll(find(new Use(origin.in(), args.get(runs.arg()), type), wrappers - 1));
      }
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
}
