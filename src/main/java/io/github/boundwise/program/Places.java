package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region.Locked;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.program.Place.Made;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates the values of one body into places, given the frame it runs in. */
final class Places {

  private static final int CALLER_DEPTH = 3;
  private static final int VALUE_DEPTH = 10;

  private final Calls calls;
  private final Origins origins;
  private final Map<String, Frame> entries = new HashMap<>();

  Places(Calls calls, Origins origins) {
    this.calls = calls;
    this.origins = origins;
  }

  /**
   * The frame of a body that starts things: with the objects of its only caller, where there is
   * one, so that what is shared keeps one name.
   */
  Frame entry(MethodFacts method) {
    return entry(method, CALLER_DEPTH);
  }

  private Frame entry(MethodFacts method, int depth) {
    String key = method.id() + "@" + depth;
    Frame known = entries.get(key);
    if (known == null) {
      Optional<Frame> lexical =
          Optional.ofNullable(method.enclosing())
              .flatMap(calls.types()::method)
              .map(outer -> entry(outer, depth));
      known = alone(method, lexical);
      entries.put(key, known); // for bodies that call each other in a ring
      List<CallSite> callers = calls.callers(method.id());
      if (callers.size() == 1 && depth > 0 && !callers.get(0).in().id().equals(method.id())) {
        Frame caller = entry(callers.get(0).in(), depth - 1);
        known = callee(caller, callers.get(0), method, lexical, false);
        entries.put(key, known);
      }
    }
    return known;
  }

  /** The frame of a body whose callers say nothing. */
  private static Frame alone(MethodFacts method, Optional<Frame> lexical) {
    List<Place> parameters = new ArrayList<>();
    method.parameters().forEach(parameter -> parameters.add(variable(parameter.variable())));
    Place self =
        method.id().isLambda() && lexical.isPresent()
            ? lexical.get().self()
            : Place.of(new Place.Instance(method.id().type()));
    return new Frame(method, self, parameters, lexical, false);
  }

  /** The frame that a task starts in. */
  Frame task(Root root) {
    Frame around = entry(root.object().in());
    List<Place> parameters = new ArrayList<>();
    root.body().parameters().forEach(parameter -> parameters.add(Place.UNKNOWN));
    if (root.body().id().isLambda()) {
      return new Frame(root.body(), around.self(), parameters, Optional.of(around), true);
    }
    Place self = resolve(around, root.object().value());
    Optional<Frame> lexical =
        root.body().enclosing() == null ? Optional.empty() : Optional.of(around);
    return new Frame(root.body(), self, parameters, lexical, true);
  }

  private static Place variable(VariableId id) {
    return Place.of(new Place.Variable(id));
  }

  /** The frame of a body called from another frame. */
  Frame callee(
      Frame caller, CallSite site, MethodFacts target, Optional<Frame> lexical, boolean within) {
    Call call = site.call();
    List<Place> parameters = new ArrayList<>();
    for (int i = 0; i < target.parameters().size(); i++) {
      boolean spread =
          i == target.parameters().size() - 1 && target.modifiers().contains("varargs");
      parameters.add(
          i < call.args().size() && !spread
              ? resolve(caller, call.args().get(i))
              : within ? Place.UNKNOWN : variable(target.parameters().get(i).variable()));
    }
    Place self = Place.of(new Place.Instance(target.id().type()));
    if (call.isConstructor() && call.receiver() == null) {
      self = made(caller, site);
    } else if (call.receiver() != null) {
      Place receiver = resolve(caller, call.receiver());
      self = receiver.isKnown() ? receiver : within ? Place.UNKNOWN : self;
    }
    return new Frame(target, self, parameters, lexical, within);
  }

  /** What a value of a frame's body is; {@link Place#UNKNOWN} when it cannot be told. */
  Place resolve(Frame frame, Value value) {
    return resolve(frame, value, VALUE_DEPTH);
  }

