package io.github.boundwise.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the two sides, ready to run.
 *
 * @param name "before" or "after"
 * @param tree where it came from
 * @param classpath its classes, its resources, and what it was given besides
 */
public record Variant(String name, Tree tree, List<Path> classpath) {

  public Variant {
    classpath = List.copyOf(classpath);
  }

  /** A class of the same simple name in another package, for a user who left it out. */
  Optional<String> findBySimpleName(String className) throws IOException {
    String file = className.substring(className.lastIndexOf('.') + 1) + ".class";
    for (Path entry : classpath) {
      if (!Files.isDirectory(entry)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(entry)) {
        Optional<String> found =
            files
                .filter(path -> path.getFileName().toString().equals(file))
                .map(path -> className(entry.relativize(path)))
                .sorted()
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String className(Path relative) {
    String path = relative.toString().replace(relative.getFileSystem().getSeparator(), ".");
    return path.substring(0, path.length() - ".class".length());
  }
}
