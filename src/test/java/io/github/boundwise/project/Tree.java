package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A folder that a test fills and then has searched. */
record Tree(Path root) {

  /** Begins an empty one. */
  static Tree in(Path folder) throws IOException {
    return new Tree(folder.toRealPath());
  }

  Tree file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A class that lies as its package says, below a source folder. */
  Tree type(String sourceFolder, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String packageLine = dot < 0 ? "" : "package " + name.substring(0, dot) + ";\n";
    String prefix = sourceFolder.isEmpty() ? "" : sourceFolder + "/";
    return file(
        prefix + name.replace('.', '/') + ".java",
        packageLine + "class " + name.substring(dot + 1) + " {}\n");
  }

  /** A pom with this inside its outermost element. */
  Tree pom(String path, String... content) throws IOException {
    return file(
        path,
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n"
            + String.join("\n", content)
            + "\n</project>\n");
  }

  Tree folder(String path) throws IOException {
    Files.createDirectories(root.resolve(path));
    return this;
  }

  Tree link(String path, String target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  Project find() throws UsageException {
    return find("");
  }

  Project find(String... paths) throws UsageException {
    return ProjectFinder.find(
        List.of(paths).stream().map(root::resolve).toList(), OptionalInt.empty(), List.of(), false);
  }

  Project findWithTests() throws UsageException {
    return ProjectFinder.find(List.of(root), OptionalInt.empty(), List.of(), true);
  }

  Project findWith(OptionalInt release, List<Path> classpath) throws UsageException {
    return ProjectFinder.find(List.of(root), release, classpath, false);
  }

  /** With a local repository in the folder {@code repository}, outside the search. */
  Project findIn(String path, boolean includeTests) throws UsageException {
    return ProjectFinder.find(
        List.of(root.resolve(path)),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(),
        includeTests,
        new LocalRepository(root.resolve("repository")));
  }

  static List<String> files(Project project) {
    return project.files().stream().map(project::relative).toList();
  }

  static List<String> errors(Project project) {
    return project.errors().stream()
        .map(error -> error.file() + ":" + error.line() + ": " + error.message())
        .toList();
  }

  List<String> relative(List<Path> paths) {
    return paths.stream().map(path -> root.relativize(path).toString().replace('\\', '/')).toList();
  }
}
