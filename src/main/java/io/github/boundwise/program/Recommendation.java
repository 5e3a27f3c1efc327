package io.github.boundwise.program;

import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.WaitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The model that fits some work at a release, why, and what to mind. Follows the table in the
 * README, which maps the classic guidance to the JVM.
 */
record Recommendation(ConcurrencyModel model, List<String> because, List<String> hazards) {

  static final int VIRTUAL_THREADS_SINCE = 21;
  private static final int NO_PINNING_SINCE = 24;

  /** Models that show by themselves which release the code is for. */
  private static final Set<ConcurrencyModel> NEWER =
      Set.of(ConcurrencyModel.VIRTUAL_THREADS, ConcurrencyModel.STRUCTURED_SCOPE);

  /** Waits for other threads of the program: fewer threads could mean that nobody goes on. */
  private static final Set<WaitKind> COORDINATION = Set.of(WaitKind.WAIT, WaitKind.LOCK);

  Recommendation {
    because = List.copyOf(because);
    hazards = List.copyOf(hazards);
  }

  /** For work that runs several times at once. */
  static Recommendation of(Verdict work, ConcurrencyModel current, int statedRelease) {
    int release =
        NEWER.contains(current) ? Math.max(statedRelease, VIRTUAL_THREADS_SINCE) : statedRelease;
    return switch (work.workload()) {
      case IO, MIXED -> waiting(work, current, release);
      case CPU -> computing(current);
      case LIGHT ->
          new Recommendation(
              current, List.of("the work is short: another model gains nothing"), List.of());
      case UNKNOWN ->
          new Recommendation(
              current, List.of("what the work waits for is not known: measure first"), List.of());
    };
  }

  private static Recommendation computing(ConcurrencyModel current) {
    boolean fits =
        current == ConcurrencyModel.CPU_POOL
            || current == ConcurrencyModel.FORK_JOIN
            || current == ConcurrencyModel.PARALLEL_STREAM
            || current == ConcurrencyModel.WORKER_PROCESSES;
    return new Recommendation(
        fits ? current : ConcurrencyModel.CPU_POOL,
        List.of("the work computes: more threads than cores only take turns"),
        List.of("tasks that wait for other tasks of the same fixed pool can deadlock"));
  }

  private static Recommendation waiting(Verdict work, ConcurrencyModel current, int release) {
    List<String> because = new ArrayList<>(List.of("the work waits for " + words(work.waits())));
    List<String> hazards = new ArrayList<>();
    if (COORDINATION.containsAll(work.waits()) && current != ConcurrencyModel.PARALLEL_STREAM) {
      because.add("tasks that wait for each other need a thread each");
      return new Recommendation(current, because, hazards);
    }
    if (current == ConcurrencyModel.ASYNC || current == ConcurrencyModel.WORKER_PROCESSES) {
      return new Recommendation(current, because, hazards);
    }
    if (work.waits().equals(Set.of(WaitKind.FILE)) || release < VIRTUAL_THREADS_SINCE) {
      because.add(
          release < VIRTUAL_THREADS_SINCE
              ? "release " + release + " has no virtual threads"
              : "plain file access blocks the carrier of a virtual thread");
      hazards.add("bound the queue as well as the threads");
      return new Recommendation(ConcurrencyModel.BOUNDED_POOL, because, hazards);
    }
    because.add("a virtual thread that waits costs no platform thread");
    hazards.add("limit what is under way where a resource is limited, as with a Semaphore");
    if (release < NO_PINNING_SINCE) {
      hazards.add("waiting inside synchronized pins the carrier before release 24");
    }
    ConcurrencyModel fits =
        current == ConcurrencyModel.STRUCTURED_SCOPE ? current : ConcurrencyModel.VIRTUAL_THREADS;
    return new Recommendation(fits, because, hazards);
  }

  private static String words(Set<WaitKind> kinds) {
    return String.join(" and ", kinds.stream().map(WaitKind::words).toList());
  }
}
