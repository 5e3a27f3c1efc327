package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.Container;
import io.github.boundwise.knowledge.Model.On;
import io.github.boundwise.program.Places.Held;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows one thread through the bodies it runs and notes what it touches. */
final class Walk {

  private static final int DEPTH = 12;
  private static final int BODIES = 4_000;

  private final Calls calls;
  private final Places places;
  private final Pipelines pipelines;
  private final LockHelpers helpers;
  private final List<Touch> touches = new ArrayList<>();
  private final Set<Object> visited = new HashSet<>();

  Walk(Calls calls, Places places, Pipelines pipelines, LockHelpers helpers) {
    this.calls = calls;
    this.places = places;
    this.pipelines = pipelines;
    this.helpers = helpers;
  }

  List<Touch> touches() {
    return touches;
  }

  private record Visit(Frame frame, Set<Held> locks) {}

  /** Where the walk is: the frame, the locks its callers hold, and the calls that led there. */
  private record At(Frame frame, Set<Held> locks, List<CallSite> path) {
    At into(Frame callee, Set<Held> held, CallSite site) {
      List<CallSite> longer = new ArrayList<>(path);
      longer.add(site);
      return new At(callee, held, longer);
    }
  }

  /** Walks a whole body. */
  void body(Frame frame) {
    facts(new At(frame, Set.of(), List.of()), 0, frame.method().facts().size());
  }

  /** Walks the facts {@code [from, to)} of a body. */
  void part(Frame frame, int from, int to) {
    facts(new At(frame, Set.of(), List.of()), from, to);
  }

  private void facts(At at, int from, int to) {
    Set<Held> held = new LinkedHashSet<>(at.locks());
    At now = at;
    for (int i = from; i < to; i++) {
      Fact fact = at.frame().method().facts().get(i);
      if (fact instanceof Access access && !access.path().fields().isEmpty()) {
        access(now, access);
      } else if (fact instanceof Call) {
        call(now, new CallSite(at.frame().method(), i), held);
        now = held.equals(now.locks()) ? now : new At(at.frame(), Set.copyOf(held), at.path());
      }
    }
  }

  private Set<Held> locks(At at, Fact fact) {
    Set<Held> locks = new LinkedHashSet<>(at.locks());
    locks.addAll(places.held(at.frame(), fact.region()));
    return locks;
  }

  private void access(At at, Access access) {
    boolean fixed =
        calls.types().field(access.path().last()).filter(FieldFacts::isFinal).isPresent();
    Place place = places.resolve(at.frame(), new Value.At(access.path()));
    if (fixed || !place.isKnown() || place.isWithin()) {
      return;
    }
    touches.add(
        new Touch(
            place,
            access,
            at.frame().method(),
            access.kind().writes(),
            updates(at.frame().method(), access),
            Optional.empty(),
            locks(at, access),
            at.path()));
  }

  /** Whether a write is computed from the old value, also by way of local variables. */
  private static boolean updates(MethodFacts in, Access access) {
    return access.kind() == Access.Kind.UPDATE
        || (access.kind() == Access.Kind.WRITE
            && access.sources().stream()
                .anyMatch(source -> readsFrom(in, source, access.path(), 4)));
  }

  private static boolean readsFrom(MethodFacts in, Path source, Path wanted, int depth) {
    if (depth == 0 || !(source.root() instanceof Path.Local) || !source.fields().isEmpty()) {
      return false;
    }
    return in.accesses()
        .filter(definition -> definition.path().equals(source))
        .flatMap(definition -> definition.sources().stream())
        .anyMatch(from -> from.equals(wanted) || readsFrom(in, from, wanted, depth - 1));
  }

