package io.github.boundwise.rule;

/** How bad a finding is, least first. */
public enum Severity {
  /** An opportunity. */
  NOTE,
  WARNING,
  /** Wrong on some schedule. */
  ERROR;

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
