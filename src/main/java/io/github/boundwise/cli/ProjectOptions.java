package io.github.boundwise.cli;

import io.github.boundwise.Scan;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to read a project; the same for every verb that reads one. */
final class ProjectOptions {

  @Option(
      names = "--release",
      paramLabel = "N",
      converter = ReleaseConverter.class,
      description = "Java release of the code, 8 to 27; else what pom.xml says, else 17.")
  private @Nullable Integer release;

  @Option(
      names = "--classpath",
      paramLabel = "CP",
      description = "Compiled classes and jars to resolve against; none are needed.")
  private @Nullable String classpath;

  @Option(names = "--include-tests", description = "Read test sources as well.")
  private boolean includeTests;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = ThreadsConverter.class,
      description = "How many threads may work at once; else one per core.")
  private @Nullable Integer threads;

  /**
   * The scan that was asked for.
   *
   * @throws UsageException when an entry of the class path does not exist
   */
  Scan scan(List<Path> paths, Set<String> rules, Set<Category> categories, Confidence minConfidence)
      throws UsageException {
    return new Scan(
        paths,
        release == null ? OptionalInt.empty() : OptionalInt.of(release),
        classpath(),
        rules,
        categories,
        minConfidence,
        includeTests,
        threads == null ? Runtime.getRuntime().availableProcessors() : threads);
  }

  private List<Path> classpath() throws UsageException {
    if (classpath == null) {
      return List.of();
    }
    List<Path> entries =
        Arrays.stream(classpath.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    for (Path entry : entries) {
      if (!Files.exists(entry)) {
        throw new UsageException("--classpath: " + entry + " does not exist");
      }
    }
    return entries;
  }

  /** A number in a range. */
  private abstract static class Range implements ITypeConverter<Integer> {
    private final int least;
    private final int most;
    private final String expected;

    Range(int least, int most, String expected) {
      this.least = least;
      this.most = most;
      this.expected = expected;
    }

    @Override
    public Integer convert(String value) {
      try {
        int number = Integer.parseInt(value);
        if (least <= number && number <= most) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // said below, as for a number out of range
      }
      throw new TypeConversionException("'" + value + "' is not " + expected);
    }
  }

  /** {@code 1.8} is how it was written once. */
  static final class ReleaseConverter extends Range {
    ReleaseConverter() {
      super(
          ProjectFinder.OLDEST_RELEASE,
          ProjectFinder.NEWEST_RELEASE,
          "a Java release from "
              + ProjectFinder.OLDEST_RELEASE
              + " to "
              + ProjectFinder.NEWEST_RELEASE);
    }
  }

  /** At least one. */
  static final class ThreadsConverter extends Range {
    ThreadsConverter() {
      super(1, Integer.MAX_VALUE, "a number of threads, 1 or more");
    }
  }
}
