package io.github.boundwise.cli;

import io.github.boundwise.bench.CompareJson;
import io.github.boundwise.bench.CompareText;
import io.github.boundwise.bench.Comparison;
import io.github.boundwise.report.ToolVersion;
import java.util.Locale;

/** How a comparison is written. */
enum CompareFormat {
  /** For people. */
  TEXT,

  /** For machines: schema {@code boundwise-bench/1}. */
  JSON;

  /** The report; ends with a line break. */
  String write(Comparison comparison) {
    return switch (this) {
      case TEXT -> CompareText.of(comparison);
      case JSON -> CompareJson.of(comparison, ToolVersion.get());
    };
  }

  /** {@code text} or {@code json}. */
  static final class Converter extends Choice<CompareFormat> {
    Converter() {
      super("format", values(), format -> format.name().toLowerCase(Locale.ROOT));
    }
  }

  /** {@code json=bench.json}. */
  static final class FileConverter extends ReportFile.Converter<CompareFormat> {
    FileConverter() {
      super(new Converter());
    }
  }
}
