package io.github.boundwise.project;

import io.github.boundwise.facts.SourceError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what to analyse. Runs no build and no project code, and needs no network. */
public final class ProjectFinder {

  /** The oldest release that {@code --release} may name. */
  public static final int OLDEST_RELEASE = 8;

  /** The newest release that {@code --release} may name. */
  public static final int NEWEST_RELEASE = 27;

  private static final int DEFAULT_RELEASE = 17;

  private ProjectFinder() {}

  /**
   * Finds the sources, the class path and the release. The root is the deepest folder that holds
   * everything: a folder itself when it is the only path, the folder of a single file.
   *
   * @param paths files and folders; a Maven project by its folder
   * @param release the release to assume, instead of what the build says
   * @param classpath extra class path entries
   * @param includeTests whether test sources count
   * @throws UsageException when a path does not exist or holds no Java source
   */
  public static Project find(
      List<Path> paths, OptionalInt release, List<Path> classpath, boolean includeTests)
      throws UsageException {
    return find(paths, Optional.empty(), release, classpath, includeTests);
  }

  /**
   * As {@link #find(List, OptionalInt, List, boolean)}, with the root given.
   *
   * @param root a folder that holds all paths, that reports are to be relative to
   * @throws UsageException also when a path lies outside the root
   */
  public static Project find(
      List<Path> paths,
      Optional<Path> root,
      OptionalInt release,
      List<Path> classpath,
      boolean includeTests)
      throws UsageException {
    LocalRepository jars = LocalRepository.ofThisMachine();
    return find(paths, root, release, classpath, includeTests, jars);
  }

  static Project find(
      List<Path> paths,
      Optional<Path> root,
      OptionalInt release,
      List<Path> classpath,
      boolean includeTests,
      LocalRepository jars)
      throws UsageException {
    checkRelease(release);
    for (Path entry : classpath) {
      if (!Files.exists(entry)) {
        throw new UsageException("no such class path entry: " + entry + "; check --classpath");
      }
    }
    Set<Path> starts = starts(paths);
    SourceSearch search = new SourceSearch(includeTests);
    search.run(starts);
    checkProductive(starts, search, includeTests);
    Path base = root.isPresent() ? real(root.get()) : common(starts, search.files());
    checkInside(base, search.files());
    Target target = target(release, search.modules());
    return new Project(
        base,
        search.files().stream().sorted(byRelativePath(base)).toList(),
        List.copyOf(search.sourceRoots()),
        List.copyOf(classpath(classpath, search.modules(), includeTests, jars)),
        target.release(),
        target.from(),
        Jdks.systemLibrary(),
        search.troubles().stream().map(trouble -> error(trouble, base)).toList());
  }

  private static void checkRelease(OptionalInt release) throws UsageException {
    if (release.isPresent()
        && (release.getAsInt() < OLDEST_RELEASE || release.getAsInt() > NEWEST_RELEASE)) {
      throw new UsageException(
          String.format(
              "release %d is not supported; give one from %d to %d",
              release.getAsInt(), OLDEST_RELEASE, NEWEST_RELEASE));
    }
  }

  private static Set<Path> starts(List<Path> paths) throws UsageException {
    if (paths.isEmpty()) {
      throw new UsageException("nothing to scan; give a file or folder");
    }
    Set<Path> starts = new LinkedHashSet<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException("no such file or folder: " + path + "; check the path");
      }
      if (!Files.isDirectory(path) && !path.toString().endsWith(".java")) {
        throw new UsageException(
            path + " is not a Java source file; give a .java file or a folder");
      }
      starts.add(real(path));
    }
    return starts;
  }

  /** Where a folder really is; a file keeps its name, as it may be a link to anything. */
  private static Path real(Path path) throws UsageException {
    try {
      if (Files.isDirectory(path)) {
        return path.toRealPath();
      }
      Path absolute = path.toAbsolutePath();
      Path folder = Objects.requireNonNull(absolute.getParent(), "a file lies in a folder");
      return folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      throw new UsageException("cannot reach " + path + "; check its permissions");
    }
  }

  private static void checkProductive(Set<Path> starts, SourceSearch search, boolean includeTests)
      throws UsageException {
    for (Path start : starts) {
      boolean told = search.troubles().stream().anyMatch(t -> t.file().startsWith(start));
      if (!search.isProductive(start) && !told) {
        throw noSource(start, includeTests);
      }
    }
    if (search.files().isEmpty() && search.troubles().isEmpty()) {
      throw noSource(starts.iterator().next(), includeTests);
    }
  }

  private static UsageException noSource(Path start, boolean includeTests) {
    return new UsageException(
        "no Java source under "
            + start
            + "; give a folder that holds .java files"
            + (includeTests ? "" : ", or --include-tests when it holds tests only"));
  }

  /** The deepest folder that holds all; modules may lie beside the folder that was given. */
  private static Path common(Set<Path> starts, Set<Path> files) throws UsageException {
    Optional<Path> common =
        Stream.concat(starts.stream(), files.stream())
            .map(path -> Files.isDirectory(path) ? path : path.resolveSibling(""))
            .map(Optional::of)
            .reduce((one, other) -> one.flatMap(a -> other.flatMap(b -> common(a, b))))
            .flatMap(folder -> folder);
    return common.orElseThrow(
        () -> new UsageException("the paths have no folder in common; scan one after the other"));
  }

  private static Optional<Path> common(Path one, Path other) {
    Path folder = one;
    while (folder != null && !other.startsWith(folder)) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }

  private static void checkInside(Path root, Set<Path> files) throws UsageException {
    for (Path file : files) {
      if (!file.startsWith(root)) {
        throw new UsageException(file + " lies outside " + root + "; give a folder that holds it");
      }
    }
  }

  private static Comparator<Path> byRelativePath(Path root) {
    return Comparator.comparing(file -> relative(root, file));
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static SourceError error(Trouble trouble, Path root) {
    return new SourceError(relative(root, trouble.file()), trouble.line(), trouble.message());
  }

  private record Target(int release, String from) {}

  private static Target target(OptionalInt given, Set<Pom> modules) {
    if (given.isPresent()) {
      return new Target(given.getAsInt(), "--release");
    }
    TreeSet<Integer> releases =
        modules.stream()
            .map(Pom::release)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .collect(Collectors.toCollection(TreeSet::new));
    if (releases.isEmpty()) {
      return new Target(DEFAULT_RELEASE, "default");
    }
    return new Target(
        releases.last(), releases.size() == 1 ? "pom.xml" : "pom.xml (highest of its modules)");
  }

  /**
   * What was given, the dependencies that Maven has downloaded before, and at last what the modules
   * were compiled to: that is where generated sources are found.
   */
  private static Set<Path> classpath(
      List<Path> given, Collection<Pom> modules, boolean includeTests, LocalRepository jars) {
    Set<String> scanned = modules.stream().map(Pom::id).collect(Collectors.toSet());
    Stream<Path> dependencies =
        modules.stream()
            .flatMap(module -> module.dependencies(includeTests).stream())
            .filter(on -> !scanned.contains(on.groupId() + ":" + on.artifactId()))
            .flatMap(on -> jars.jar(on).stream());
    Stream<Path> classes =
        modules.stream()
            .flatMap(
                module ->
                    includeTests
                        ? Stream.of(module.classes(), module.testClasses())
                        : Stream.of(module.classes()))
            .filter(Files::isDirectory);
    return Stream.of(given.stream(), dependencies, classes)
        .flatMap(entries -> entries)
        .map(entry -> entry.toAbsolutePath().normalize())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
