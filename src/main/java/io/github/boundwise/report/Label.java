package io.github.boundwise.report;

import io.github.boundwise.facts.Span;

/**
 * What is said of a place in a {@link Frame}.
 *
 * @param text may be empty: the place is underlined only
 * @param primary whether it is the fault itself
 */
record Label(Span span, String text, boolean primary) {

  /** Both in one: two things said of the same place. */
  Label and(Label other) {
    String both =
        text.isEmpty() || other.text.isEmpty() || text.equals(other.text)
            ? (text.isEmpty() ? other.text : text)
            : text + " · " + other.text;
    return new Label(span, both, primary || other.primary);
  }
}
