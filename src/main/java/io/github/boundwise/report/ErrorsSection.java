package io.github.boundwise.report;

/** What could not be read; nothing when all could. */
final class ErrorsSection {
  private final Style style;
  private final Overview overview;

  ErrorsSection(Style style, Overview overview) {
    this.style = style;
    this.overview = overview;
  }

  void write(StringBuilder out) {
    if (overview.errors().isEmpty()) {
      return;
    }
    out.append(style.paint(Tone.ERROR, "Not read completely")).append('\n');
    overview
        .errors()
        .forEach(
            error ->
                out.append("  ")
                    .append(overview.show(error.file()) + ":" + error.line())
                    .append("  ")
                    .append(error.message())
                    .append('\n'));
    out.append('\n');
  }
}
