package io.github.boundwise.read;

import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.Span;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decoded sources of a project, and the lines and columns in them. */
final class SourceTexts {

  private final Map<String, Text> byFile = new LinkedHashMap<>();

  /** Reads all files; one that cannot be read is told to {@code errors} and left out. */
  static SourceTexts of(Project project, List<SourceError> errors) {
    SourceTexts texts = new SourceTexts();
    SourceFiles sources = new SourceFiles(project.root());
    for (Path path : project.files()) {
      String file = project.relative(path);
      try {
        texts.byFile.put(file, new Text(file, sources.text(file)));
      } catch (IOException e) {
        errors.add(new SourceError(file, 1, "cannot be read: " + e.getMessage()));
      }
    }
    return texts;
  }

  Map<String, Text> all() {
    return byFile;
  }

  Text text(String file) {
    Text text = byFile.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no text of " + file);
    }
    return text;
  }

  /** One decoded file. */
  static final class Text {
    private final String file;
    private final String content;
    private final int[] lineStarts;

    Text(String file, String content) {
      this.file = file;
      this.content = content;
      this.lineStarts = lineStarts(content);
    }

    String file() {
      return file;
    }

    String content() {
      return content;
    }

    int lines() {
      boolean endsWithBreak = lineStarts[lineStarts.length - 1] == content.length();
      return lineStarts.length - (endsWithBreak ? 1 : 0);
    }

    /** The span of {@code [start, end)}, clipped to the text. */
    Span span(int start, int end) {
      int from = Math.max(0, Math.min(start, content.length()));
      int to = Math.max(from, Math.min(end, content.length()));
      int line = lineAt(from);
      int lastLine = lineAt(to);
      return new Span(
          file,
          from,
          to,
          line + 1,
          from - lineStarts[line] + 1,
          lastLine + 1,
          to - lineStarts[lastLine] + 1);
    }

    /** Offset of an identifier at or after {@code from} as a whole word, or {@code from}. */
    int find(String word, int from) {
      int at = content.indexOf(word, from);
      while (at >= 0) {
        int end = at + word.length();
        boolean startsWord = at == 0 || !Character.isJavaIdentifierPart(content.charAt(at - 1));
        boolean endsWord =
            end >= content.length() || !Character.isJavaIdentifierPart(content.charAt(end));
        if (startsWord && endsWord) {
          return at;
        }
        at = content.indexOf(word, at + 1);
      }
      return from;
    }

    /** The offset of the first code at or after {@code from}. */
    int afterComments(int from) {
      int at = from;
      while (true) {
        int end;
        if (content.startsWith("/*", at)) {
          end = content.indexOf("*/", at + 2) + 2;
        } else if (content.startsWith("//", at)) {
          end = content.indexOf('\n', at) + 1;
        } else if (at < content.length() && Character.isWhitespace(content.charAt(at))) {
          end = at + 1;
        } else {
          return at;
        }
        if (end <= at) {
          return from;
        }
        at = end;
      }
    }

    private int lineAt(int offset) {
      int found = Arrays.binarySearch(lineStarts, offset);
      return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean breaks =
            c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
        if (breaks) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      return Arrays.copyOf(starts, count);
    }
  }
}
