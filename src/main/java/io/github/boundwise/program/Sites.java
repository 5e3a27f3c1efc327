package io.github.boundwise.program;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Origins.Origin;
import io.github.boundwise.program.Site.Advice;
import io.github.boundwise.program.Site.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lists the places where work is put on a concurrency model, each with what runs there. */
final class Sites {

  private final Calls calls;
  private final Origins origins;
  private final Pipelines pipelines;
  private final List<Root> roots;
  private final Function<MethodFacts, Verdict> verdicts;
  private final int release;

  Sites(
      Calls calls,
      Origins origins,
      Pipelines pipelines,
      List<Root> roots,
      Function<MethodFacts, Verdict> verdicts,
      int release) {
    this.calls = calls;
    this.origins = origins;
    this.pipelines = pipelines;
    this.roots = roots;
    this.verdicts = verdicts;
    this.release = release;
  }

  /** All sites, by position. */
  List<Site> all(List<SequentialLoop> loops) {
    List<Site> sites = new ArrayList<>();
    loops.forEach(loop -> sites.add(site(loop)));
    for (MethodFacts method : calls.types().methods()) {
      for (CallSite call : Calls.sites(method)) {
        calls.model(call).flatMap(model -> site(call, model)).ifPresent(sites::add);
      }
    }
    sites.sort(Comparator.comparing(Site::span));
    return sites;
  }

  private Site site(SequentialLoop loop) {
    Verdict work =
        new Verdict(
            Workload.IO,
            loop.waits(),
            "O(n)",
            List.of(
                new Evidence(
                    Evidence.Kind.CALLEE,
                    loop.call().call().span(),
                    "each round waits in " + loop.call().call().target().shortName())));
    Recommendation fits = Recommendation.of(work, ConcurrencyModel.SEQUENTIAL, release);
    return new Site(
        loop.loop().span(),
        Kind.LOOP,
        ConcurrencyModel.SEQUENTIAL,
        work,
        fits.model(),
        Advice.CHANGE,
        fits.because(),
        fits.hazards());
  }

  private Optional<Site> site(CallSite at, Model model) {
    Model.Creates creates = model.creates();
    if (creates != null) {
      return created(at, creates);
    }
    if (model.returns() == Model.Returns.PARALLEL_STREAM) {
      List<Root> run =
          roots.stream()
              .filter(root -> pipelines.parallel(root.spawn()).filter(at::equals).isPresent())
              .toList();
      return Optional.of(
          site(at, Kind.PARALLEL_STREAM, ConcurrencyModel.PARALLEL_STREAM, run, true));
    }
    List<Root> run = roots.stream().filter(root -> root.spawn().equals(at)).toList();
    boolean common = run.stream().anyMatch(root -> root.model() == ConcurrencyModel.FORK_JOIN);
    if (common) {
      return Optional.of(site(at, Kind.ASYNC_CALL, ConcurrencyModel.ASYNC, run, true));
    }
    boolean process = model.waits().kind().filter(kind -> kind == WaitKind.PROCESS).isPresent();
    return process && at.call().returnType().equals("java.lang.Process")
        ? Optional.of(site(at, Kind.PROCESS, ConcurrencyModel.WORKER_PROCESSES, List.of(), false))
        : Optional.empty();
  }

  private Optional<Site> created(CallSite at, Model.Creates creates) {
    boolean thread = isThread(at, creates);
    List<Root> run =
        roots.stream()
            .filter(
                root ->
                    root.executor().filter(at::equals).isPresent()
                        || isStartOf(root, at)
                        || root.spawn().equals(at))
            .toList();
    boolean single = creates.size() == 1 && creates.model() == ConcurrencyModel.BOUNDED_POOL;
    boolean several = !single && !(thread && isFewOnOldRelease(run));
    return Optional.of(
        site(at, thread ? Kind.THREAD : Kind.EXECUTOR, current(at, creates), run, several));
  }

  /** Without virtual threads a platform thread is the right place for work that waits once. */
  private boolean isFewOnOldRelease(List<Root> run) {
    return release < Recommendation.VIRTUAL_THREADS_SINCE
        && joined(run).workload() == Workload.IO
        && run.stream().allMatch(root -> root.times() == Root.Times.ONCE);
  }

  private boolean isThread(CallSite at, Model.Creates creates) {
    return calls.types().isSubtype(at.call().returnType(), "java.lang.Thread")
        || creates.model() == ConcurrencyModel.PLATFORM_THREADS;
  }

  private boolean isStartOf(Root root, CallSite made) {
    Value thread = root.spawn().call().receiver();
    return thread != null
        && calls.model(root.spawn()).filter(Model::starts).isPresent()
        && origins.of(root.spawn().in(), thread).stream()
            .anyMatch(origin -> origin.call().equals(Optional.of(made)));
  }

  /** A fixed pool that is as large as the machine has cores is a pool for computation. */
  private ConcurrencyModel current(CallSite at, Model.Creates creates) {
    List<Value> args = at.call().args();
    boolean sized =
        creates.model() == ConcurrencyModel.BOUNDED_POOL
            && creates.sizeArg() >= 0
            && creates.sizeArg() < args.size();
    return sized && isCores(at, args.get(creates.sizeArg()))
        ? ConcurrencyModel.CPU_POOL
        : creates.model();
  }

  private boolean isCores(CallSite at, Value size) {
    return origins.of(at.in(), size).stream()
        .map(Origin::call)
        .flatMap(Optional::stream)
        .anyMatch(call -> call.call().target().name().equals("availableProcessors"));
  }

  private Site site(
      CallSite at, Kind kind, ConcurrencyModel current, List<Root> run, boolean several) {
    Verdict work = joined(run);
    Recommendation fits =
        several && kind != Kind.PROCESS
            ? Recommendation.of(work, current, release)
            : new Recommendation(current, List.of(whyOne(kind)), List.of());
    Advice advice =
        fits.model() != current
            ? Advice.CHANGE
            : work.workload() == Workload.UNKNOWN && several && !run.isEmpty()
                ? Advice.MEASURE
                : Advice.KEEP;
    return new Site(
        at.call().span(),
        kind,
        current,
        work,
        fits.model(),
        advice,
        fits.because(),
        fits.hazards());
  }

  private String whyOne(Kind kind) {
    return switch (kind) {
      case PROCESS -> "a process isolates what it runs";
      case THREAD ->
          "one thread that waits costs little, and release " + release + " has no virtual threads";
      default -> "one thread keeps its tasks in order";
    };
  }

  /** What runs at a site, taken together; LIGHT when nothing is known to run there. */
  private Verdict joined(List<Root> run) {
    Workload workload = Workload.LIGHT;
    Set<WaitKind> waits = EnumSet.noneOf(WaitKind.class);
    List<Evidence> evidence = new ArrayList<>();
    Set<MethodFacts> bodies = new HashSet<>();
    for (Root root : run) {
      if (bodies.add(root.body())) {
        Verdict verdict = verdicts.apply(root.body());
        if (verdict.workload().compareTo(workload) > 0 || evidence.isEmpty()) {
          evidence = new ArrayList<>(verdict.evidence());
        }
        workload = workload.join(verdict.workload());
        waits.addAll(verdict.waits());
      }
    }
    return new Verdict(workload, waits, "unknown", evidence);
  }
}
