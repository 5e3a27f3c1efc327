package io.github.boundwise.fix;

/** How far a fix can be trusted. The names are part of the JSON report. */
public enum Safety {
  /** Same meaning; applied by default. */
  SAFE,
  /** Needs a person's eye; applied with {@code --unsafe-fixes}. */
  REVIEW,
  /** Never written, only advised. */
  ADVISE
}