  private Place resolve(Frame frame, Value value, int depth) {
    if (depth == 0) {
      return Place.UNKNOWN;
    }
    if (value instanceof Value.Function function) {
      return Place.of(new Place.Code(function.body(), frame));
    }
    if (value instanceof Value.Literal literal && literal.text().endsWith(".class")) {
      return Place.classLock(literal.text());
    }
    if (!(value instanceof Value.At at)) {
      return Place.UNKNOWN;
    }
    Place place = root(frame, at.path(), depth - 1);
    for (FieldId field : at.path().fields()) {
      place = field(place, field, depth - 1);
    }
    return place;
  }

  private Place root(Frame frame, Path path, int depth) {
    Path.Root root = path.root();
    if (root instanceof Path.Static) {
      return Place.of(new Place.Static());
    }
    if (root instanceof Path.This self) {
      return self(frame, self.type());
    }
    if (root instanceof Path.Parameter parameter) {
      return parameter.index() < frame.parameters().size()
          ? frame.parameters().get(parameter.index())
          : variable(parameter.variable());
    }
    if (root instanceof Path.Captured captured) {
      return captured(frame, captured.variable(), depth);
    }
    if (root instanceof Path.Local local) {
      return local(frame, local.variable(), depth);
    }
    return root instanceof Path.Result result
        ? result(frame, new CallSite(frame.method(), result.call()), depth)
        : Place.UNKNOWN;
  }

  /** The receiver, or an enclosing instance of an inner, local or anonymous class. */
  private Place self(Frame frame, String type) {
    String own = frame.method().id().type();
    if (type.equals(own) || calls.types().isSubtype(own, type)) {
      return frame.self();
    }
    for (Optional<Frame> outer = frame.lexical();
        outer.isPresent();
        outer = outer.get().lexical()) {
      if (outer.get().method().id().type().equals(type)) {
        return outer.get().self();
      }
    }
    return enclosing(frame, own, type);
  }

  /** The instance of an outer type that the receiver, of an inner class, was made in. */
  private Place enclosing(Frame frame, String own, String type) {
    Place self = frame.self();
    Place unknown =
        frame.within() && !(self.base() instanceof Place.Instance)
            ? Place.UNKNOWN
            : Place.of(new Place.Instance(type));
    if (!self.fields().isEmpty() || !(self.base() instanceof Made made) || !isInner(own)) {
      return unknown;
    }
    if (made.within()) {
      return made.outer().orElse(unknown);
    }
    MethodFacts maker = made.site().in();
    Frame around = entry(maker);
    if (made.site().call().receiver() != null) {
      return resolve(around, made.site().call().receiver());
    }
    if (maker.id().type().equals(type) || calls.types().isSubtype(maker.id().type(), type)) {
      return around.self();
    }
    return around.self().base() instanceof Place.Instance
        ? Place.of(new Place.Instance(type))
        : unknown;
  }

  /** What a constructor call makes; of an inner object that a task makes, also where it is made. */
  private Place made(Frame frame, CallSite site) {
    String type = site.call().returnType();
    Optional<Place> outer = Optional.empty();
    if (frame.within() && isInner(type)) {
      String around = calls.types().source(type).map(TypeFacts::enclosing).orElse(type);
      outer =
          Optional.of(
              site.call().receiver() != null
                  ? resolve(frame, site.call().receiver())
                  : self(frame, around));
    }
    return Place.of(new Made(site, frame.within(), outer));
  }

  /** Whether objects of a class have an enclosing instance. */
  private boolean isInner(String type) {
    return calls
        .types()
        .source(type)
        .filter(source -> source.kind() == TypeFacts.Kind.CLASS && source.enclosing() != null)
        .filter(source -> !source.modifiers().contains("static"))
        .isPresent();
  }

