package io.github.boundwise.report;

import io.github.boundwise.facts.Span;

/** Spans by offset. */
final class Spans {

  private Spans() {}

  /** The span of so many UTF-16 units at an offset of a text with line feeds. */
  static Span of(String file, String text, int start, int length) {
    int end = start + length;
    return new Span(
        file,
        start,
        end,
        line(text, start),
        column(text, start),
        line(text, end),
        column(text, end));
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private static int column(String text, int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }
}
