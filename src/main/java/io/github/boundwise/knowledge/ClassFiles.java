package io.github.boundwise.knowledge;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The class files of a JDK's library and of a class path, read when asked for and remembered. The
 * library comes first, then the class path in its order. Safe for use by several threads.
 */
public final class ClassFiles implements AutoCloseable {

  private final FileSystem library;
  private final List<Path> classpath = new ArrayList<>();
  private final List<FileSystem> jars = new ArrayList<>();
  private final Map<String, List<Path>> modulesOfPackage = new ConcurrentHashMap<>();
  private final Map<String, Optional<ClassHeader>> headers = new ConcurrentHashMap<>();

  private ClassFiles(FileSystem library) {
    this.library = library;
  }

  /**
   * Opens a library and a class path.
   *
   * @param jdkHome home folder of the JDK, which may be newer than the running one
   * @param classpath class folders and jars; what does not exist is left out, as javac does
   * @throws IOException naming the JDK or jar that cannot be opened
   */
  public static ClassFiles open(Path jdkHome, List<Path> classpath) throws IOException {
    ClassFiles files = new ClassFiles(library(jdkHome));
    try {
      for (Path entry : classpath) {
        files.add(entry);
      }
      return files;
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  private static FileSystem library(Path jdkHome) throws IOException {
    try {
      return FileSystems.newFileSystem(
          URI.create("jrt:/"), Map.of("java.home", jdkHome.toAbsolutePath().toString()));
    } catch (IOException | RuntimeException e) {
      throw new IOException("no Java library in " + jdkHome + "; is it the home of a JDK?", e);
    }
  }

  private void add(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      classpath.add(entry);
    } else if (Files.exists(entry)) {
      try {
        FileSystem jar = FileSystems.newFileSystem(entry);
        jars.add(jar);
        classpath.add(jar.getPath("/"));
      } catch (IOException | RuntimeException e) {
        throw new IOException("class path entry " + entry + " is not a jar", e);
      }
    }
  }

  /**
   * The header of a class, absent when there is no such class file.
   *
   * @param name binary name, {@code pkg.Outer$Inner}
   * @throws KnowledgeException when the class file is broken
   */
  public Optional<ClassHeader> find(String name) {
    return headers.computeIfAbsent(name, this::read);
  }

  /** The direct supertypes of a class, superclass first; empty when there is no such class file. */
  public List<String> supertypes(String name) {
    return find(name).map(ClassHeader::supertypes).orElse(List.of());
  }

  /**
   * The methods with a name that a type declares or inherits, nearest first, without those that are
   * overridden. Constructors are not inherited.
   */
  public List<ClassHeader.Method> methodsOf(String type, String name) {
    List<ClassHeader.Method> found = new ArrayList<>();
    Set<List<String>> signatures = new HashSet<>();
    Set<String> visited = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      Optional<ClassHeader> header = visited.add(nearest) ? find(nearest) : Optional.empty();
      header.stream()
          .flatMap(declaring -> declaring.methods().stream())
          .filter(method -> method.name().equals(name) && signatures.add(method.params()))
          .forEach(found::add);
      if (!name.equals("<init>")) {
        header.ifPresent(declaring -> next.addAll(declaring.supertypes()));
      }
    }
    return found;
  }

  private Optional<ClassHeader> read(String name) {
    String file = name.replace('.', '/') + ".class";
    int packageEnd = name.lastIndexOf('.');
    List<Path> modules =
        packageEnd < 0
            ? List.of()
            : modulesOfPackage.computeIfAbsent(name.substring(0, packageEnd), this::modules);
    return Stream.concat(modules.stream(), classpath.stream())
        .map(root -> root.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .map(found -> header(name, found));
  }

  private List<Path> modules(String packageName) {
    Path folder = library.getPath("/packages", packageName);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> links = Files.list(folder)) {
      return links.map(link -> library.getPath("/modules", link.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new KnowledgeException("cannot list package " + packageName + ": " + e, e);
    }
  }

  private static ClassHeader header(String name, Path file) {
    try {
      return HeaderVisitor.read(Files.readAllBytes(file));
    } catch (IOException | RuntimeException e) {
      throw new KnowledgeException("class file of " + name + " is broken (" + file + "): " + e, e);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileSystem jar : jars) {
      jar.close();
    }
    library.close();
  }
}
