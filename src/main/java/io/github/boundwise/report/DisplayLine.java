package io.github.boundwise.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A source line as a terminal shows it: tabs reach to the next multiple of {@link #TAB}, wide
 * characters take two columns and combining ones none, and what would steer the terminal is shown
 * as a symbol.
 */
final class DisplayLine {
  static final int TAB = 4;

  private static final String CUT = "…";
  private static final String REPLACEMENT = "\uFFFD";

  private final List<Cell> cells = new ArrayList<>();
  private final int[] columns;
  private final int width;

  /** One code point, or the blanks of one tab. */
  private record Cell(String text, int column, int width) {}

  /**
   * What fits on the screen.
   *
   * @param left the first display column that is shown
   * @param width how many columns are shown
   */
  record Shown(String text, int left, int width) {

    /**
     * Where a display column of the whole line is seen, from 0; the nearest edge when it is cut.
     */
    int at(int column) {
      return Math.max(0, Math.min(column - left, width));
    }
  }

  DisplayLine(String source) {
    columns = new int[source.length() + 1];
    int column = 0;
    int index = 0;
    while (index < source.length()) {
      int codePoint = source.codePointAt(index);
      Cell cell = cell(codePoint, column);
      cells.add(cell);
      int next = index + Character.charCount(codePoint);
      for (; index < next; index++) {
        columns[index] = column;
      }
      column += cell.width();
    }
    columns[source.length()] = column;
    width = column;
  }

  /**
   * The display column, from 0, of a source column.
   *
   * @param sourceColumn in UTF-16 units, from 1; one beyond the line is its end
   */
  int column(int sourceColumn) {
    return columns[Math.min(sourceColumn - 1, columns.length - 1)];
  }

  /** At most {@code max} columns of the line, those from {@code from} to {@code to} among them. */
  Shown around(int from, int to, int max) {
    if (width <= max) {
      return new Shown(text(0, width), 0, width);
    }
    int lead = Math.max(max / 4, (max - (to - from)) / 2);
    int left = Math.max(0, Math.min(from - lead, width - max));
    int right = Math.min(width, left + max);
    String start = left > 0 ? CUT : "";
    String end = right < width ? CUT : "";
    String middle = text(left + start.length(), right - end.length());
    return new Shown(start + middle + end, left, right - left);
  }

  /** Exactly the columns asked for; half of a wide character is a blank. */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : cells) {
      int end = cell.column() + cell.width();
      if (cell.column() >= from && end <= to) {
        text.append(cell.text());
      } else if (cell.column() < to && end > from) {
        text.append(" ".repeat(Math.min(end, to) - Math.max(cell.column(), from)));
      }
    }
    return text.toString();
  }

  private static Cell cell(int codePoint, int column) {
    if (codePoint == '\t') {
      int blanks = TAB - column % TAB;
      return new Cell(" ".repeat(blanks), column, blanks);
    }
    if (codePoint < ' ') {
      return new Cell(Character.toString(0x2400 + codePoint), column, 1);
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          new Cell(Character.toString(codePoint), column, 0);
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          new Cell(REPLACEMENT, column, 1);
      default -> new Cell(Character.toString(codePoint), column, isWide(codePoint) ? 2 : 1);
    };
  }

  /** East Asian wide and full-width characters and emoji, by Unicode block. */
  private static boolean isWide(int codePoint) {
    return in(codePoint, 0x1100, 0x115F)
        || in(codePoint, 0x2E80, 0x303E)
        || in(codePoint, 0x3041, 0xA4CF)
        || in(codePoint, 0xAC00, 0xD7A3)
        || in(codePoint, 0xF900, 0xFAFF)
        || in(codePoint, 0xFE30, 0xFE6F)
        || in(codePoint, 0xFF00, 0xFF60)
        || in(codePoint, 0xFFE0, 0xFFE6)
        || in(codePoint, 0x1F300, 0x1F64F)
        || in(codePoint, 0x1F680, 0x1F6FF)
        || in(codePoint, 0x1F900, 0x1F9FF)
        || in(codePoint, 0x20000, 0x3FFFD);
  }

  private static boolean in(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
