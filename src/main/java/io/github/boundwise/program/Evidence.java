package io.github.boundwise.program;

import io.github.boundwise.facts.Span;

/**
 * One step of why a verdict holds.
 *
 * @param span where in the sources
 * @param because one line: what happens there, as in "calls HttpClient#send, which waits for the
 *     network"
 */
public record Evidence(Kind kind, Span span, String because) {

  /** What the step rests on. */
  public enum Kind {
    /** A line of the models. */
    MODEL,
    /** A method of the scanned code that was called; its own evidence follows. */
    CALLEE,
    LOOP,
    RECURSION,
    /** Nothing is known here. */
    UNKNOWN
  }
}
