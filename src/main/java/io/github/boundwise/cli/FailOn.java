package io.github.boundwise.cli;

import io.github.boundwise.rule.Severity;
import java.util.Locale;

/** From which severity on findings fail a run. */
enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  boolean reachedBy(Severity severity) {
    return this != NEVER && severity.compareTo(Severity.valueOf(name())) >= 0;
  }

  /** The option's converter. */
  static final class Converter extends Choice<FailOn> {
    Converter() {
      super("threshold", FailOn.values(), value -> value.name().toLowerCase(Locale.ROOT));
    }
  }
}
