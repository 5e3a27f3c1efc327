package io.github.boundwise.prove;

import io.github.boundwise.project.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much is checked of a patch; each level includes those before it. */
public enum ProofLevel {
  /** The changed files parse, and nothing outside the edits changed. */
  PARSE,
  /** The project compiles as it did before. */
  COMPILE,
  /** What was to be fixed is no longer found, and nothing new is. */
  ANALYSE;

  /** As written on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The level with that id.
   *
   * @throws UsageException when there is none
   */
  public static ProofLevel of(String id) throws UsageException {
    for (ProofLevel level : values()) {
      if (level.id().equals(id)) {
        return level;
      }
    }
    String known = Arrays.stream(values()).map(ProofLevel::id).collect(Collectors.joining(", "));
    throw new UsageException("no proof level '" + id + "'; there are " + known);
  }
}
