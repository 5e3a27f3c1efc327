package io.github.boundwise;

import io.github.boundwise.project.Jdks;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Samples that are scanned together. A folder with a {@code release.txt} is one of its own, apart
 * from the folder around it.
 *
 * @param folder all reported paths are relative to it
 * @param files its Java sources, by path
 * @param release what {@code release.txt} says; empty: what the build says, else the default
 */
record SampleFolder(Path folder, List<Path> files, OptionalInt release) {

  /** {@code samples}, of this checkout. */
  static final Path SAMPLES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../samples").normalize();

  private static final String RELEASE = "release.txt";
  private static final Map<Path, Analysis> SCANNED = new ConcurrentHashMap<>();

  /** The samples of every rule, the seeds and the shop. */
  static List<SampleFolder> all() throws IOException {
    List<Path> tops = new ArrayList<>(List.of(SAMPLES.resolve("seeds"), SAMPLES.resolve("shop")));
    try (Stream<Path> rules = Files.list(SAMPLES.resolve("rules"))) {
      rules.map(rule -> rule.resolve("before")).filter(Files::isDirectory).forEach(tops::add);
    }
    List<SampleFolder> folders = new ArrayList<>();
    for (Path top : tops.stream().sorted().toList()) {
      folders.addAll(of(top));
    }
    return folders;
  }

  /** A folder, and those in it that have a release of their own. */
  static List<SampleFolder> of(Path top) throws IOException {
    List<Path> files = files(top);
    return files.stream()
        .map(file -> owner(file, top))
        .distinct()
        .sorted()
        .map(
            folder ->
                new SampleFolder(
                    folder,
                    files.stream().filter(file -> owner(file, top).equals(folder)).toList(),
                    release(folder)))
        .toList();
  }

  /** As its path below {@link #SAMPLES}. */
  String name() {
    return relative(folder);
  }

  static String relative(Path path) {
    return SAMPLES.relativize(path).toString().replace('\\', '/');
  }

  /** What is missing to read it, for people; empty when nothing is. */
  Optional<String> missing() {
    try {
      int needed = release.orElse(0);
      int found = Jdks.systemLibrary().release();
      return found >= needed
          ? Optional.empty()
          : Optional.of("needs a JDK " + needed + " or newer; the newest found is " + found);
    } catch (UsageException e) {
      throw new AssertionError(e);
    }
  }

  /** Scans all of it with the defaults of the command line, once in the life of the JVM. */
  Analysis scanned() {
    return SCANNED.computeIfAbsent(folder, f -> scan());
  }

  private Analysis scan() {
    try {
      return Pipeline.scan(request(), Progress.NONE);
    } catch (UsageException e) {
      throw new AssertionError(name() + ": " + e.getMessage(), e);
    }
  }

  private Scan request() {
    boolean whole = Files.exists(folder.resolve("pom.xml"));
    Scan defaults = Scan.of(folder);
    return new Scan(
        whole ? List.of(folder) : files,
        Optional.of(folder),
        release,
        defaults.classpath(),
        defaults.rules(),
        defaults.categories(),
        defaults.minConfidence(),
        defaults.includeTests(),
        defaults.threads());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Path owner(Path file, Path top) {
    Path folder = file.resolveSibling("");
    while (!folder.equals(top) && !Files.exists(folder.resolve(RELEASE))) {
      folder = folder.resolveSibling("");
    }
    return folder;
  }

  private static OptionalInt release(Path folder) {
    Path file = folder.resolve(RELEASE);
    try {
      return Files.exists(file)
          ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip()))
          : OptionalInt.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
