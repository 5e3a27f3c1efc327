package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.On;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Effect.Step;
import io.github.boundwise.program.Effect.Use;
import io.github.boundwise.program.Effect.Weight;
import io.github.boundwise.program.StreamSource.Backing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what every method does with its time: effects rise from the models through the call graph
 * until nothing changes any more.
 */
final class Workloads {

  /** Up to so many bodies are all taken to be meant by a call. */
  private static final int FEW = 3;

  private final Calls calls;
  private final Functions functions;
  private final Pipelines pipelines;
  private final StreamSource streams;
  private final Tasks tasks;
  private final Loops loops;
  private final UnmodelledCalls unmodelled;
  private final Map<MethodId, Effect> effects = new LinkedHashMap<>();
  private final Map<MethodId, Set<MethodId>> dependents = new HashMap<>();

  Workloads(Calls calls, Origins origins, Functions functions, Pipelines pipelines, Tasks tasks) {
    this.calls = calls;
    this.functions = functions;
    this.pipelines = pipelines;
    this.tasks = tasks;
    this.streams = new StreamSource(calls, origins);
    this.loops = new Loops(calls);
    this.unmodelled = new UnmodelledCalls(calls);
    Deque<MethodId> work = new ArrayDeque<>();
    for (MethodFacts method : calls.types().methods()) {
      effects.put(method.id(), new Effect());
      work.add(method.id());
    }
    Set<MethodId> waiting = new HashSet<>(work);
    while (!work.isEmpty()) {
      MethodId next = work.remove();
      waiting.remove(next);
      MethodFacts method = calls.types().method(next).orElseThrow();
      if (judge(method, effect(next))) {
        for (MethodId dependent : dependents.getOrDefault(next, Set.of())) {
          if (waiting.add(dependent)) {
            work.add(dependent);
          }
        }
      }
    }
  }

  Verdict verdict(MethodFacts method) {
    return effect(method.id()).verdict(effects, method.span());
  }

  private Effect effect(MethodId id) {
    return effects.computeIfAbsent(id, i -> new Effect());
  }

  /** One pass over a body; whether anything new came of it. */
  private boolean judge(MethodFacts method, Effect effect) {
    boolean changed = false;
    Set<CallSite> waiting = new HashSet<>();
    for (CallSite site : Calls.sites(method)) {
      if (!exceptional(site)) {
        Effect own = new Effect();
        call(site, own);
        if (!own.waits().isEmpty()) {
          waiting.add(site);
        }
        changed |= effect.add(own);
      }
    }
    Weight before = effect.weight();
    loops.judge(method, effect, waiting::contains);
    return changed || before != effect.weight();
  }

