package io.github.boundwise.project;

import io.github.boundwise.facts.SourceError;
import java.nio.file.Path;
import java.util.List;

/**
 * What to analyse.
 *
 * @param root folder that all reported paths are relative to
 * @param files the Java sources, in order of their path
 * @param sourceRoots folders that packages start at, where known
 * @param classpath compiled classes and jars that exist; may be empty
 * @param release the Java release the code is written for
 * @param releaseFrom who says so, for people: "pom.xml", "--release", "default"
 * @param systemLibrary the JDK whose library the code is resolved against: the newest found
 * @param errors files that could not be taken
 */
public record Project(
    Path root,
    List<Path> files,
    List<Path> sourceRoots,
    List<Path> classpath,
    int release,
    String releaseFrom,
    Jdk systemLibrary,
    List<SourceError> errors) {

  public Project {
    files = List.copyOf(files);
    sourceRoots = List.copyOf(sourceRoots);
    classpath = List.copyOf(classpath);
    errors = List.copyOf(errors);
  }

  /** A path as reports show it: relative to the root, {@code /} separators. */
  public String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
