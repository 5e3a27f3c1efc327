package io.github.boundwise.cli;

import io.github.boundwise.report.FixData;
import io.github.boundwise.report.FixJson;
import java.io.IOException;
import java.util.Locale;

/** How the decisions of {@code fix} are written to a file. */
enum FixFormat {
  /** For programs: schema {@code boundwise-fix/1}. */
  JSON;

  void write(FixData data, Appendable out) throws IOException {
    FixJson.write(data, out);
  }

  /** {@code json=fixes.json}. */
  static final class FileConverter extends ReportFile.Converter<FixFormat> {
    FileConverter() {
      super(new Converter());
    }
  }

  private static final class Converter extends Choice<FixFormat> {
    Converter() {
      super("format", values(), format -> format.name().toLowerCase(Locale.ROOT));
    }
  }
}
