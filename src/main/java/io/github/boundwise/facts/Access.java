package io.github.boundwise.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read or write of a field or array element, or a write of a local variable.
 *
 * @param path what is accessed, at least one field long unless it is a local or captured variable
 * @param type erased type of the accessed variable
 * @param sources for writes, the paths that the written value was computed from, in the same
 *     expression
 * @param value for writes, what is written
 * @param index for array elements, which one
 */
public record Access(
    Span span,
    int region,
    Kind kind,
    Path path,
    String type,
    Set<Path> sources,
    @Nullable Value value,
    @Nullable Value index)
    implements Fact {

  /** What is done to the variable. */
  public enum Kind {
    READ,
    WRITE,
    /** Read-modify-write in one expression: {@code x++}, {@code x += k}, {@code x = x + 1}. */
    UPDATE;

    public boolean writes() {
      return this != READ;
    }
  }

  public Access {
    sources = Set.copyOf(sources);
  }
}
