package io.github.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.knowledge.TypeModels.Line;
import io.github.boundwise.knowledge.TypeModels.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Resolves every line of {@code rules/models} against the class files it speaks of: those of the
 * newest JDK found, and the libraries that the build copies to {@code target/models-classpath}.
 */
class ModelsTest {

  private static final Set<String> SOURCES = Set.of("jdk-docs", "library-docs", "research");
  private static final Set<String> FUNCTIONS =
      Set.of("java.lang.Runnable", "java.util.concurrent.Callable", "java.util.Comparator");

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static NewestJdk jdk;
  private static ClassFiles classes;

  @BeforeAll
  static void open() throws IOException {
    jdk = NewestJdk.find();
    try (Stream<Path> jars = Files.list(Path.of("target/models-classpath"))) {
      classes = ClassFiles.open(jdk.home(), jars.sorted().toList());
    }
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  @TestFactory
  Stream<DynamicTest> everyLineIsTrueOfTheClassFiles() {
    return entries().filter(entry -> !entry.isPackage()).flatMap(this::tests);
  }

  /** One test a type, and one more for each group of its lines that only some releases have. */
  private Stream<DynamicTest> tests(TypeModels entry) {
    Map<Releases, List<Line>> groups = new LinkedHashMap<>();
    groups.put(entry.releases(), new ArrayList<>());
    for (Line line : entry.lines()) {
      groups
          .computeIfAbsent(both(entry.releases(), line.releases()), r -> new ArrayList<>())
          .add(line);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                dynamicTest(
                    entry.name() + name(group.getKey()),
                    () -> {
                      assumeTrue(
                          group.getKey().include(jdk.release()),
                          () -> entry.name() + ": the newest JDK found is " + jdk.release());
                      assertThat(mistakes(entry, group.getValue())).isEmpty();
                    }));
  }

  private static Releases both(Releases type, Releases line) {
    return new Releases(Math.max(type.since(), line.since()), Math.min(type.until(), line.until()));
  }

  private static String name(Releases releases) {
    return (releases.since() == 0 ? "" : " from " + releases.since())
        + (releases.until() == Integer.MAX_VALUE ? "" : " to " + releases.until());
  }

  private static List<String> mistakes(TypeModels entry, List<Line> lines) {
    if (classes.find(entry.name()).isEmpty()) {
      return List.of(entry.place() + ": there is no class " + entry.name());
    }
    List<String> mistakes = new ArrayList<>();
    for (String name : entry.unknown()) {
      if (classes.methodsOf(entry.name(), name).isEmpty()) {
        mistakes.add(entry.place() + ": there is no method " + name);
      }
    }
    for (Line line : lines) {
      List<ClassHeader.Method> methods =
          classes.methodsOf(entry.name(), line.name()).stream()
              .filter(ModelsTest::isVisible)
              .filter(method -> governs(entry, line, method))
              .toList();
      if (methods.isEmpty()) {
        mistakes.add(line.place() + ": no method has this name and these parameters");
      }
      if (line.model() != null) {
        methods.stream()
            .flatMap(method -> new LineCheck(classes, line.model(), method).mistakes())
            .forEach(mistake -> mistakes.add(line.place() + ": " + mistake));
      }
    }
    return mistakes;
  }

  private static boolean isVisible(ClassHeader.Method method) {
    return method.modifiers().contains("public") || method.modifiers().contains("protected");
  }

  /** Whether a line is the one that holds for an overload of its type. */
  private static boolean governs(TypeModels entry, Line line, ClassHeader.Method method) {
    MethodId id = new MethodId(entry.name(), method.name(), method.params());
    return line.holdsFor(id)
        && (line.params() != null
            || entry.lines().stream()
                .noneMatch(other -> other.params() != null && other.holdsFor(id)));
  }

  @Test
  void harmlessTypesHaveALineForEveryMethodThatTakesAFunction() {
    List<String> without =
        entries()
            .filter(entry -> entry.harmless() && !entry.isPackage())
            .filter(entry -> entry.name().startsWith("java"))
            .flatMap(entry -> classes.find(entry.name()).stream())
            .flatMap(ModelsTest::takingFunctions)
            .filter(
                id ->
                    KNOWLEDGE.find(id, classes::supertypes).stream()
                        .allMatch(model -> model.params() == null && model.runs().isEmpty()))
            .map(MethodId::toString)
            .toList();
    assertThat(without).isEmpty();
  }

  private static Stream<MethodId> takingFunctions(ClassHeader header) {
    return header.methods().stream()
        .filter(method -> method.modifiers().contains("public"))
        .filter(method -> method.params().stream().anyMatch(ModelsTest::isFunction))
        .map(method -> new MethodId(header.name(), method.name(), method.params()));
  }

  private static boolean isFunction(String type) {
    return type.startsWith("java.util.function.") || FUNCTIONS.contains(type);
  }

  @Test
  void packagesExist() {
    assertThat(entries().filter(TypeModels::isPackage).map(TypeModels::name))
        .allMatch(
            name ->
                name.startsWith("com.google.common.")
                    || ModuleLayer.boot().modules().stream()
                        .anyMatch(module -> module.getPackages().contains(name)));
  }

  @Test
  void sourcesAreSpelledAlike() {
    assertThat(
            entries()
                .flatMap(entry -> entry.lines().stream())
                .flatMap(line -> Stream.ofNullable(line.model()))
                .filter(model -> !SOURCES.contains(model.source()))
                .map(model -> model.type() + "#" + model.name() + " " + model.source()))
        .isEmpty();
  }

  @Test
  void filesAreSorted() {
    Map<String, List<TypeModels>> files = new LinkedHashMap<>();
    entries()
        .sorted(Comparator.comparingInt(entry -> entry.place().line()))
        .forEach(
            entry ->
                files.computeIfAbsent(entry.place().file(), file -> new ArrayList<>()).add(entry));
    files.forEach(
        (file, entries) -> {
          assertThat(entries)
              .as(file)
              .isSortedAccordingTo(
                  Comparator.comparing((TypeModels entry) -> !entry.isPackage())
                      .thenComparing(TypeModels::name));
          entries.forEach(
              entry ->
                  assertThat(entry.lines())
                      .as(entry.name())
                      .isSortedAccordingTo(Comparator.comparing(Line::name)));
        });
  }

  private static Stream<TypeModels> entries() {
    return KNOWLEDGE.entries().stream().sorted(Comparator.comparing(TypeModels::name));
  }
}
