package io.github.boundwise.facts;

import java.util.Comparator;

/**
 * A range of text in one source file.
 *
 * @param file path relative to the scanned root, with {@code /} separators
 * @param start offset of the first UTF-16 unit, from 0
 * @param end offset after the last UTF-16 unit, at least {@code start}
 * @param line line of {@code start}, from 1
 * @param column column of {@code start}, from 1, in UTF-16 units
 * @param endLine line of the last unit, from 1
 * @param endColumn column after the last unit, from 1
 */
public record Span(
    String file, int start, int end, int line, int column, int endLine, int endColumn)
    implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file).thenComparing(Span::start).thenComparing(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " in " + file);
    }
    if (line < 1 || column < 1 || endLine < line || endColumn < 1) {
      throw new IllegalArgumentException("span at " + file + ":" + line + ":" + column);
    }
  }

  /** Whether {@code other} lies in the same file and wholly inside this range. */
  public boolean contains(Span other) {
    return file.equals(other.file) && start <= other.start && other.end <= end;
  }

  /** The first {@code length} units, or all where that is less; on one line. */
  public Span head(int length) {
    int units = Math.min(length, end - start);
    return new Span(file, start, start + units, line, column, line, column + units);
  }

  /** {@code file:line}, as terminals link it. */
  public String at() {
    return file + ":" + line;
  }

  /** By file, then by position. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