  private Place captured(Frame frame, VariableId variable, int depth) {
    Optional<MethodFacts> owner = origins.owner(variable);
    for (Optional<Frame> outer = frame.lexical();
        outer.isPresent() && owner.isPresent();
        outer = outer.get().lexical()) {
      if (!outer.get().method().id().equals(owner.get().id())) {
        continue;
      }
      List<io.github.boundwise.facts.Parameter> parameters = owner.get().parameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.get(i).variable().equals(variable)) {
          return outer.get().parameters().get(i);
        }
      }
      return local(outer.get(), variable, depth);
    }
    return frame.within() ? Place.UNKNOWN : variable(variable);
  }

  private Place local(Frame frame, VariableId variable, int depth) {
    List<Value> values = Locals.all(frame.method(), Path.of(new Path.Local(variable)));
    boolean element =
        values.size() == 1
            && !frame.within()
            && values.get(0) instanceof Value.At at
            && isElement(at);
    Place place =
        values.size() == 1 && !element ? resolve(frame, values.get(0), depth) : Place.UNKNOWN;
    return place.base() instanceof Place.Unknown && !frame.within() ? variable(variable) : place;
  }

  /** Whether a value is one of an array or collection: each round of a loop has another one. */
  private static boolean isElement(Value.At value) {
    return value.path().fields().stream().anyMatch(FieldId::isElement);
  }

  private Place result(Frame frame, CallSite site, int depth) {
    Call call = site.call();
    if (call.isConstructor()) {
      return made(frame, site);
    }
    boolean same = calls.model(site).filter(m -> m.returns() == Model.Returns.SELF).isPresent();
    if (same && call.receiver() != null) {
      return resolve(frame, call.receiver(), depth);
    }
    Set<MethodFacts> targets = calls.targets(site);
    if (targets.size() == 1) {
      MethodFacts target = targets.iterator().next();
      List<Value> returned =
          target.facts().stream()
              .filter(fact -> fact instanceof Exit exit && exit.kind() == Exit.Kind.RETURN)
              .map(fact -> ((Exit) fact).value())
              .filter(value -> value instanceof Value.At)
              .toList();
      if (returned.size() == 1) {
        Frame callee = callee(frame, site, target, Optional.empty(), frame.within());
        return resolve(callee, returned.get(0), depth);
      }
    }
    boolean library = targets.isEmpty() && call.resolved();
    return library && !frame.within()
        ? Place.of(new Made(site, false, Optional.empty()))
        : Place.UNKNOWN;
  }

  /** A field of a place; a field that a constructor sets to its argument is that argument. */
  private Place field(Place owner, FieldId field, int depth) {
    if (owner.base() instanceof Made made
        && owner.fields().isEmpty()
        && !made.within()
        && made.site().call().isConstructor()) {
      Optional<Place> given = constructorArgument(made.site(), field, depth);
      if (given.isPresent() && given.get().isKnown()) {
        return given.get();
      }
    }
    return owner.then(field);
  }

  private Optional<Place> constructorArgument(CallSite made, FieldId field, int depth) {
    boolean fixed =
        calls.types().field(field).filter(FieldFacts::isFinal).isPresent() && !field.isElement();
    if (!fixed || depth == 0) {
      return Optional.empty();
    }
    for (MethodFacts constructor : calls.targets(made)) {
      for (Access access : constructor.accesses().toList()) {
        if (access.kind() == Access.Kind.WRITE
            && !access.path().fields().isEmpty()
            && access.path().last().equals(field)
            && access.value() instanceof Value.At at
            && at.path().fields().isEmpty()
            && at.path().root() instanceof Path.Parameter parameter
            && parameter.index() < made.call().args().size()) {
          Value argument = made.call().args().get(parameter.index());
          if (argument instanceof Value.At given && isElement(given)) {
            return Optional.empty();
          }
          return Optional.of(resolve(entry(made.in()), argument, depth - 1));
        }
      }
    }
    return Optional.empty();
  }

  /** The locks held around a region of a frame's body. */
  List<Held> held(Frame frame, int region) {
    List<Held> held = new ArrayList<>();
    frame.method().around(region).stream()
        .filter(Locked.class::isInstance)
        .map(Locked.class::cast)
        .filter(locked -> !isReplaced(frame.method(), locked))
        .forEach(
            locked ->
                held.add(
                    new Held(
                        resolve(frame, locked.lock()), locked.mode() == Locked.Mode.EXCLUSIVE)));
    return held;
  }

  /** Whether a lock is exchanged while it is held: the next thread takes another one. */
  private static boolean isReplaced(MethodFacts in, Locked locked) {
    return in.accesses()
        .filter(access -> access.kind().writes())
        .filter(access -> new Value.At(access.path()).equals(locked.lock()))
        .anyMatch(access -> in.around(access, Locked.class).contains(locked));
  }

  /** A lock that is held. */
  record Held(Place lock, boolean exclusive) {}
}
