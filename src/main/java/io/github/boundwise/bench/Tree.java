package io.github.boundwise.bench;

import io.github.boundwise.project.UsageException;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder to compare: of sources, or of classes and no sources.
 *
 * @param folder as it was given
 * @param sources its Java files in order of their path; empty when it holds classes
 * @param resources folders whose other files belong on the class path
 * @param release the Java release that its classes need; 0 for sources
 */
public record Tree(Path folder, List<Path> sources, List<Path> resources, int release) {

  private static final int CLASS_FILE = 0xCAFEBABE;
  private static final int MAJOR_VERSION_OF_RELEASE_0 = 44;

  public Tree {
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
  }

  /**
   * Looks what a folder holds. Of a Maven project, also one of several modules, the main sources
   * and resources count; of any other folder all that is in it.
   *
   * @throws UsageException when it does not exist or holds neither sources nor classes
   */
  static Tree of(Path folder) throws UsageException, IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          folder
              + (Files.exists(folder) ? " is not a folder" : " does not exist")
              + "; give a folder of Java sources or of classes");
    }
    Path root = folder.toRealPath();
    boolean maven = Files.exists(root.resolve("pom.xml"));
    List<Path> roots = maven ? mainFolders(root, "java") : List.of(root);
    List<Path> sources = new ArrayList<>();
    for (Path sourceRoot : roots) {
      sources.addAll(files(sourceRoot, ".java"));
    }
    if (!sources.isEmpty()) {
      return new Tree(folder, sources, maven ? mainFolders(root, "resources") : roots, 0);
    }
    List<Path> classes = files(root, ".class");
    if (classes.isEmpty() || maven) {
      throw new UsageException(
          folder
              + (maven
                  ? " is a Maven project without src/main/java"
                  : " holds no .java or .class file")
              + "; give a folder of Java sources or of classes");
    }
    return new Tree(folder, List.of(), List.of(), newestRelease(classes));
  }

  boolean isSources() {
    return !sources.isEmpty();
  }

  private static List<Path> mainFolders(Path root, String kind) throws IOException {
    Path wanted = Path.of("src", "main", kind);
    return walk(
        root,
        path ->
            path.endsWith(wanted)
                && Files.isDirectory(path)
                && Stream.of(names(root, path)).noneMatch("target"::equals));
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    return walk(
        root,
        path ->
            path.toString().endsWith(suffix)
                && !path.endsWith("module-info" + suffix)
                && Files.isRegularFile(path));
  }

  /** What is below a folder, in order of the path; hidden folders are left out. */
  private static List<Path> walk(Path root, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> Stream.of(names(root, path)).noneMatch(n -> n.startsWith(".")))
          .filter(wanted)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw new IOException("cannot read " + root + ": " + e.getMessage(), e);
    }
  }

  private static String[] names(Path root, Path path) {
    return root.relativize(path).toString().split(Pattern.quote(File.separator));
  }

  private static int newestRelease(List<Path> classes) throws UsageException, IOException {
    int newest = 0;
    for (Path file : classes) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        if (in.readInt() != CLASS_FILE) {
          throw new UsageException(file + " is not a class file");
        }
        in.readUnsignedShort();
        newest = Math.max(newest, in.readUnsignedShort() - MAJOR_VERSION_OF_RELEASE_0);
      }
    }
    return newest;
  }
}
