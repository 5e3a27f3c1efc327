package io.github.boundwise.program;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.Returns;
import io.github.boundwise.program.Places.Held;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Scanned methods that only take a lock, or only release one, for the method that calls them. */
final class LockHelpers {

  private final Calls calls;
  private final Places places;
  private final Map<MethodId, List<CallSite>> known = new HashMap<>();

  LockHelpers(Calls calls, Places places) {
    this.calls = calls;
    this.places = places;
  }

  /** Adds to the locks that are held, or removes from them, what a called body leaves behind. */
  void call(Frame callee, Set<Held> held) {
    List<CallSite> sites = known.computeIfAbsent(callee.method().id(), id -> effects(callee));
    boolean releases = sites.stream().anyMatch(site -> lock(site) == Model.Lock.RELEASE);
    boolean takes =
        sites.stream()
            .anyMatch(
                site ->
                    lock(site) == Model.Lock.ACQUIRE || lock(site) == Model.Lock.ACQUIRE_SHARED);
    if (releases == takes) {
      return;
    }
    for (CallSite site : sites) {
      Held lock = lock(callee, site);
      held.removeIf(other -> other.lock().equals(lock.lock()));
      if (takes) {
        held.add(lock);
      }
    }
  }

  private List<CallSite> effects(Frame callee) {
    MethodFacts method = callee.method();
    return Calls.sites(method).stream()
        .filter(site -> site.call().receiver() != null)
        .filter(site -> calls.model(site).map(Model::lock).isPresent())
        .filter(site -> lock(site) != Model.Lock.TRY)
        .toList();
  }

  private Model.Lock lock(CallSite site) {
    return calls.model(site).map(Model::lock).orElseThrow();
  }

  /** The lock that a call takes or releases; for a view of a read-write lock, that lock. */
  private Held lock(Frame callee, CallSite site) {
    Value lock = Objects.requireNonNull(site.call().receiver());
    boolean exclusive = lock(site) != Model.Lock.ACQUIRE_SHARED;
    if (lock instanceof Value.At at
        && at.path().fields().isEmpty()
        && at.path().root() instanceof Path.Result result) {
      CallSite view = new CallSite(callee.method(), result.call());
      Value viewed = view.call().receiver();
      Returns kind = calls.model(view).map(Model::returns).orElse(Returns.PLAIN);
      if (viewed != null && (kind == Returns.SHARED_LOCK || kind == Returns.EXCLUSIVE_LOCK)) {
        return new Held(places.resolve(callee, viewed), kind == Returns.EXCLUSIVE_LOCK);
      }
    }
    return new Held(places.resolve(callee, lock), exclusive);
  }
}
