package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;

/** Ends the planning of a repair: it does not apply, and this is why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final String reason;

  /** The reason completes "not fixed because …". */
  Refusal(Span span, String reason) {
    super(reason, null, false, false);
    this.span = span;
    this.reason = reason;
  }

  Fix.Refused of(String title) {
    return new Fix.Refused(title, span, reason);
  }
}
