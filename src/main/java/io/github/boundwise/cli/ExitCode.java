package io.github.boundwise.cli;

/** What the process ends with; part of the interface. */
final class ExitCode {
  /** Clean, or below the threshold. */
  static final int OK = 0;

  /** Findings at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** The command line or the configuration is wrong. */
  static final int USAGE = 2;

  /** An internal error, or an analysis that could not be completed. */
  static final int INCOMPLETE = 3;

  private ExitCode() {}
}
