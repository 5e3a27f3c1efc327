package io.github.boundwise.project;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Finds out what to analyse. Runs no build and no project code. */
public final class ProjectFinder {

  private ProjectFinder() {}

  /**
   * Finds the sources, the class path and the release.
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
    throw new UnsupportedOperationException("find");
  }
}