  private void call(At at, CallSite site, Set<Held> held) {
    Call call = site.call();
    Set<Held> locks = locks(at, call);
    Optional<Model> model = calls.model(site);
    Value receiver = call.receiver();
    Place self = receiver == null ? Place.UNKNOWN : places.resolve(at.frame(), receiver);
    Optional<Container> container = model.map(Model::container);
    if (container.isPresent() && self.isKnown() && !self.isWithin()) {
      boolean writes = container.get() != Container.READ;
      touches.add(
          new Touch(self, call, at.frame().method(), writes, false, container, locks, at.path()));
    }
    for (Frame callee : callees(at.frame(), site, self)) {
      enter(at, callee, locks, site);
      helpers.call(callee, held);
    }
    for (Model.Runs runs : model.map(Model::runs).orElse(List.of())) {
      boolean inline =
          runs.on() == On.ORDERED
              || ((runs.on() == On.INLINE || runs.on() == On.PIPELINE)
                  && pipelines.parallel(site).isEmpty());
      if (inline && runs.arg() >= 0 && runs.arg() < call.args().size()) {
        function(at.frame(), call, runs.arg()).ifPresent(f -> enter(at, f, locks, site));
      }
    }
  }

  private void enter(At at, Frame callee, Set<Held> locks, CallSite site) {
    if (at.path().size() < DEPTH
        && visited.size() < BODIES
        && visited.add(new Visit(callee, locks))) {
      facts(at.into(callee, locks, site), 0, callee.method().facts().size());
    }
  }

  private List<Frame> callees(Frame frame, CallSite site, Place self) {
    if (self.base() instanceof Place.Code code) {
      return calls.types().method(code.body()).stream()
          .map(body -> function(frame, body, code.lexical()))
          .toList();
    }
    List<Frame> found = new ArrayList<>();
    for (MethodFacts target : targets(site, self)) {
      Optional<Frame> lexical =
          Optional.ofNullable(target.enclosing())
              .map(outer -> outer.equals(frame.method().id()) ? frame : null)
              .or(() -> lexicalOf(self, target));
      found.add(places.callee(frame, site, target, lexical, frame.within()));
    }
    return found;
  }

  /** The frame whose variables an object of a local or anonymous class has captured. */
  private Optional<Frame> lexicalOf(Place self, MethodFacts target) {
    return target.enclosing() != null && self.base() instanceof Place.Made made && !made.within()
        ? Optional.of(places.entry(made.site().in()))
        : Optional.empty();
  }

  /** The bodies that can run, as precisely as it is known which object is called. */
  private Set<MethodFacts> targets(CallSite site, Place self) {
    Call call = site.call();
    if (call.dispatch() == Call.Dispatch.EXACT || !self.fields().isEmpty()) {
      return calls.targets(site);
    }
    if (self.base() instanceof Place.Made made && made.site().call().isConstructor()) {
      return implementations(Set.of(made.site().call().returnType()), call);
    }
    if (self.base() instanceof Place.Instance instance) {
      Set<String> possible = new LinkedHashSet<>(Set.of(instance.type()));
      possible.addAll(calls.types().descendants(instance.type()));
      return implementations(possible, call);
    }
    return calls.targets(site);
  }

  private Set<MethodFacts> implementations(Set<String> possible, Call call) {
    Set<MethodFacts> found = new LinkedHashSet<>();
    for (String type : possible) {
      calls.types().implementation(type, call.target()).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Frame> function(Frame frame, Call call, int argument) {
    Place place = places.resolve(frame, call.args().get(argument));
    return place.base() instanceof Place.Code code
        ? calls.types().method(code.body()).map(body -> function(frame, body, code.lexical()))
        : Optional.empty();
  }

  /** What a function is given is another object each time: nothing is said of it inside a task. */
  private static Frame function(Frame frame, MethodFacts body, Frame lexical) {
    List<Place> parameters = new ArrayList<>();
    body.parameters()
        .forEach(
            p ->
                parameters.add(
                    frame.within() ? Place.UNKNOWN : Place.of(new Place.Variable(p.variable()))));
    return new Frame(body, lexical.self(), parameters, Optional.of(lexical), frame.within());
  }
}
