package io.github.boundwise.prove;

import java.util.Locale;

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
}
