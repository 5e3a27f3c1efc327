package io.github.boundwise.program;

import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.program.Race.Side;
import io.github.boundwise.program.Root.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the places that two threads touch at the same time, one of them writing, unlocked. */
final class SharedState {

  private static final int CALLER_DEPTH = 2;

  private final Calls calls;
  private final Places places;
  private final Pipelines pipelines;
  private final Sharing sharing;
  private final Elements elements;
  private final LockHelpers helpers;
  private final Order order;
  private final Map<String, List<Side>> groups = new LinkedHashMap<>();
  private final Map<Side, Root> continuations = new LinkedHashMap<>();

  SharedState(
      Calls calls,
      Places places,
      Pipelines pipelines,
      Sharing sharing,
      Elements elements,
      List<Root> roots) {
    this.calls = calls;
    this.places = places;
    this.pipelines = pipelines;
    this.sharing = sharing;
    this.elements = elements;
    this.helpers = new LockHelpers(calls, places);
    this.order = new Order(calls, places, roots);
    for (Root root : roots) {
      Walk task = walk();
      task.body(places.task(root));
      task.touches().forEach(touch -> add(new Side(touch, Optional.of(root))));
      if (!order.startsAndWaits(root)) {
        after(root, root.spawn(), CALLER_DEPTH);
      }
    }
  }

  private Walk walk() {
    return new Walk(calls, places, pipelines, helpers);
  }

  /** What the starting thread does between the start and the wait for its end. */
  private void after(Root root, CallSite site, int depth) {
    MethodFacts in = site.in();
    Optional<Integer> join = order.joined(root, in, site.index() + 1);
    Walk rest = walk();
    rest.part(places.entry(in), site.index() + 1, join.orElse(in.facts().size()));
    for (Touch touch : rest.touches()) {
      Side side = new Side(touch, Optional.empty());
      continuations.put(side, root);
      add(side);
    }
    if (join.isEmpty() && depth > 0) {
      calls.callers(in.id()).stream().limit(3).forEach(c -> after(root, c, depth - 1));
    }
  }

  private void add(Side side) {
    Place place = side.touch().place();
    String key =
        side.touch().container().isPresent()
            ? "container " + (place.fields().isEmpty() ? "" : last(place))
            : last(place).toString();
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(side);
  }

  private static FieldId last(Place place) {
    return place.fields().get(place.fields().size() - 1);
  }

  /** For every access or call that writes, its race; a proven one where there is one. */
  List<Race> races() {
    Map<Fact, Race> best = new LinkedHashMap<>();
    for (List<Side> group : groups.values()) {
      for (Side writer : group) {
        if (writer.touch().writes()) {
          race(writer, group)
              .forEach(race -> best.merge(writer.touch().fact(), race, SharedState::better));
        }
      }
    }
    return List.copyOf(best.values());
  }

  private static Race better(Race known, Race other) {
    return other.proven() && !known.proven() ? other : known;
  }

  private Stream<Race> race(Side writer, List<Side> group) {
    Optional<Race> assumed = Optional.empty();
    List<Side> others = new ArrayList<>(group);
    others.remove(writer);
    others.add(0, writer);
    others.sort((a, b) -> Boolean.compare(b.touch().writes(), a.touch().writes()));
    for (Side other : others) {
      Optional<Race> race = race(writer, other);
      if (race.isPresent() && race.get().proven()) {
        return race.stream();
      }
      assumed = assumed.isPresent() ? assumed : race;
    }
    return assumed.stream();
  }

  private Optional<Race> race(Side a, Side b) {
    if (!a.touch().place().mayAlias(b.touch().place())
        || excludes(a, b)
        || (ownElement(a) && ownElement(b))) {
      return Optional.empty();
    }
    return isSameTask(a, b) ? amongTasks(a, b, a.root().get()) : betweenThreads(a, b);
  }

