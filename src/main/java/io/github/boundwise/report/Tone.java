package io.github.boundwise.report;

/** What a piece of text means, for a {@link Style} to colour. */
public enum Tone {
  ERROR,
  WARNING,
  NOTE,
  /** A place that matters beside the fault itself. */
  SECONDARY,
  /** Line numbers, arrows and other scaffolding. */
  FRAME,
  STRONG,
  FAINT,
  GOOD
}
