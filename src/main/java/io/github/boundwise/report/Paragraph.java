package io.github.boundwise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prose for a terminal. */
final class Paragraph {
  /** Columns that prose and source lines may take. */
  static final int WIDTH = 100;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Paragraph() {}

  /**
   * The words in lines of at most {@code width} characters where no word is longer; all white space
   * counts as one blank.
   *
   * @return at least one line
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.split(text.strip(), -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with every line after the first indented to where the first begins. */
  static String hang(String text, int column) {
    return String.join("\n" + " ".repeat(column), wrap(text, Math.max(40, WIDTH - column)));
  }
}
