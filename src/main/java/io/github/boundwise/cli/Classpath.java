package io.github.boundwise.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Folders and jars that exist.
 *
 * @param entries as they were written, in their order
 */
record Classpath(List<Path> entries) {

  static final Classpath EMPTY = new Classpath(List.of());

  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  Classpath {
    entries = List.copyOf(entries);
  }

  /** The option's converter. */
  static final class Converter implements ITypeConverter<Classpath> {
    @Override
    public Classpath convert(String value) {
      return new Classpath(
          SEPARATOR
              .splitAsStream(value)
              .filter(entry -> !entry.isBlank())
              .map(Converter::existing)
              .toList());
    }

    private static Path existing(String entry) {
      try {
        Path path = Path.of(entry);
        if (Files.exists(path)) {
          return path;
        }
      } catch (InvalidPathException noPath) {
        // said below, as for a path where nothing is
      }
      throw new TypeConversionException(entry + " does not exist");
    }
  }
}
