package io.github.boundwise.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One file's unified diff over its bytes, so that no encoding and no line ending is lost. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static byte[] of(String path, byte[] before, byte[] after) {
    List<String> from = lines(before);
    List<String> to = lines(after);
    List<AbstractDelta<String>> deltas = DiffUtils.diff(from, to).getDeltas();
    UnifiedDiff diff = new UnifiedDiff(from, to);
    diff.out.append("--- ").append(quoted("a/" + path)).append('\n');
    diff.out.append("+++ ").append(quoted("b/" + path)).append('\n');
    for (int i = 0; i < deltas.size(); ) {
      int first = i++;
      while (i < deltas.size() && gap(deltas.get(i - 1), deltas.get(i)) <= 2 * CONTEXT) {
        i++;
      }
      diff.hunk(deltas.subList(first, i));
    }
    return diff.out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Lines with their line feed; a byte is a character, whatever the encoding. */
  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private static int gap(AbstractDelta<String> one, AbstractDelta<String> next) {
    return next.getSource().getPosition() - one.getSource().getPosition() - one.getSource().size();
  }

  private void hunk(List<AbstractDelta<String>> deltas) {
    AbstractDelta<String> first = deltas.get(0);
    AbstractDelta<String> last = deltas.get(deltas.size() - 1);
    int lead = Math.min(CONTEXT, first.getSource().getPosition());
    int fromStart = first.getSource().getPosition() - lead;
    int toStart = first.getTarget().getPosition() - lead;
    int fromLast = last.getSource().getPosition() + last.getSource().size();
    int trail = Math.min(CONTEXT, before.size() - fromLast);
    int fromSize = fromLast + trail - fromStart;
    int toSize = last.getTarget().getPosition() + last.getTarget().size() + trail - toStart;
    out.append("@@ -").append(range(fromStart, fromSize));
    out.append(" +").append(range(toStart, toSize)).append(" @@\n");
    int at = fromStart;
    for (AbstractDelta<String> delta : deltas) {
      int from = delta.getSource().getPosition();
      int to = delta.getTarget().getPosition();
      at = print(' ', before, at, from);
      at = print('-', before, at, from + delta.getSource().size());
      print('+', after, to, to + delta.getTarget().size());
    }
    print(' ', before, at, fromLast + trail);
  }

  private static String range(int start, int size) {
    return (size == 0 ? start : start + 1) + "," + size;
  }

  private int print(char sign, List<String> lines, int from, int to) {
    for (String line : lines.subList(from, to)) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
    return to;
  }

  /** The path as bytes; in git's quotes where it holds a quote, backslash or control character. */
  private static String quoted(String path) {
    String bytes = new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (bytes.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\')) {
      return bytes;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c < ' ') {
        quoted.append(String.format("\\%03o", (int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
