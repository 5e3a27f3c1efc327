package io.github.boundwise.prove;

import io.github.boundwise.fix.Patch;
import io.github.boundwise.fix.Patch.FileChange;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.SourceText;
import io.github.boundwise.project.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sources of a project in a temporary folder, all in UTF-8, with the build files that say where
 * packages start. Deleted when closed.
 */
final class ProjectCopy implements AutoCloseable {
  private static final List<String> BUILD_FILES = List.of("pom.xml", "boundwise.yml");

  private final Path root;
  private final List<Path> files = new ArrayList<>();

  private ProjectCopy(Path root) {
    this.root = root;
  }

  static ProjectCopy of(Project project, Sources sources) throws IOException {
    ProjectCopy copy = new ProjectCopy(Files.createTempDirectory("boundwise-proof"));
    try {
      Set<Path> folders = new HashSet<>();
      for (Path file : project.files()) {
        String relative = project.relative(file);
        copy.files.add(copy.put(relative, sources.read(relative)));
        for (Path at = file.getParent();
            at != null && at.startsWith(project.root());
            at = at.getParent()) {
          if (!folders.add(at)) {
            break;
          }
        }
      }
      for (Path folder : folders) {
        for (String name : BUILD_FILES) {
          if (Files.isRegularFile(folder.resolve(name))) {
            Path target =
                copy.root.resolve(project.root().relativize(folder).toString()).resolve(name);
            Files.copy(folder.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  private Path put(String relative, SourceText text) throws IOException {
    Path file = root.resolve(relative);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text.text());
  }

  Path root() {
    return root;
  }

  /** All sources. */
  List<Path> files() {
    return files;
  }

  void apply(Patch patch) throws IOException {
    for (FileChange change : patch.changes()) {
      put(change.file(), change.after());
    }
  }

  void undo(Patch patch) throws IOException {
    for (FileChange change : patch.changes()) {
      put(change.file(), change.before());
    }
  }

  @Override
  public void close() throws IOException {
    delete(root);
  }

  /** Deletes a folder with all it holds. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
