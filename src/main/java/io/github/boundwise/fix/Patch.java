package io.github.boundwise.fix;

import io.github.boundwise.project.SourceText;
import io.github.boundwise.project.Sources;
import io.github.boundwise.project.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes of files, worked out but not written.
 *
 * @param changes by path
 */
public record Patch(List<FileChange> changes) {

  /**
   * One changed file.
   *
   * @param file path relative to the scanned root
   * @param before as it was read
   * @param edits by position, none overlapping, imports merged
   */
  public record FileChange(String file, SourceText before, List<TextEdit> edits, SourceText after) {
    public FileChange {
      edits = List.copyOf(edits);
    }
  }

  public Patch {
    changes = List.copyOf(changes);
  }

  /**
   * Applies groups that do not conflict to the texts of their files.
   *
   * @throws UsageException when a file does not hold the text that an edit expects
   * @throws IOException when a file cannot be read
   */
  public static Patch of(Collection<FixGroup> groups, Sources sources)
      throws UsageException, IOException {
    Map<String, List<TextEdit>> byFile = new TreeMap<>();
    for (FixGroup group : groups) {
      for (TextEdit edit : group.edits().edits()) {
        byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit);
      }
    }
    List<FileChange> changes = new ArrayList<>();
    for (Map.Entry<String, List<TextEdit>> entry : byFile.entrySet()) {
      SourceText before = sources.read(entry.getKey());
      List<TextEdit> edits = merged(entry.getValue());
      String after = apply(entry.getKey(), before.text(), edits);
      changes.add(new FileChange(entry.getKey(), before, edits, before.with(after)));
    }
    return new Patch(changes);
  }

  private static List<TextEdit> merged(List<TextEdit> edits) {
    List<TextEdit> merged = new ArrayList<>();
    for (TextEdit edit : edits.stream().sorted(TextEdit.BY_POSITION).toList()) {
      int last = merged.size() - 1;
      boolean same = last >= 0 && merged.get(last).start() == edit.start();
      if (same && Imports.isInsertion(edit) && Imports.isInsertion(merged.get(last))) {
        merged.set(last, Imports.merge(merged.get(last), edit));
      } else {
        merged.add(edit);
      }
    }
    return merged;
  }

  private static String apply(String file, String text, List<TextEdit> edits)
      throws UsageException {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (TextEdit edit : edits) {
      if (edit.start() < at || !text.startsWith(edit.expected(), edit.start())) {
        throw new UsageException(file + " changed since it was scanned; run the command again");
      }
      result.append(text, at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return result.append(text, at, text.length()).toString();
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changed files, relative to the scanned root. */
  public List<String> files() {
    return changes.stream().map(FileChange::file).toList();
  }

  /**
   * The unified diff, as {@code git apply} takes it: the bytes of the files, not re-encoded.
   *
   * @param prefix what to put before every path; empty, or a folder with a {@code /} at its end
   */
  public byte[] unifiedDiff(String prefix) {
    ByteArrayOutputStream diff = new ByteArrayOutputStream();
    for (FileChange change : changes) {
      diff.writeBytes(
          UnifiedDiff.of(
              prefix + change.file(), change.before().encode(), change.after().encode()));
    }
    return diff.toByteArray();
  }
}
