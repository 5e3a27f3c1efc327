package io.github.boundwise.read;

import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Source text, read to facts as a scan of a folder would. */
record Code(List<FileFacts> files) {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /** One file, for the newest release. */
  static Code of(String text) {
    return of(ProjectFinder.NEWEST_RELEASE, text);
  }

  static Code of(int release, String text) {
    return of(release, Map.of("Code.java", text));
  }

  /** Files by their path. */
  static Code of(int release, Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("boundwise-code").toRealPath();
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        return in(folder, release);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member of a class {@code C} that has {@code int n}, and what else a test needs. */
  static Code member(String text) {
    return of("import java.util.*;\n\nclass C {\n  int n;\n" + text + "\n}\n");
  }

  private static Code in(Path folder, int release) throws IOException {
    try {
      Project project =
          ProjectFinder.find(List.of(folder), OptionalInt.of(release), List.of(), true);
      try (ClassFiles library = ClassFiles.open(project.systemLibrary().home(), List.of())) {
        return new Code(Reader.read(project, KNOWLEDGE, library, Progress.NONE));
      }
    } catch (UsageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  Stream<TypeFacts> types() {
    return files.stream().flatMap(file -> file.types().stream());
  }

  TypeFacts type(String name) {
    return types().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }

  Stream<MethodFacts> methods() {
    return types().flatMap(type -> type.methods().stream());
  }

  /** The only method whose identity contains some text. */
  MethodFacts method(String part) {
    List<MethodFacts> found =
        methods().filter(method -> method.id().toString().contains(part)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " methods match " + part + ": " + ids());
    }
    return found.get(0);
  }

  List<String> ids() {
    return methods().map(method -> method.id().toString()).toList();
  }

  /** The facts of a method, a line each, indented as they are nested. */
  String facts(String method) {
    return Told.facts(method(method));
  }

  /** {@code file:line: message}. */
  List<String> errors() {
    return files.stream()
        .flatMap(file -> file.errors().stream())
        .map(error -> error.file() + ":" + error.line() + ": " + error.message())
        .collect(Collectors.toList());
  }
}
