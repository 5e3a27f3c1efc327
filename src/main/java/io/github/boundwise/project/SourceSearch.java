package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks folders for Java sources. A folder with a pom is a Maven module: its source folders and its
 * modules are walked. Of any other folder everything is walked but hidden folders, build output,
 * {@code META-INF} (whose {@code versions} hold the same types again) and, unless asked for, test
 * folders.
 *
 * <p>Symbolic links are followed last, so that a file counts where it really lies, and never to
 * what was seen before, so that loops end and no file comes twice.
 */
final class SourceSearch {

  private static final Set<String> BUILD_FILES =
      Set.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "build.xml",
          "package.json");

  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "node_modules");

  private final boolean includeTests;
  private final List<Trouble> troubles = new ArrayList<>();
  private final Poms poms = new Poms(troubles::add);
  private final Set<Path> files = new TreeSet<>();
  private final Set<Path> sourceRoots = new TreeSet<>();
  private final Set<Pom> modules = new LinkedHashSet<>();
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Path> links = new ArrayDeque<>();
  private final Set<Path> candidates = new HashSet<>();
  private final Set<Path> productive = new HashSet<>();

  SourceSearch(boolean includeTests) {
    this.includeTests = includeTests;
  }

  Set<Path> files() {
    return Collections.unmodifiableSet(files);
  }

  /** The folders that the packages of the files start at. */
  Set<Path> sourceRoots() {
    return Collections.unmodifiableSet(sourceRoots);
  }

  /** The modules that some file belongs to. */
  Set<Pom> modules() {
    return Collections.unmodifiableSet(modules);
  }

  List<Trouble> troubles() {
    return Collections.unmodifiableList(troubles);
  }

  /**
   * Takes what lies at and under real paths: files as they are, folders with all that belongs to
   * them. To be called once.
   */
  void run(Set<Path> starts) {
    for (Path start : starts) {
      int before = candidates.size();
      if (Files.isDirectory(start)) {
        walk(start);
        if (candidates.size() == before && !foundUnder(start)) {
          walkPlainly(start);
        }
      } else {
        take(start);
      }
      if (candidates.size() > before) {
        productive.add(start);
      }
      moduleAround(start).ifPresent(modules::add);
    }
    followLinks(starts);
  }

  /** Whether a start led to any Java file, be it one that could not be taken. */
  boolean isProductive(Path start) {
    return productive.contains(start) || foundUnder(start);
  }

  private boolean foundUnder(Path start) {
    return candidates.stream().anyMatch(candidate -> candidate.startsWith(start));
  }

  private void followLinks(Set<Path> starts) {
    while (!links.isEmpty()) {
      Path link = links.remove();
      if (!Files.isDirectory(link) || name(link).endsWith(".java")) {
        take(link);
      } else if (real(link).filter(real -> !isAbove(real, starts)).isPresent()) {
        walk(link);
      }
    }
  }

  private static boolean isAbove(Path folder, Set<Path> starts) {
    return starts.stream().anyMatch(start -> start.startsWith(folder));
  }

  private void walk(Path folder) {
    Path pom = folder.resolve("pom.xml");
    if (Files.isRegularFile(pom)) {
      walkModule(pom);
    } else {
      walkPlainly(folder);
    }
  }

  private void walkModule(Path file) {
    if (!seen.add(real(file).orElse(file))) {
      return;
    }
    Optional<Pom> read = poms.read(file);
    if (read.isEmpty()) {
      walkPlainly(file.resolveSibling(""));
      return;
    }
    Pom pom = read.get();
    int before = candidates.size();
    if (pom.compiles()) {
      walkIfPresent(pom.sourceFolder());
    }
    if (pom.compiles() && includeTests) {
      walkIfPresent(pom.testSourceFolder());
    }
    if (candidates.size() > before) {
      modules.add(pom);
    }
    pom.modules().forEach(module -> walkModule(pom, module));
  }

  private void walkModule(Pom parent, Xml module) {
    String name = parent.interpolate(module.text()).orElse(module.text());
    Path path = parent.folder().resolve(name).normalize();
    Path pom = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
    if (Files.isRegularFile(pom)) {
      walkModule(pom);
    } else {
      String missing = Files.isDirectory(path) ? "has no pom.xml" : "does not exist";
      troubles.add(new Trouble(parent.file(), module.line(), "module " + name + " " + missing));
    }
  }

  private void walkIfPresent(Path folder) {
    if (Files.isDirectory(folder)) {
      walkPlainly(folder);
    }
  }

  private void walkPlainly(Path folder) {
    Optional<Path> real = real(folder);
    if (real.isEmpty() || !seen.add(real.get())) {
      return;
    }
    List<Path> children = children(folder);
    boolean builds = children.stream().anyMatch(SourceSearch::isBuildFile);
    for (Path child : children) {
      if (name(child).startsWith(".")) {
        continue;
      }
      if (name(child).endsWith(".java")) {
        visitFile(child);
      } else if (Files.isDirectory(child) && !isLeftOut(child, builds)) {
        visitFolder(child);
      }
    }
  }

  private void visitFile(Path file) {
    if (Files.isSymbolicLink(file)) {
      candidates.add(file);
      links.add(file);
    } else {
      take(file);
    }
  }

  private void visitFolder(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      links.add(folder);
    } else {
      walk(folder);
    }
  }

  private boolean isLeftOut(Path folder, boolean besideBuildFile) {
    String name = name(folder);
    if (name.equals("META-INF")) {
      return true;
    }
    if (OUTPUT.contains(name)
        && (besideBuildFile || Files.isDirectory(folder.resolveSibling("src")))) {
      return true;
    }
    return !includeTests && isTests(folder);
  }

  /** {@code src/test}, {@code src/integrationTest} … where sources lie by language. */
  private static boolean isTests(Path folder) {
    Path parent = folder.getParent();
    return parent != null
        && name(parent).equals("src")
        && name(folder).matches("test.*|.*Test.*")
        && Files.isDirectory(folder.resolve("java"));
  }

  /** A module descriptor makes a compiler go modular and holds no code. */
  private void take(Path file) {
    if (name(file).equals("module-info.java")) {
      return;
    }
    candidates.add(file);
    Optional<Path> real = Files.exists(file) ? real(file) : Optional.of(file);
    if (real.isEmpty() || !seen.add(real.get())) {
      return;
    }
    JavaText text = JavaText.of(file);
    if (text.problem().isPresent()) {
      troubles.add(new Trouble(file, 1, text.problem().get()));
    } else {
      files.add(file);
      text.sourceRoot().ifPresent(sourceRoots::add);
    }
  }

  /** The module whose source folder the start is or lies in, by the nearest pom above it. */
  private Optional<Pom> moduleAround(Path start) {
    if (Files.isRegularFile(start.resolve("pom.xml"))) {
      return Optional.empty();
    }
    for (Path folder = start.getParent(); folder != null; folder = folder.getParent()) {
      Path pom = folder.resolve("pom.xml");
      if (Files.isRegularFile(pom)) {
        return poms.read(pom)
            .filter(Pom::compiles)
            .filter(
                module ->
                    overlap(start, module.sourceFolder())
                        || overlap(start, module.testSourceFolder()));
      }
    }
    return Optional.empty();
  }

  private static boolean overlap(Path start, Path folder) {
    return start.startsWith(folder) || folder.startsWith(start);
  }

  private Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      troubles.add(Trouble.unreadable(path, e));
      return Optional.empty();
    }
  }

  private List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      troubles.add(Trouble.unreadable(folder, e));
    }
    Collections.sort(children);
    return children;
  }

  private static boolean isBuildFile(Path file) {
    return BUILD_FILES.contains(name(file));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
