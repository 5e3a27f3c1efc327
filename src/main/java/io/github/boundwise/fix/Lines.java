package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;
import java.util.Arrays;

/**
 * The lines of a text: offsets to positions and back. A line ends in LF, CRLF or a lone CR; tabs
 * count one column.
 */
final class Lines {
  private final String text;
  private final int[] starts;

  Lines(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The offset of a position; both from 1. */
  int offset(int line, int column) {
    return starts[line - 1] + column - 1;
  }

  /** The line, from 1, that holds the offset. */
  int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The offset at which the line of {@code offset} starts. */
  int startOfLine(int offset) {
    return starts[line(offset) - 1];
  }

  /** The offset of the line's ending, or the end of the text. */
  int endOfLine(int offset) {
    int at = offset;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** The offset after the line's ending. */
  int startOfNextLine(int offset) {
    int line = line(offset);
    return line < starts.length ? starts[line] : text.length();
  }

  /** How the line of {@code offset} ends; as the line before it does, where it is the last one. */
  String ending(int offset) {
    int end = endOfLine(offset);
    int next = startOfNextLine(offset);
    if (next > end) {
      return text.substring(end, next);
    }
    int line = line(offset);
    return line == 1 ? "\n" : ending(starts[line - 2]);
  }

  /** The blanks and tabs that the line of {@code offset} starts with. */
  String indent(int offset) {
    int start = startOfLine(offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  Span span(String file, int start, int end) {
    int line = line(start);
    int endLine = line(Math.max(start, end - 1));
    return new Span(
        file,
        start,
        end,
        line,
        start - starts[line - 1] + 1,
        endLine,
        Math.max(1, end - starts[endLine - 1] + 1));
  }
}
