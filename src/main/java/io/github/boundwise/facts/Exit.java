package io.github.boundwise.facts;

import org.jspecify.annotations.Nullable;

/**
 * A {@code return} or {@code throw}.
 *
 * @param value what is returned or thrown; absent for a plain {@code return}
 */
public record Exit(Span span, int region, Kind kind, @Nullable Value value) implements Fact {

  /** How the method is left. */
  public enum Kind {
    RETURN,
    THROW
  }
}
