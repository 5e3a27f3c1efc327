package io.github.boundwise.fix;

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
  public TextEdit {
    if (start < 0 || end - start != expected.length()) {
      throw new IllegalArgumentException("edit " + start + ".." + end + " of " + file);
    }
  }
}
