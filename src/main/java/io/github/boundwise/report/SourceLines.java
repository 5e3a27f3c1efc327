package io.github.boundwise.report;

import io.github.boundwise.project.Sources;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Single lines of source files; remembers the file that was asked for last. */
final class SourceLines {
  private final Sources sources;
  private String file = "";
  private List<String> lines = List.of();

  SourceLines(Sources sources) {
    this.sources = sources;
  }

  /**
   * One line without its ending.
   *
   * @param number from 1
   * @return empty when the file cannot be read or is shorter
   */
  Optional<String> line(String wanted, int number) {
    if (!wanted.equals(file)) {
      lines = read(wanted);
      file = wanted;
    }
    return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
  }

  private List<String> read(String wanted) {
    try {
      return List.of(sources.text(wanted).split("\\r\\n|[\\r\\n]", -1));
    } catch (IOException gone) {
      return List.of(); // a report shows the place without its text; reading said so before
    }
  }
}
