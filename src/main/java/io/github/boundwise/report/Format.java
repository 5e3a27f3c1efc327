package io.github.boundwise.report;

import io.github.boundwise.project.Sources;
import java.util.Locale;

/** The formats there are. */
public enum Format {
  /** For people: every finding with its source lines, and a summary. */
  FULL,
  /** A line per finding, as editors and grep take it. */
  CONCISE,
  /** For programs: {@code schema/boundwise-report-1.json}. */
  JSON;

  /** As the command line names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A report that quotes these sources; formats for programs take no style. */
  public Report report(Sources sources, Style style) {
    return switch (this) {
      case FULL -> new FullReport(sources, style);
      case CONCISE -> new ConciseReport(style);
      case JSON -> new JsonReport();
    };
  }
}
