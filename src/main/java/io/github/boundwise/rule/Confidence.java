package io.github.boundwise.rule;

/** How sure a finding is, least first. */
public enum Confidence {
  /** Only the class's intent says so. */
  LOW,
  /** A framework's threads, or consistency evidence. */
  MEDIUM,
  /** Both contexts proven by the code that starts them. */
  HIGH;

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
