package io.github.boundwise.bench;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Both sides, ready to run on one and the same JDK.
 *
 * @param jdk the first of those offered that can compile and load both
 */
record Variants(Jdk jdk, Variant before, Variant after) {

  /**
   * Compiles what has to be compiled.
   *
   * @param classpath further entries for both
   * @param jdks those to use, the preferred first; at least one
   * @throws UsageException when a folder holds nothing, or no JDK can work with both
   */
  static Variants prepare(
      Path before, Path after, List<Path> classpath, List<Jdk> jdks, Scratch scratch)
      throws UsageException, IOException, InterruptedException {
    Tree old = Tree.of(before);
    Tree changed = Tree.of(after);
    int needed = Math.max(old.release(), changed.release());
    UsageException reason =
        new UsageException(
            "the classes need JDK " + needed + " or newer; give one with --java-home");
    for (Jdk jdk : jdks) {
      if (jdk.release() < needed) {
        continue;
      }
      try {
        return new Variants(
            jdk,
            variant("before", old, classpath, jdk, scratch),
            variant("after", changed, classpath, jdk, scratch));
      } catch (UsageException e) {
        reason = e;
      }
    }
    throw reason;
  }

  private static Variant variant(
      String name, Tree tree, List<Path> classpath, Jdk jdk, Scratch scratch)
      throws UsageException, IOException, InterruptedException {
    List<Path> entries = new ArrayList<>();
    entries.add(
        tree.isSources()
            ? Javac.compile(name, tree, classpath, jdk, scratch)
            : tree.folder().toRealPath());
    entries.addAll(tree.resources());
    entries.addAll(classpath);
    return new Variant(name, tree, entries);
  }
}
