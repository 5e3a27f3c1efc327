package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.On;
import io.github.boundwise.program.Functions.Body;
import io.github.boundwise.program.Origins.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the roots: every call that puts a body on another thread, by the models' word. */
final class Spawns {

  private final Calls calls;
  private final Origins origins;
  private final Functions functions;
  private final Pipelines pipelines;
  private final Repetition repetition;

  Spawns(
      Calls calls,
      Origins origins,
      Functions functions,
      Pipelines pipelines,
      Repetition repetition) {
    this.calls = calls;
    this.origins = origins;
    this.functions = functions;
    this.pipelines = pipelines;
    this.repetition = repetition;
  }

  /** All roots, by the position of what starts them. */
  List<Root> roots() {
    List<Root> roots = new ArrayList<>();
    for (MethodFacts method : calls.types().methods()) {
      for (CallSite site : Calls.sites(method)) {
        calls.model(site).ifPresent(model -> roots.addAll(roots(site, model)));
      }
    }
    roots.sort(Comparator.comparing(root -> root.spawn().call().span()));
    return roots;
  }

  private List<Root> roots(CallSite site, Model model) {
    List<Root> roots = new ArrayList<>();
    if (model.starts()) {
      roots.addAll(started(site));
    }
    for (Model.Runs runs : model.runs()) {
      Optional<CallSite> parallel =
          runs.on() == On.INLINE || runs.on() == On.PIPELINE
              ? pipelines.parallel(site)
              : Optional.empty();
      if (parallel.isPresent() || (runs.on().elsewhere() && runs.on() != On.COMPLETING_THREAD)) {
        roots.addAll(given(site, runs, parallel.isPresent()));
      }
    }
    return roots;
  }

  /** The tasks handed to an executor, a future or a parallel pipeline. */
  private List<Root> given(CallSite site, Model.Runs runs, boolean parallelStream) {
    Call call = site.call();
    Value task = argument(call, runs.arg());
    if (task == null) {
      return List.of();
    }
    Optional<CallSite> executor =
        runs.on() == On.EXECUTOR ? executor(site, runs) : Optional.empty();
    Optional<Model.Creates> creates = executor.flatMap(calls::model).map(Model::creates);
    ConcurrencyModel model = parallelStream ? ConcurrencyModel.PARALLEL_STREAM : on(runs, creates);
    boolean serial =
        runs.on() == On.TIMER
            || creates
                .filter(c -> c.model() == ConcurrencyModel.BOUNDED_POOL && c.size() == 1)
                .isPresent();
    Root.Times times =
        parallelStream || runs.many()
            ? Root.Times.MANY
            : repetition.times(site, Value.result(site.index()), executor);
    List<Root> roots = new ArrayList<>();
    String type = parameterType(call, runs.arg());
    for (Body body : functions.bodies(site.in(), task, type)) {
      Root.Times ofBody =
          parallelStream || runs.many() || body.at().in().equals(site.in())
              ? times
              : repetition.madeTimes(body.at().in(), body.at().value());
      boolean single = serial || (runs.periodic() && ofBody != Root.Times.MANY);
      boolean startsItself = body.body().equals(site.in()) && ofBody != Root.Times.MANY;
      roots.add(
          new Root(
              body.body(),
              new Root.Value(body.at().in(), body.at().value()),
              model,
              single ? Root.Times.ONCE : startsItself ? Root.Times.MANY_CALLS : ofBody,
              site,
              parallelStream
                  ? site
                  : bound(site, body, calls.types().isSubtype(type, "java.lang.Iterable")),
              executor,
              serial,
              call.target().shortName() + " runs it on " + thread(model, serial)));
    }
    return roots;
  }

  /**
   * Where each task gets the objects it sees: where it is made, if many are made there to be
   * started together or in another loop, else where it is started.
   */
  private CallSite bound(CallSite spawn, Body body, boolean together) {
    Optional<CallSite> made =
        body.at()
            .call()
            .or(
                () ->
                    Calls.sites(body.at().in()).stream()
                        .filter(site -> site.call().args().contains(body.at().value()))
                        .findFirst());
    return made.filter(site -> together || isMadeApart(site, spawn)).orElse(spawn);
  }

