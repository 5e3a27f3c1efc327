package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.On;
import io.github.boundwise.program.Root.Times;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often a call may be made while what it started earlier still runs. */
final class Repetition {

  private final Calls calls;
  private final Map<MethodId, Times> methods = new HashMap<>();
  private final Set<MethodId> perElement = new HashSet<>();

  Repetition(Calls calls, Functions functions) {
    this.calls = calls;
    for (MethodFacts method : calls.types().methods()) {
      for (CallSite site : Calls.sites(method)) {
        for (Model.Runs runs : calls.model(site).map(Model::runs).orElse(List.of())) {
          if (runsPerElement(site.call(), runs)) {
            functions
                .bodies(method, site.call().args().get(runs.arg()), "java.util.function.Function")
                .forEach(body -> perElement.add(body.body().id()));
          }
        }
      }
    }
  }

  /** Whether a body is a function that runs for each element of a stream or collection. */
  boolean isPerElement(MethodId body) {
    return perElement.contains(body);
  }

  private boolean runsPerElement(Call call, Model.Runs runs) {
    return (runs.on() == On.INLINE || runs.on() == On.PIPELINE)
        && runs.arg() >= 0
        && runs.arg() < call.args().size()
        && (calls.types().isSubtype(call.receiverType(), "java.util.stream.BaseStream")
            || calls.types().isSubtype(call.receiverType(), "java.lang.Iterable"));
  }

  /**
   * How many tasks one spawning call may have under way.
   *
   * @param handle what the call gives, to see whether each task is waited for before the next
   */
  Times times(CallSite spawn, Value handle, Optional<CallSite> executor) {
    if (inOverlappingLoop(spawn, handle)) {
      return Times.MANY;
    }
    Times times = byCalls(spawn.in().id());
    boolean endsHere = executor.filter(made -> made.in().id().equals(spawn.in().id())).isPresent();
    return endsHere && times == Times.PERHAPS_MANY ? Times.ONCE : times;
  }

  /** How many of a task that is made in another body than the one that starts it. */
  Times madeTimes(MethodFacts in, Value task) {
    boolean repeated =
        Calls.sites(in).stream()
            .filter(
                site ->
                    site.call().args().contains(task) || Value.result(site.index()).equals(task))
            .anyMatch(site -> Spawns.inLoop(in, site.call().region()));
    return repeated ? Times.MANY : byCalls(in.id());
  }

  /**
   * The same for a thread that is made at one place and started at another. A method without
   * parameters that starts a thread starts it once in the life of its object, unless the sources
   * call it more often.
   */
  Times startedTimes(CallSite start, CallSite made) {
    Value thread = start.call().receiver();
    boolean inLoop = Spawns.inLoop(made.in(), made.call().region());
    if (inLoop && (thread == null || !joinedInLoop(start, thread))) {
      return Times.MANY;
    }
    if (!made.in().id().equals(start.in().id())) {
      return Times.ONCE;
    }
    Times times = byCalls(made.in().id());
    boolean lifeCycle = made.in().parameters().isEmpty() && !made.in().id().isLambda();
    return lifeCycle && times == Times.PERHAPS_MANY ? Times.ONCE : times;
  }

  private boolean inOverlappingLoop(CallSite spawn, Value handle) {
    return Spawns.inLoop(spawn.in(), spawn.call().region()) && !joinedInLoop(spawn, handle);
  }

  /** Whether the same round of the innermost loop waits for what it started. */
  private boolean joinedInLoop(CallSite spawn, Value handle) {
    List<Region.Loop> loops = spawn.in().around(spawn.call(), Region.Loop.class);
    if (loops.isEmpty()) {
      return false;
    }
    Region.Loop innermost = loops.get(loops.size() - 1);
    return Calls.sites(spawn.in()).stream()
        .filter(site -> site.index() > spawn.index())
        .filter(site -> site.in().around(site.call(), Region.Loop.class).contains(innermost))
        .filter(
            site -> calls.model(site).filter(m -> m.joins() == Model.Joins.RECEIVER).isPresent())
        .anyMatch(site -> isHandle(site, handle));
  }

  private static boolean isHandle(CallSite join, Value handle) {
    Value receiver = join.call().receiver();
    return handle.equals(receiver)
        || (receiver instanceof Value.At at
            && Locals.only(join.in(), at.path()).filter(handle::equals).isPresent());
  }

  /** A lambda that runs for each element repeats by itself; other bodies by how they are called. */
  private Times byCalls(MethodId id) {
    Times times = method(id);
    return times == Times.MANY && !perElement.contains(id) ? Times.MANY_CALLS : times;
  }

  /** How often a method may be running, by its callers. */
  Times method(MethodId id) {
    Times known = methods.get(id);
    if (known != null) {
      return known;
    }
    methods.put(id, Times.ONCE);
    Times times = byCallers(id);
    methods.put(id, times);
    return times;
  }

  private Times byCallers(MethodId id) {
    if (perElement.contains(id)) {
      return Times.MANY;
    }
    Optional<MethodFacts> method = calls.types().method(id);
    List<CallSite> callers = calls.callers(id);
    if (callers.isEmpty()) {
      return method.map(this::withoutCallers).orElse(Times.ONCE);
    }
    if (callers.size() > 1) {
      return Times.MANY;
    }
    CallSite only = callers.get(0);
    return Spawns.inLoop(only.in(), only.call().region()) ? Times.MANY : method(only.in().id());
  }

  /** Whether a function is handed to a call that no model says to run it: it may be run at will. */
  private boolean isKept(MethodFacts function) {
    Value given = new Value.Function(function.id());
    return Optional.ofNullable(function.enclosing()).flatMap(calls.types()::method).stream()
        .flatMap(around -> Calls.sites(around).stream())
        .filter(site -> site.call().args().contains(given) && calls.targets(site).isEmpty())
        .anyMatch(site -> calls.model(site).filter(m -> !m.runs().isEmpty()).isEmpty());
  }

  /** Nobody calls it in the sources: a lambda follows its method, an entry may come again. */
  private Times withoutCallers(MethodFacts method) {
    if (method.id().isLambda() && method.enclosing() != null) {
      return isKept(method) ? Times.PERHAPS_MANY : method(method.enclosing());
    }
    boolean entry =
        (method.isStatic() && method.id().name().equals("main"))
            || method.id().isConstructor()
            || method.modifiers().contains("private")
            || method.kind() != MethodFacts.Kind.METHOD;
    return entry ? Times.ONCE : Times.PERHAPS_MANY;
  }
}
