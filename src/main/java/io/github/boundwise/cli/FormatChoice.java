package io.github.boundwise.cli;

import io.github.boundwise.report.Format;
import java.util.Set;
import picocli.CommandLine.TypeConversionException;

/** {@code full}, {@code concise}, {@code json}. */
final class FormatChoice extends Choice<Format> {
  private static final Set<String> LATER =
      Set.of(
          "jsonl",
          "sarif",
          "html",
          "markdown",
          "github",
          "gitlab",
          "checkstyle",
          "junit",
          "rdjson");

  FormatChoice() {
    super("format", Format.values(), Format::id);
  }

  @Override
  public Format convert(String word) {
    if (LATER.contains(word)) {
      throw new TypeConversionException(
          "format '" + word + "' is not in this version; choose from " + words());
    }
    return super.convert(word);
  }
}
