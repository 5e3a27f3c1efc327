package io.github.boundwise.facts;

import org.jspecify.annotations.Nullable;

/**
 * A {@code return} or {@code throw}, or a jump out of a loop.
 *
 * @param value what is returned or thrown; absent for a plain {@code return} and a jump
 */
public record Exit(Span span, int region, Kind kind, @Nullable Value value) implements Fact {

  /** How the method is left. */
  public enum Kind {
    RETURN,
    THROW,
    /** {@code break}, or {@code continue} of an outer loop. */
    BREAK
  }
}
