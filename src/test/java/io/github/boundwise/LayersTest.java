package io.github.boundwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom. A package is named by its first part below {@code io.github.boundwise}; the
 * package of {@link Pipeline} itself is {@value #PIPELINE}. To allow an arrow, write it down here.
 */
class LayersTest {

  private static final String BASE = "io.github.boundwise";
  private static final String PIPELINE = "(pipeline)";
  private static final int MAX_LINES = 400;

  /** A package, and the packages it may use. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("facts", Set.of()),
          Map.entry("knowledge", Set.of("facts")),
          Map.entry("project", Set.of("facts")),
          Map.entry("read", Set.of("facts", "knowledge", "project")),
          Map.entry("program", Set.of("facts", "knowledge", "project")),
          Map.entry("fix", Set.of("facts", "project")),
          Map.entry("rule", Set.of("facts", "knowledge", "project", "program", "fix")),
          Map.entry(
              PIPELINE, Set.of("facts", "knowledge", "project", "read", "program", "fix", "rule")),
          Map.entry("prove", Set.of(PIPELINE, "facts", "project", "read", "fix", "rule")),
          Map.entry("bench", Set.of("project")),
          Map.entry(
              "report",
              Set.of(PIPELINE, "facts", "knowledge", "project", "program", "fix", "rule")),
          Map.entry(
              "cli",
              Set.of(
                  PIPELINE,
                  "facts",
                  "knowledge",
                  "project",
                  "read",
                  "program",
                  "fix",
                  "rule",
                  "prove",
                  "bench",
                  "report")));

  /** Foreign code, and the one package that may use it. */
  private static final Map<String, String> FOREIGN =
      Map.of("spoon.", "read", "org.eclipse.jdt.", "read", "com.github.javaparser.", "fix");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  void arrowsPointOneWay() {
    Map<String, Set<String>> left = new HashMap<>(ARROWS);
    Set<String> done = new HashSet<>();
    while (left.values().removeIf(done::containsAll)) {
      done.addAll(ARROWS.keySet());
      done.removeAll(left.keySet());
    }

    assertThat(left).as("packages in a cycle of allowed arrows").isEmpty();
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    assertThat(CLASSES).isNotEmpty();
    assertThat(dependencies().filter(arrow -> !isAllowed(arrow)).map(LayersTest::told))
        .as("arrows that the table does not allow")
        .isEmpty();
  }

  @Test
  void foreignCodeHasOneHome() {
    assertThat(dependencies().filter(LayersTest::strays).map(LayersTest::told))
        .as("uses of foreign code outside its package")
        .isEmpty();
  }

  @Test
  void filesStayShort() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    Set<String> tooLong = new TreeSet<>();
    for (String folder : List.of("main/java", "../maven-plugin/src/main/java")) {
      try (Stream<Path> files = Files.walk(module.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> lines(file) > MAX_LINES)
            .map(file -> file.getFileName() + ": " + lines(file))
            .forEach(tooLong::add);
      }
    }

    assertThat(tooLong).as("files of more than %d lines", MAX_LINES).isEmpty();
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream().flatMap(from -> from.getDirectDependenciesFromSelf().stream());
  }

  private static boolean isAllowed(Dependency arrow) {
    String target = name(arrow.getTargetClass());
    if (!target.startsWith(BASE)) {
      return true;
    }
    String from = part(arrow.getOriginClass());
    String to = part(arrow.getTargetClass());
    return from.equals(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
  }

  private static boolean strays(Dependency use) {
    return FOREIGN.entrySet().stream()
        .filter(home -> name(use.getTargetClass()).startsWith(home.getKey()))
        .anyMatch(home -> !part(use.getOriginClass()).equals(home.getValue()));
  }

  private static String told(Dependency arrow) {
    return part(arrow.getOriginClass())
        + " → "
        + part(arrow.getTargetClass())
        + ": "
        + arrow.getDescription();
  }

  /** The first part of the package below the base. */
  private static String part(JavaClass type) {
    String packageName = type.getBaseComponentType().getPackageName();
    if (packageName.equals(BASE)) {
      return PIPELINE;
    }
    return packageName.startsWith(BASE + ".")
        ? packageName.substring(BASE.length() + 1).split("\\.", 2)[0]
        : packageName;
  }

  private static String name(JavaClass type) {
    return type.getBaseComponentType().getName();
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
