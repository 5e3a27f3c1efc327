package io.github.boundwise.cli;

import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report to write to a file: {@code json=target/report.json}.
 *
 * @param <F> the formats of the verb
 */
record ReportFile<F>(F format, Path file) {

  /** What a report says. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Fails early, before the work is done.
   *
   * @throws UsageException when a report cannot be written there
   */
  void check() throws UsageException {
    if (Files.exists(file) ? !isWritableFile() : !canBeMade()) {
      throw new UsageException("cannot write a report to " + file + "; name a file");
    }
  }

  private boolean isWritableFile() {
    return Files.isWritable(file) && !Files.isDirectory(file);
  }

  /** Missing folders are made, in the nearest one that is there. */
  private boolean canBeMade() {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /**
   * Writes it in UTF-8 and makes its folder where that is missing.
   *
   * @throws UsageException when that fails
   */
  void write(Content content) throws UsageException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        content.writeTo(out);
      }
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + file + ": " + e.getMessage() + "; check the path");
    }
  }

  /** The option's converter; a verb names its formats. */
  abstract static class Converter<F> implements ITypeConverter<ReportFile<F>> {
    private final Choice<F> formats;

    Converter(Choice<F> formats) {
      this.formats = formats;
    }

    @Override
    public ReportFile<F> convert(String value) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        throw new TypeConversionException(
            "'" + value + "' is not FORMAT=FILE, as in json=report.json");
      }
      return new ReportFile<>(
          formats.convert(value.substring(0, equals)), Path.of(value.substring(equals + 1)));
    }
  }
}
