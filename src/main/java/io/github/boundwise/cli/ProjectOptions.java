package io.github.boundwise.cli;

import io.github.boundwise.Scan;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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
      converter = Classpath.Converter.class,
      description = "Compiled classes and jars to resolve against; none are needed.")
  private Classpath classpath = Classpath.EMPTY;

  @Option(names = "--include-tests", description = "Read test sources as well.")
  private boolean includeTests;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = ThreadsConverter.class,
      description = "How many threads may work at once; else one per core.")
  private @Nullable Integer threads;

  /** The scan that was asked for. */
  Scan scan(
      List<Path> paths, Set<String> rules, Set<Category> categories, Confidence minConfidence) {
    return new Scan(
        paths,
        release == null ? OptionalInt.empty() : OptionalInt.of(release),
        classpath.entries(),
        rules,
        categories,
        minConfidence,
        includeTests,
        threads == null ? Runtime.getRuntime().availableProcessors() : threads);
  }

  /** A release that the reader knows. */
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
