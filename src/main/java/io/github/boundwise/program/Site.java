package io.github.boundwise.program;

import io.github.boundwise.facts.Span;
import io.github.boundwise.knowledge.ConcurrencyModel;
import java.util.List;

/**
 * A place where work is put on a concurrency model, and the model that fits the work.
 *
 * @param workload of what runs there
 * @param because why the recommendation, one line each
 * @param hazards what to mind when following it, one line each
 */
public record Site(
    Span span,
    Kind kind,
    ConcurrencyModel current,
    Verdict workload,
    ConcurrencyModel recommended,
    Advice advice,
    List<String> because,
    List<String> hazards) {

  /** What stands in the source. */
  public enum Kind {
    EXECUTOR,
    THREAD,
    PARALLEL_STREAM,
    ASYNC_CALL,
    TIMER,
    PROCESS,
    LOOP
  }

  /** What to do. */
  public enum Advice {
    KEEP,
    CHANGE,
    MEASURE
  }

  public Site {
    because = List.copyOf(because);
    hazards = List.copyOf(hazards);
  }
}
