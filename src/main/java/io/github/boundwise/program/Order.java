package io.github.boundwise.program;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.Joins;
import io.github.boundwise.knowledge.WaitKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is ordered by starting and waiting: the plain cases of fork and join. */
final class Order {

  private final Calls calls;
  private final Places places;
  private final Set<CallSite> spawns = new HashSet<>();

  Order(Calls calls, Places places, List<Root> roots) {
    this.calls = calls;
    this.places = places;
    roots.forEach(root -> spawns.add(root.spawn()));
  }

  /** Whether whoever starts the task goes on only after it has ended. */
  boolean startsAndWaits(Root root) {
    return root.model() == ConcurrencyModel.PARALLEL_STREAM
        || calls.model(root.spawn()).filter(m -> m.joins() == Joins.OWN).isPresent();
  }

  /**
   * Index of the first fact from {@code from} on that waits for the task's end, if there is one.
   */
  Optional<Integer> joined(Root root, MethodFacts in, int from) {
    for (CallSite site : Calls.sites(in)) {
      if (site.index() >= from && calls.model(site).filter(m -> joins(root, site, m)).isPresent()) {
        return Optional.of(site.index());
      }
    }
    return Optional.empty();
  }

  private boolean joins(Root root, CallSite site, Model model) {
    boolean hidden =
        model.joins() == Joins.NOBODY
            && model.waits().kind().filter(kind -> kind == WaitKind.WAIT).isPresent();
    if (hidden) {
      return true;
    }
    Value receiver = site.call().receiver();
    if (receiver == null) {
      return false;
    }
    Place waitedFor = places.resolve(places.entry(site.in()), receiver);
    return switch (model.joins()) {
      case RECEIVER -> waitedFor.equals(handle(root)) || !isAnotherHandle(waitedFor);
      case SUBMITTED -> waitedFor.equals(executor(root)) || !waitedFor.isKnown();
      default -> false;
    };
  }

  /** A handle that cannot be told apart, such as one of a list, may be the task's. */
  private boolean isAnotherHandle(Place place) {
    boolean started =
        spawns.stream()
            .anyMatch(
                spawn ->
                    handle(spawn).equals(place)
                        && !(place.base() instanceof Place.Variable)
                        && place.isKnown());
    boolean element = !place.fields().isEmpty() && place.fields().get(0).isElement();
    return started && !element;
  }

  private Place handle(Root root) {
    return handle(root.spawn());
  }

  private Place handle(CallSite spawn) {
    boolean thread = calls.model(spawn).filter(Model::starts).isPresent();
    Value receiver = spawn.call().receiver();
    Frame frame = places.entry(spawn.in());
    return thread && receiver != null
        ? places.resolve(frame, receiver)
        : places.resolve(frame, Value.result(spawn.index()));
  }

  private Place executor(Root root) {
    Value receiver = root.spawn().call().receiver();
    return receiver == null
        ? Place.UNKNOWN
        : places.resolve(places.entry(root.spawn().in()), receiver);
  }

  /** Whether one root has ended before the other is started, or one thread runs both. */
  boolean ordered(Root a, Root b) {
    boolean sameThread =
        a.serial()
            && b.serial()
            && (a.executor().isPresent()
                ? a.executor().equals(b.executor())
                : executor(a).equals(executor(b)));
    return sameThread || eitherOr(a, b) || endsBefore(a, b) || endsBefore(b, a);
  }

  /** Whether two arms of one statement start them, which runs once. */
  private static boolean eitherOr(Root a, Root b) {
    MethodFacts in = a.spawn().in();
    return in.equals(b.spawn().in())
        && isNotRepeated(a)
        && isNotRepeated(b)
        && in.around(a.spawn().call(), Region.Branch.class).stream()
            .anyMatch(
                arm ->
                    in.around(b.spawn().call(), Region.Branch.class).stream()
                        .anyMatch(other -> isOtherArm(arm, other)));
  }

  private static boolean isNotRepeated(Root root) {
    return root.times() == Root.Times.ONCE || root.times() == Root.Times.PERHAPS_MANY;
  }

  private static boolean isOtherArm(Region.Branch a, Region.Branch b) {
    return a.parent() == b.parent() && a.condition().equals(b.condition()) && a.arm() != b.arm();
  }

  private boolean endsBefore(Root first, Root second) {
    if (!first.spawn().in().id().equals(second.spawn().in().id())
        || first.spawn().index() >= second.spawn().index()) {
      return false;
    }
    return startsAndWaits(first)
        || joined(first, first.spawn().in(), first.spawn().index() + 1)
            .filter(join -> join < second.spawn().index())
            .isPresent();
  }
}
