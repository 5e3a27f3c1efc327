package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stream pipelines: the calls that belong to one, and whether it runs in parallel. */
final class Pipelines {

  private final Calls calls;

  Pipelines(Calls calls) {
    this.calls = calls;
  }

  /** The stages before a call in its pipeline, nearest first, itself first; from one body only. */
  List<CallSite> upstream(CallSite site) {
    List<CallSite> stages = new ArrayList<>();
    Optional<CallSite> stage = Optional.of(site);
    while (stage.isPresent() && stages.size() < 64 && !stages.contains(stage.get())) {
      stages.add(stage.get());
      stage = stage.flatMap(this::before);
    }
    return stages;
  }

  private Optional<CallSite> before(CallSite stage) {
    if (!(stage.call().receiver() instanceof Value.At at)) {
      return Optional.empty();
    }
    return Locals.only(stage.in(), at.path())
        .filter(value -> value instanceof Value.At)
        .map(value -> ((Value.At) value).path())
        .filter(path -> path.fields().isEmpty() && path.root() instanceof Path.Result)
        .map(path -> new CallSite(stage.in(), ((Path.Result) path.root()).call()))
        .filter(this::isStage);
  }

  private boolean isStage(CallSite site) {
    return returns(site) == Returns.STREAM || returns(site) == Returns.PARALLEL_STREAM;
  }

  private Returns returns(CallSite site) {
    return calls.model(site).map(Model::returns).orElse(Returns.PLAIN);
  }

  /**
   * The call that makes the pipeline of a stage parallel: the switch holds for all stages, also for
   * those before it.
   */
  Optional<CallSite> parallel(CallSite stage) {
    if (stage.call().receiver() == null) {
      return consumer(stage).flatMap(this::parallel);
    }
    CallSite last = stage;
    for (CallSite later : Calls.sites(stage.in())) {
      if (later.index() > last.index() && upstream(later).contains(stage)) {
        last = later;
      }
    }
    for (CallSite at : upstream(last)) {
      if (returns(at) == Returns.PARALLEL_STREAM) {
        return Optional.of(at);
      }
      if (at.call().target().name().equals("sequential")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The call that a collector or another part of a stage is given to. */
  private static Optional<CallSite> consumer(CallSite part) {
    return Calls.sites(part.in()).stream()
        .filter(site -> site.index() > part.index() && isArgument(part, site.call()))
        .findFirst();
  }

  /** Whether a later call of the same body asks for the results of a lazy stage. */
  boolean isConsumed(CallSite stage) {
    MethodFacts in = stage.in();
    return Calls.sites(in).stream()
        .filter(site -> site.index() > stage.index() && !isStage(site))
        .anyMatch(site -> upstream(site).contains(stage) || isArgument(stage, site.call()));
  }

  private static boolean isArgument(CallSite stage, Call call) {
    return call.args().contains(Value.result(stage.index()));
  }
}