  private boolean isMadeApart(CallSite made, CallSite spawn) {
    if (!made.in().equals(spawn.in())) {
      return repetition.isPerElement(made.in().id()) || inLoop(made.in(), made.call().region());
    }
    List<Region.Loop> around = made.in().around(made.call(), Region.Loop.class);
    return !around.isEmpty()
        && !spawn.in().around(spawn.call(), Region.Loop.class).contains(around.get(0));
  }

  private static @org.jspecify.annotations.Nullable Value argument(Call call, int index) {
    if (index == Model.Runs.RECEIVER) {
      return call.receiver();
    }
    return index < call.args().size() ? call.args().get(index) : null;
  }

  private static String parameterType(Call call, int index) {
    return index >= 0 && index < call.target().params().size()
        ? call.target().params().get(index)
        : call.receiverType();
  }

  /** Thread.start and its kind: the receiver's own body, or the one its constructor was given. */
  private List<Root> started(CallSite site) {
    Call call = site.call();
    if (call.receiver() == null) {
      return List.of();
    }
    List<Root> roots = new ArrayList<>();
    for (Origin origin : origins.of(site.in(), call.receiver())) {
      Optional<CallSite> made = origin.call();
      if (made.isEmpty()) {
        continue;
      }
      ConcurrencyModel model =
          calls
              .model(made.get())
              .map(Model::creates)
              .map(Model.Creates::model)
              .orElse(ConcurrencyModel.PLATFORM_THREADS);
      for (Body body : taskOf(made.get(), origin)) {
        roots.add(
            new Root(
                body.body(),
                new Root.Value(body.at().in(), body.at().value()),
                model,
                repetition.startedTimes(site, made.get()),
                site,
                made.get(),
                Optional.empty(),
                false,
                call.target().shortName() + " runs it on " + thread(model, false)));
      }
    }
    return roots;
  }

  private Set<Body> taskOf(CallSite made, Origin origin) {
    Call creation = made.call();
    Optional<MethodFacts> own =
        creation.isConstructor()
            ? functions.method(creation.returnType(), "java.lang.Runnable")
            : Optional.empty();
    if (own.isPresent()) {
      return Set.of(new Body(own.get(), origin));
    }
    Optional<Model> model = calls.model(made);
    for (Model.Runs runs : model.map(Model::runs).orElse(List.of())) {
      Value task = argument(creation, runs.arg());
      if (task != null) {
        return functions.bodies(made.in(), task, parameterType(creation, runs.arg()));
      }
    }
    return Set.of();
  }

  /** The one creation that the executor of a call comes from. */
  private Optional<CallSite> executor(CallSite site, Model.Runs runs) {
    Value executor =
        runs.executorArg() >= 0
            ? argument(site.call(), runs.executorArg())
            : site.call().receiver();
    if (executor == null) {
      return Optional.empty();
    }
    List<CallSite> made =
        origins.of(site.in(), executor).stream()
            .map(Origin::call)
            .flatMap(Optional::stream)
            .filter(origin -> calls.model(origin).filter(m -> m.creates() != null).isPresent())
            .toList();
    return made.size() == 1 ? Optional.of(made.get(0)) : Optional.empty();
  }

  private static ConcurrencyModel on(Model.Runs runs, Optional<Model.Creates> creates) {
    return switch (runs.on()) {
      case EXECUTOR -> creates.map(Model.Creates::model).orElse(ConcurrencyModel.BOUNDED_POOL);
      case VIRTUAL_THREAD -> ConcurrencyModel.VIRTUAL_THREADS;
      case COMMON_POOL -> ConcurrencyModel.FORK_JOIN;
      case EVENT_LOOP -> ConcurrencyModel.EVENT_LOOP;
      default -> ConcurrencyModel.PLATFORM_THREADS;
    };
  }

  private static String thread(ConcurrencyModel model, boolean serial) {
    return serial ? "a single thread" : model.words();
  }

  /** Whether a region index lies in a loop whose rounds grow with the input. */
  static boolean growing(MethodFacts in, int region) {
    return in.around(region).stream()
        .anyMatch(r -> r instanceof Region.Loop loop && Loops.growsWithInput(loop));
  }

  /** Whether a region index lies in a loop of its method. */
  static boolean inLoop(MethodFacts in, int region) {
    return in.around(region).stream()
        .anyMatch(r -> r instanceof Region.Loop loop && loop.trips() != 1);
  }
}
