package io.github.boundwise;

import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What to scan and what to tell of it.
 *
 * @param root folder that reports are relative to; empty: the deepest that holds all paths
 * @param release empty: what the project's build says, else 17
 * @param rules ids to check; empty for all
 * @param categories to check; empty for all
 * @param minConfidence the least confidence worth telling
 * @param threads how many may work at once, at least 1
 */
public record Scan(
    List<Path> paths,
    Optional<Path> root,
    OptionalInt release,
    List<Path> classpath,
    Set<String> rules,
    Set<Category> categories,
    Confidence minConfidence,
    boolean includeTests,
    int threads) {

  public Scan {
    paths = List.copyOf(paths);
    classpath = List.copyOf(classpath);
    rules = Set.copyOf(rules);
    categories = Set.copyOf(categories);
  }

  /** With the deepest folder that holds all paths as the root. */
  public Scan(
      List<Path> paths,
      OptionalInt release,
      List<Path> classpath,
      Set<String> rules,
      Set<Category> categories,
      Confidence minConfidence,
      boolean includeTests,
      int threads) {
    this(
        paths,
        Optional.empty(),
        release,
        classpath,
        rules,
        categories,
        minConfidence,
        includeTests,
        threads);
  }

  /** The defaults of the command line. */
  public static Scan of(Path path) {
    return new Scan(
        List.of(path),
        OptionalInt.empty(),
        List.of(),
        Set.of(),
        Set.of(),
        Confidence.MEDIUM,
        false,
        Runtime.getRuntime().availableProcessors());
  }
}
