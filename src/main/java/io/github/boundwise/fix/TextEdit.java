package io.github.boundwise.fix;

import java.util.Comparator;

/**
 * Replaces one range of a decoded file.
 *
 * @param file path relative to the scanned root
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last one; equal to {@code start} for an insertion
 * @param expected the text that must stand there now
 * @param replacement the text that will stand there
 */
public record TextEdit(String file, int start, int end, String expected, String replacement) {

  /** By file, then by position; an insertion comes before a replacement that starts there. */
  public static final Comparator<TextEdit> BY_POSITION =
      Comparator.comparing(TextEdit::file)
          .thenComparingInt(TextEdit::start)
          .thenComparingInt(TextEdit::end);

  public TextEdit {
    if (start < 0 || end - start != expected.length()) {
      throw new IllegalArgumentException("edit " + start + ".." + end + " of " + file);
    }
  }
}
