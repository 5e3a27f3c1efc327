package io.github.boundwise.fix;

import io.github.boundwise.fix.JavaSource.Token;
import io.github.boundwise.fix.Patch.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that a change leaves a file that parses, and touches no token outside its edits. */
public final class SyntaxCheck {

  private SyntaxCheck() {}

  /** What is wrong with the change, as one line; empty when nothing is. */
  public static Optional<String> problem(FileChange change) {
    JavaSource before;
    JavaSource after;
    try {
      before = JavaSource.parse(change.file(), change.before().text());
    } catch (Refusal refusal) {
      return Optional.of("it did not parse before the change");
    }
    try {
      after = JavaSource.parse(change.file(), change.after().text());
    } catch (Refusal refusal) {
      return Optional.of("the changed file does not parse: " + refusal.getMessage());
    }
    List<int[]> from = new ArrayList<>();
    List<int[]> to = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : change.edits()) {
      from.add(new int[] {edit.start(), edit.end()});
      int start = edit.start() + shift;
      to.add(new int[] {start, start + edit.replacement().length()});
      shift += edit.replacement().length() - edit.expected().length();
    }
    return outside(before, from).equals(outside(after, to))
        ? Optional.empty()
        : Optional.of("a token outside the edits changed");
  }

  private static List<String> outside(JavaSource source, List<int[]> edited) {
    List<String> texts = new ArrayList<>();
    for (Token token : source.tokens()) {
      boolean inside = edited.stream().anyMatch(e -> token.start() < e[1] && e[0] < token.end());
      if (!inside) {
        texts.add(source.text(token));
      }
    }
    return texts;
  }
}
