package io.github.boundwise.read;

import io.github.boundwise.project.Project;
import io.github.boundwise.read.SourceTexts.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which files are read together when several declare the same type, as copies of a program beside
 * each other do: no two of one batch declare the same one.
 *
 * <p>Files of one source root stay together. Where only few of them clash with other roots, those
 * few alone go into a later batch; where most do, the root is a copy and goes there whole.
 */
final class Batches {

  private final Project project;
  private final Map<String, Set<String>> declared;

  /**
   * Batches of a project's files.
   *
   * @param declared names of the top-level types of each file
   */
  Batches(Project project, Map<String, Set<String>> declared) {
    this.project = project;
    this.declared = declared;
  }

  /** The texts in batches, each in the order of the texts. */
  List<List<Text>> of(List<Text> texts) {
    List<List<Text>> batches = new ArrayList<>();
    List<Text> rest = texts;
    while (!rest.isEmpty()) {
      Set<Text> together = together(rest);
      batches.add(rest.stream().filter(together::contains).toList());
      rest = rest.stream().filter(text -> !together.contains(text)).toList();
    }
    return batches;
  }

  private Set<Text> together(List<Text> texts) {
    Map<Path, List<Text>> byRoot = new LinkedHashMap<>();
    texts.forEach(text -> byRoot.computeIfAbsent(root(text), r -> new ArrayList<>()).add(text));
    Set<Text> together = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (List<Text> root : byRoot.values()) {
      long clashing = root.stream().filter(text -> clashes(text, taken)).count();
      if (clashing * 2 >= root.size() && clashing > 0) {
        continue;
      }
      for (Text text : root) {
        if (!clashes(text, taken)) {
          together.add(text);
          taken.addAll(types(text));
        }
      }
    }
    return together;
  }

  private boolean clashes(Text text, Set<String> taken) {
    return types(text).stream().anyMatch(taken::contains);
  }

  private Set<String> types(Text text) {
    return declared.getOrDefault(text.file(), Set.of());
  }

  private Path root(Text text) {
    Path file = project.root().resolve(text.file());
    return project.sourceRoots().stream()
        .filter(file::startsWith)
        .max(Comparator.comparing(Path::getNameCount))
        .orElseGet(() -> Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
  }
}
