package io.github.boundwise.program;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.knowledge.ConcurrencyModel;
import java.util.Optional;

/**
 * A body that runs on a thread of its own.
 *
 * @param body the method, lambda or {@code run} that runs
 * @param object where its function or task object is made
 * @param model what it runs on
 * @param times how many of it may run at the same time
 * @param spawn the call that starts it
 * @param bound the call that gives each task the objects it sees: the making of its thread, or of
 *     the collection of tasks it is one of; else the call that starts it
 * @param executor the creation of the executor, where one creation is known
 * @param serial whether that executor runs one task at a time
 * @param because how it is started, one line
 */
public record Root(
    MethodFacts body,
    Value object,
    ConcurrencyModel model,
    Times times,
    CallSite spawn,
    CallSite bound,
    Optional<CallSite> executor,
    boolean serial,
    String because) {

  /** How many of a root may run at the same time. */
  public enum Times {
    /** One. */
    ONCE,
    /** Several: started in a loop or for each element. */
    MANY,
    /** Several: the method that starts it is called in a loop or from several places. */
    MANY_CALLS,
    /** Several if the method that starts it is called again, which the sources do not show. */
    PERHAPS_MANY
  }

  /** A value and the body it stands in. */
  public record Value(MethodFacts in, io.github.boundwise.facts.Value value) {}
}
