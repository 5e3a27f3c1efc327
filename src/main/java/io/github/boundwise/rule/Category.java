package io.github.boundwise.rule;

/** What kind of fault a rule is about. {@link #id()} is part of the JSON report. */
public enum Category {
  SHARED_STATE,
  WRONG_MODEL,
  DEADLOCK,
  LIFECYCLE,
  OPPORTUNITY;

  /** {@code shared-state}, {@code wrong-model} … */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
