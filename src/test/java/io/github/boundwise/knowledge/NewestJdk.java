package io.github.boundwise.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The newest JDK beside the running one.
 *
 * @param home its home folder
 * @param release its feature release
 */
record NewestJdk(Path home, int release) {

  static NewestJdk find() throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    List<Path> homes;
    try (Stream<Path> siblings = Files.list(running.resolveSibling("."))) {
      homes = siblings.map(Path::normalize).toList();
    }
    return Stream.concat(Stream.of(running), homes.stream())
        .flatMap(home -> at(home).stream())
        .max(Comparator.comparingInt(NewestJdk::release))
        .orElseThrow();
  }

  private static Optional<NewestJdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.exists(home.resolve("lib/modules"))) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> Runtime.Version.parse(line.replaceAll("JAVA_VERSION=|\"", "")).feature())
          .map(feature -> new NewestJdk(home, feature))
          .findFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