  /** Work on the way to an exception is not what a method normally does. */
  static boolean exceptional(CallSite site) {
    return isInitialisation(site)
        || Loops.exceptional(site.in(), site.call().region())
        || site.in().facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Exit exit
                        && exit.kind() == Exit.Kind.THROW
                        && exit.span().contains(site.call().span()));
  }

  /** What is done once, to set a field that was null: not what the next call will do. */
  private static boolean isInitialisation(CallSite site) {
    return site.in().around(site.call(), Region.Branch.class).stream()
        .filter(branch -> branch.arm() == 0 && branch.condition().endsWith("== null"))
        .anyMatch(
            branch ->
                site.in()
                    .accesses()
                    .filter(access -> access.kind().writes() && !access.path().fields().isEmpty())
                    .filter(access -> branch.span().contains(access.span()))
                    .anyMatch(
                        access ->
                            branch.condition().contains(access.path().last().name() + " == null")));
  }

  private void call(CallSite site, Effect effect) {
    Optional<Model> model = calls.model(site);
    Set<MethodFacts> bodies = new LinkedHashSet<>(calls.targets(site));
    boolean isFunctionCall = isFunctionCall(site);
    if (isFunctionCall) {
      functionBodies(site).forEach(bodies::add);
    }
    callees(site, bodies, effect);
    if (isFunctionCall) {
      if (bodies.isEmpty()) {
        unknownFunction(site, effect);
      }
    } else if (model.isPresent() && (bodies.isEmpty() || !model.get().waits().dependsOnSource())) {
      modelled(site, model.get(), effect);
    } else if (bodies.isEmpty()) {
      unmodelled.judge(site, effect);
    }
  }

  /**
   * Takes over what the bodies do that a call may run. Where there are many, only what at least
   * half of them do is what the call normally does; and what most are known for is not unknown.
   */
  private void callees(CallSite site, Set<MethodFacts> bodies, Effect effect) {
    List<Effect> each = new ArrayList<>();
    for (MethodFacts body : bodies) {
      Effect own = new Effect();
      callee(site, body, own);
      each.add(own);
    }
    boolean few = each.size() <= FEW;
    for (Effect own : each) {
      Effect usual = new Effect();
      own.waits()
          .forEach(
              (kind, step) -> {
                if (few || isUsual(each, e -> e.waits().containsKey(kind))) {
                  usual.waitsFor(kind, step);
                }
              });
      if (few || isUsual(each, e -> e.weight() != Weight.NONE)) {
        own.heaviest().ifPresent(step -> usual.computes(own.weight(), step));
      }
      if (isUsual(each, Effect::isUnknown)) {
        own.unknown().ifPresent(usual::doesNotKnow);
      }
      own.runsParameters().forEach(usual::runs);
      if (isUsual(each, e -> !e.usedStreams().isEmpty())) {
        own.usedStreams().forEach(usual::usesStream);
      }
      effect.add(usual);
    }
  }

  private static boolean isUsual(List<Effect> each, Predicate<Effect> does) {
    return each.stream().filter(does).count() * 2 >= each.size();
  }

  /** Whether a call runs the one method of a functional interface. */
  private boolean isFunctionCall(CallSite site) {
    Call call = site.call();
    if (call.dispatch() == Call.Dispatch.EXACT) {
      return false;
    }
    List<MethodId> abstracts = calls.types().abstractMethods(call.receiverType());
    return abstracts.size() == 1
        && abstracts.get(0).sameSignature(call.target())
        && (call.receiverType().startsWith("java.util.function.")
            || call.receiverType().equals("java.lang.Runnable")
            || call.receiverType().equals("java.util.concurrent.Callable")
            || calls.types().source(call.receiverType()).isPresent());
  }

  private Set<MethodFacts> functionBodies(CallSite site) {
    Set<MethodFacts> bodies = new LinkedHashSet<>();
    Value receiver = site.call().receiver();
    if (receiver != null && !isParameter(receiver)) {
      functions
          .bodies(site.in(), receiver, site.call().receiverType())
          .forEach(body -> bodies.add(body.body()));
    }
    return bodies;
  }

  private static boolean isParameter(Value value) {
    return value instanceof Value.At at
        && at.path().fields().isEmpty()
        && at.path().root() instanceof Path.Parameter;
  }

  private static void unknownFunction(CallSite site, Effect effect) {
    if (site.call().receiver() instanceof Value.At at
        && at.path().root() instanceof Path.Parameter parameter
        && at.path().fields().isEmpty()) {
      effect.runs(parameter.index());
    } else {
      effect.doesNotKnow(UnmodelledCalls.unknown(site, "which function runs here is not known"));
    }
  }

  private void callee(CallSite site, MethodFacts body, Effect effect) {
    String name = body.id().shortName();
    include(site, body, effect, body.id().isLambda() ? "runs this function" : "calls " + name);
    for (int parameter : List.copyOf(effect(body.id()).runsParameters())) {
      given(site, parameter, effect, name + " runs this function");
    }
    effect(body.id())
        .usedStreams()
        .forEach(
            (parameter, use) -> {
              if (parameter < site.call().args().size()) {
                Value stream = site.call().args().get(parameter);
                Backing backing = streams.of(site.in(), stream, use.used());
                stream(site, use.used(), backing, body.id(), effect);
              }
            });
  }

  /** A function handed to a call that runs it before it returns. */
  private void given(CallSite site, int argument, Effect effect, String how) {
    if (argument < 0 || argument >= site.call().args().size()) {
      return;
    }
    Value function = site.call().args().get(argument);
    if (isParameter(function)) {
      effect.runs(((Path.Parameter) ((Value.At) function).path().root()).index());
      return;
    }
    String type =
        argument < site.call().target().params().size()
            ? site.call().target().params().get(argument)
            : MethodId.UNKNOWN_TYPE;
    functions
        .bodies(site.in(), function, type)
        .forEach(body -> include(site, body.body(), effect, how));
  }

  /** Takes over what another body does. */
  private void include(CallSite site, MethodFacts body, Effect effect, String how) {
    MethodId id = body.id();
    dependents.computeIfAbsent(id, i -> new HashSet<>()).add(site.in().id());
    Effect other = effect(id);
    Step step = new Step(new Evidence(Evidence.Kind.CALLEE, site.call().span(), how), id);
    other.waits().keySet().forEach(kind -> effect.waitsFor(kind, step));
    if (other.weight() == Weight.MUCH || (other.weight() == Weight.SOME && isUsual(site))) {
      boolean often = isRepeated(site) && (id.isLambda() || isCostlyItself(other));
      effect.computes(often ? Weight.MUCH : other.weight(), step);
    }
    if (other.isUnknown()) {
      effect.doesNotKnow(step);
    }
  }

  /** Whether a body's own loop or call is costly; what lies deeper is seldom all there is to do. */
  private static boolean isCostlyItself(Effect effect) {
    return effect
        .heaviest()
        .filter(step -> step.evidence().kind() != Evidence.Kind.CALLEE)
        .isPresent();
  }

  /** Whether a call is made whenever the body runs: no branch leads to it. */
  private static boolean isUsual(CallSite site) {
    return site.in().around(site.call(), Region.Branch.class).isEmpty();
  }

  /** Whether a call is made for each of many elements. */
  private boolean isRepeated(CallSite site) {
    return Spawns.growing(site.in(), site.call().region())
        || calls.types().isSubtype(site.call().receiverType(), "java.util.stream.BaseStream");
  }

  private void modelled(CallSite site, Model model, Effect effect) {
    String name = site.call().target().shortName();
    Optional<WaitKind> kind = model.waits().kind();
    if (kind.isPresent() && model.lock() == null && !isWithoutWaiting(site, model)) {
      effect.waitsFor(kind.get(), model(site, name + " waits for " + kind.get().words(), model));
    }
    if (model.waits().dependsOnSource()) {
      stream(site, site.call().target(), streams.of(site), null, effect);
    }
    if (model.cpu() != null && !model.cpu().equals("light")) {
      boolean often = isRepeated(site);
      boolean heavy = model.cpu().equals("heavy");
      effect.computes(
          often || heavy ? Weight.MUCH : Weight.SOME,
          model(site, name + " computes, cost " + model.cpu(), model));
    }
    for (Model.Runs runs : model.runs()) {
      boolean inline =
          runs.on() == On.INLINE
              || runs.on() == On.ORDERED
              || (runs.on() == On.PIPELINE && pipelines.isConsumed(site));
      if (inline) {
        given(site, runs.arg(), effect, name + " runs this function");
      }
    }
    for (Root task : tasks.joinedBy(site, model)) {
      include(site, task.body(), effect, name + " waits for this task");
    }
  }

  /**
   * The use of a stream: it waits for what the stream is backed by.
   *
   * @param used the method that is called on the stream
   * @param through the scanned method that uses it, given the stream by this call
   */
  private static void stream(
      CallSite site, MethodId used, Backing backing, @Nullable MethodId through, Effect effect) {
    String how =
        through == null
            ? used.shortName()
            : through.shortName() + " uses this stream: " + used.shortName();
    for (WaitKind kind : backing.kinds()) {
      effect.waitsFor(
          kind,
          new Step(
              new Evidence(
                  Evidence.Kind.MODEL,
                  site.call().span(),
                  how + " waits for " + kind.words() + ": its stream is of " + backing.opened()),
              null));
    }
    for (int parameter : backing.parameters()) {
      effect.usesStream(
          parameter,
          new Use(
              used,
              UnmodelledCalls.unknown(
                  site, how + " waits or not by what its stream is, which the caller decides")));
    }
    if (!backing.known()) {
      effect.doesNotKnow(
          UnmodelledCalls.unknown(
              site, how + " waits or not by what its stream is, and how it is made is not seen"));
    }
  }

  /** A wait that is bounded by a literal zero only looks. */
  private static boolean isWithoutWaiting(CallSite site, Model model) {
    List<Value> args = site.call().args();
    return model.timeoutArg() >= 0
        && model.timeoutArg() < args.size()
        && args.get(model.timeoutArg()).equals(new Value.Literal("0"));
  }

  private static Step model(CallSite site, String because, Model model) {
    return new Step(
        new Evidence(
            Evidence.Kind.MODEL,
            site.call().span(),
            because + " (model of " + model.type() + ", " + model.source() + ")"),
        null);
  }
}