  /** Whether a lock that both sides hold keeps them apart. */
  private boolean excludes(Side a, Side b) {
    return a.touch().locks().stream()
        .filter(lock -> lock.lock().isKnown() && (guardsItself(lock, a) || !isOwn(a, b, lock)))
        .filter(lock -> !isOneOfMany(lock.lock()) || isOneOfMany(a.touch().place()))
        .anyMatch(
            lock ->
                b.touch().locks().stream()
                    .anyMatch(
                        other ->
                            lock.lock().mayAlias(other.lock())
                                && (lock.exclusive() || other.exclusive())));
  }

  /** Whether the lock belongs to the very object that is touched, whichever that is. */
  private static boolean guardsItself(Places.Held lock, Side side) {
    return lock.lock().base().equals(side.touch().place().base())
        && !(lock.lock().base() instanceof Place.Static);
  }

  /** Whether a place is an element or in one: which of them is not known. */
  private static boolean isOneOfMany(Place place) {
    return place.fields().stream().anyMatch(FieldId::isElement);
  }

  private boolean isOwn(Side a, Side b, Places.Held lock) {
    return isOwn(a, lock.lock()) || isOwn(b, lock.lock());
  }

  /** Whether each task has its own object behind a place. */
  private boolean isOwn(Side side, Place place) {
    return place.isWithin()
        || side.root()
            .filter(root -> root.times() != Times.ONCE && sharing.ownPerTask(root, place))
            .isPresent();
  }

  private boolean ownElement(Side side) {
    return side.root().filter(root -> elements.own(root, side.touch())).isPresent();
  }

  /** Whether both are of one task; a task that is handed on from executor to executor stays one. */
  private static boolean isSameTask(Side a, Side b) {
    return a.root().isPresent()
        && b.root().isPresent()
        && a.root().get().body().equals(b.root().get().body())
        && (a.root().equals(b.root())
            || !a.root().get().object().in().equals(a.root().get().spawn().in())
            || !b.root().get().object().in().equals(b.root().get().spawn().in()));
  }

  private Optional<Race> amongTasks(Side a, Side b, Root root) {
    boolean endsWithCall =
        root.times() != Times.MANY
            && order.joined(root, root.spawn().in(), root.spawn().index() + 1).isPresent();
    if (root.times() == Times.ONCE || endsWithCall || sharing.ownPerTask(root, a.touch().place())) {
      return Optional.empty();
    }
    boolean assumed = root.times() == Times.PERHAPS_MANY;
    return assumed && !isFixed(a.touch().place())
        ? Optional.empty()
        : Optional.of(new Race(a, b, !assumed));
  }

  /** Whether the same object is reached each time: all fields on the way to the last are final. */
  private boolean isFixed(Place place) {
    return place.fields().stream()
        .limit(Math.max(0, place.fields().size() - 1))
        .allMatch(field -> calls.types().field(field).filter(FieldFacts::isFinal).isPresent());
  }

  private Optional<Race> betweenThreads(Side a, Side b) {
    if (a.root().isEmpty() && b.root().isEmpty()) {
      return Optional.empty();
    }
    if (a.root().isEmpty() || b.root().isEmpty()) {
      Side starter = a.root().isEmpty() ? a : b;
      Side task = a.root().isEmpty() ? b : a;
      return task.root().get().equals(continuations.get(starter))
              && !isMadeByReceiver(starter, task)
          ? Optional.of(new Race(a, b, true))
          : Optional.empty();
    }
    if (order.ordered(a.root().get(), b.root().get())) {
      return Optional.empty();
    }
    return Optional.of(new Race(a, b, together(a.root().get(), b.root().get())));
  }

  /** Whether one is the object whose method starts the task, the other an object it makes there. */
  private boolean isMadeByReceiver(Side starter, Side task) {
    Place.Base base = starter.touch().place().base();
    MethodFacts in = task.root().get().spawn().in();
    return task.touch().place().base() instanceof Place.Made made
        && made.site().in().equals(in)
        && base instanceof Place.Instance
        && places.entry(in).self().base().equals(base);
  }

  /** Whether one body starts both, so that both are known to run. */
  private static boolean together(Root a, Root b) {
    return a.spawn().in().id().equals(b.spawn().in().id());
  }
}
