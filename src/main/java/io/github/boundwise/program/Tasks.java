package io.github.boundwise.program;

import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.program.Origins.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tasks a call waits for. */
final class Tasks {

  private final Origins origins;
  private final Map<CallSite, List<Root>> byHandle = new HashMap<>();
  private final Map<CallSite, List<Root>> bySpawn = new HashMap<>();

  Tasks(Calls calls, Origins origins, List<Root> roots) {
    this.origins = origins;
    for (Root root : roots) {
      CallSite spawn = root.spawn();
      bySpawn.computeIfAbsent(spawn, s -> new ArrayList<>()).add(root);
      byHandle.computeIfAbsent(spawn, s -> new ArrayList<>()).add(root);
      Value thread = spawn.call().receiver();
      if (thread != null && calls.model(spawn).filter(Model::starts).isPresent()) {
        for (Origin origin : origins.of(spawn.in(), thread)) {
          origin
              .call()
              .ifPresent(made -> byHandle.computeIfAbsent(made, m -> new ArrayList<>()).add(root));
        }
      }
    }
  }

  /** The tasks a modelled call waits for, as far as they can be told. */
  Set<Root> joinedBy(CallSite site, Model model) {
    Set<Root> joined = new LinkedHashSet<>();
    Value receiver = site.call().receiver();
    switch (model.joins()) {
      case OWN -> joined.addAll(bySpawn.getOrDefault(site, List.of()));
      case RECEIVER -> {
        if (receiver != null) {
          joined.addAll(of(site, receiver));
        }
      }
      case SUBMITTED -> {
        for (List<Root> spawned : bySpawn.values()) {
          spawned.stream()
              .filter(root -> receiver != null && isExecutor(root, site, receiver))
              .forEach(joined::add);
        }
      }
      default -> {}
    }
    return joined;
  }

  private List<Root> of(CallSite site, Value handle) {
    List<Root> found = new ArrayList<>();
    for (Origin origin : origins.of(site.in(), handle)) {
      origin.call().map(made -> byHandle.getOrDefault(made, List.of())).ifPresent(found::addAll);
    }
    return found;
  }

  private boolean isExecutor(Root root, CallSite site, Value receiver) {
    return root.executor().isPresent()
        && origins.of(site.in(), receiver).stream()
            .anyMatch(origin -> origin.call().equals(root.executor()));
  }
}
