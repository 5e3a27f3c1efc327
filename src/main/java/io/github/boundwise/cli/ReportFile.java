package io.github.boundwise.cli;

import io.github.boundwise.project.Sources;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.report.Format;
import io.github.boundwise.report.ReportData;
import io.github.boundwise.report.Style;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report to write to a file: {@code json=target/report.json}. */
record ReportFile(Format format, Path file) {

  /**
   * Fails early, before the work is done.
   *
   * @throws UsageException when a report cannot be written there
   */
  void check() throws UsageException {
    if (Files.isDirectory(file) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new UsageException("cannot write a report to " + file + "; name a file");
    }
  }

  /**
   * Writes it in UTF-8 and makes its folder where that is missing.
   *
   * @throws UsageException when that fails
   */
  void write(ReportData data, Sources sources) throws UsageException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        format.report(sources, Style.PLAIN).write(data, out);
      }
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + file + ": " + e.getMessage() + "; check the path");
    }
  }

  /** The option's converter. */
  static final class Converter implements ITypeConverter<ReportFile> {
    private final FormatChoice formats = new FormatChoice();

    @Override
    public ReportFile convert(String value) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        throw new TypeConversionException(
            "'" + value + "' is not FORMAT=FILE, as in json=report.json");
      }
      return new ReportFile(
          formats.convert(value.substring(0, equals)), Path.of(value.substring(equals + 1)));
    }
  }
}
