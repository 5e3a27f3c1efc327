package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether tasks that one call starts again and again see one object or each its own. */
final class Sharing {

  private final Calls calls;
  private final Origins origins;
  private final Repetition repetition;

  Sharing(Calls calls, Origins origins, Repetition repetition) {
    this.calls = calls;
    this.origins = origins;
    this.repetition = repetition;
  }

  /** Where something is made or declared. */
  private record Born(MethodId in, int region) {}

  /** Whether each of the many tasks of a root has its own object behind a place. */
  boolean ownPerTask(Root root, Place place) {
    if (manyPerCall(root)) {
      return false;
    }
    if (place.base() instanceof Place.Instance) {
      return root.times() == Root.Times.MANY_CALLS && receiversDiffer(root.bound().in());
    }
    Optional<Born> born = born(place.base());
    if (born.isEmpty() || isStartedThread(root, place)) {
      return born.isPresent();
    }
    MethodFacts at = root.bound().in();
    int region = root.bound().call().region();
    Set<MethodId> seen = new HashSet<>();
    while (seen.add(at.id())) {
      Optional<Region.Loop> loop = innermostLoop(at, region);
      if (born.get().in().equals(at.id())) {
        boolean sameRound = loop.isPresent() && at.around(born.get().region()).contains(loop.get());
        return loop.isEmpty() || sameRound;
      }
      if (loop.isPresent() || repetition.isPerElement(at.id())) {
        return false;
      }
      Optional<CallSite> outer = outer(at);
      if (outer.isEmpty()) {
        return false;
      }
      at = outer.get().in();
      region = outer.get().call().region();
    }
    return false;
  }

  /** A thread object starts once, so what is in it belongs to one thread. */
  private boolean isStartedThread(Root root, Place place) {
    Value thread = root.spawn().call().receiver();
    return thread != null
        && place.base() instanceof Place.Made made
        && calls.model(root.spawn()).filter(Model::starts).isPresent()
        && origins.of(root.spawn().in(), thread).stream()
            .anyMatch(origin -> origin.call().equals(Optional.of(made.site())));
  }

  /** Whether the repeated calls of a method may be on objects of their own each. */
  private boolean receiversDiffer(MethodFacts method) {
    MethodFacts called = method;
    while (called.id().isLambda() && called.enclosing() != null) {
      Optional<MethodFacts> around = calls.types().method(called.enclosing());
      if (around.isEmpty()) {
        break;
      }
      called = around.get();
    }
    Set<Value> receivers = new HashSet<>();
    for (CallSite caller : calls.callers(called.id())) {
      Value receiver = caller.call().receiver();
      if (receiver == null || isOfRound(caller, receiver)) {
        return true;
      }
      receivers.add(receiver);
    }
    return receivers.size() > 1;
  }

  private static boolean isOfRound(CallSite caller, Value receiver) {
    Optional<Region.Loop> loop = innermostLoop(caller.in(), caller.call().region());
    if (!(receiver instanceof Value.At at) || loop.isEmpty()) {
      return !(receiver instanceof Value.At);
    }
    return at.path().root() instanceof Path.Result
        || (at.path().root() instanceof Path.Local local
            && loop.get().span().start() <= local.variable().offset()
            && local.variable().offset() < loop.get().span().end());
  }

  /** Whether one starting call runs many tasks, which then all see what was there before it. */
  private boolean manyPerCall(Root root) {
    return root.model() == ConcurrencyModel.PARALLEL_STREAM
        || (root.bound().equals(root.spawn())
            && calls
                .model(root.spawn())
                .filter(model -> model.runs().stream().anyMatch(Model.Runs::many))
                .isPresent());
  }

  /** The task object of a root; unknown for functions. */
  Place object(Root root) {
    Value object = root.object().value();
    return object instanceof Value.At at && at.path().root() instanceof Path.Result result
        ? Place.of(
            new Place.Made(
                new CallSite(root.object().in(), result.call()), false, Optional.empty()))
        : Place.UNKNOWN;
  }

  private Optional<Born> born(Place.Base base) {
    if (base instanceof Place.Made made) {
      return Optional.of(new Born(made.site().in().id(), made.site().call().region()));
    }
    if (base instanceof Place.Variable variable) {
      return origins.owner(variable.id()).map(owner -> declared(owner, variable.id()));
    }
    return Optional.empty();
  }

  private static Born declared(MethodFacts owner, VariableId variable) {
    int region = Region.NONE;
    Path path = Path.of(new Path.Local(variable));
    for (Fact fact : owner.facts()) {
      if (fact instanceof Access access && access.path().equals(path)) {
        region = access.region();
        break;
      }
    }
    return new Born(owner.id(), region);
  }

  private static Optional<Region.Loop> innermostLoop(MethodFacts in, int region) {
    List<Region> around = in.around(region);
    for (int i = around.size() - 1; i >= 0; i--) {
      if (around.get(i) instanceof Region.Loop loop && loop.trips() != 1) {
        return Optional.of(loop);
      }
    }
    return Optional.empty();
  }

  /**
   * The one call that leads into a body: its only caller, or the call that a lambda is given to.
   */
  private Optional<CallSite> outer(MethodFacts method) {
    List<CallSite> callers = calls.callers(method.id());
    if (callers.size() == 1) {
      return Optional.of(callers.get(0));
    }
    if (!method.id().isLambda() || method.enclosing() == null) {
      return Optional.empty();
    }
    Value function = new Value.Function(method.id());
    return calls.types().method(method.enclosing()).stream()
        .flatMap(around -> Calls.sites(around).stream())
        .filter(site -> site.call().args().contains(function))
        .findFirst();
  }
}
