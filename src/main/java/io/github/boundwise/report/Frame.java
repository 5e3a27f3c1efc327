package io.github.boundwise.report;

import io.github.boundwise.facts.Span;
import io.github.boundwise.report.DisplayLine.Shown;
import io.github.boundwise.report.Underlines.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Source lines of one file with what is said of them, as rustc made it known.
 *
 * <pre>
 *   --> shop/Stats.java:14:9
 *    |
 *  9 |   private int hits;
 *    |               ---- declared here
 * ...
 * 14 |     hits++;
 *    |     ^^^^^^ two threads
 *    |
 * </pre>
 */
final class Frame {
  private final SourceLines sources;
  private final Style style;
  private final int gutter;
  private final Underlines underlines;

  /**
   * A way to draw frames that stand below each other.
   *
   * @param gutter width of the line numbers
   */
  Frame(SourceLines sources, Style style, Tone primaryTone, int gutter) {
    this.sources = sources;
    this.style = style;
    this.gutter = gutter;
    this.underlines = new Underlines(style, primaryTone);
  }

  /** The gutter that these places need. */
  static int gutter(Collection<Span> spans) {
    int last = spans.stream().mapToInt(Span::line).max().orElse(1);
    return Integer.toString(last).length();
  }

  /**
   * Draws one frame.
   *
   * @param shownFile the path for people
   * @param labels at least one, all of one file; the first primary one, else the first, names the
   *     place
   * @param where said after the place; may be empty
   */
  void draw(String shownFile, List<Label> labels, String where, StringBuilder out) {
    Span place = labels.stream().filter(Label::primary).findFirst().orElse(labels.get(0)).span();
    String arrow = " ".repeat(gutter) + "--> ";
    out.append(style.paint(Tone.FRAME, arrow))
        .append(shownFile + ":" + place.line() + ":" + place.column())
        .append(where.isEmpty() ? "" : style.paint(Tone.FAINT, "  " + where))
        .append('\n');
    bar(out);
    int previous = Integer.MAX_VALUE;
    for (Map.Entry<Integer, List<Label>> entry : byLine(labels).entrySet()) {
      int line = entry.getKey();
      if (line - previous == 2) {
        context(place.file(), line - 1, out);
      } else if (line - previous > 2) {
        out.append(style.paint(Tone.FRAME, "...")).append('\n');
      }
      labelled(place.file(), line, entry.getValue(), out);
      previous = line;
    }
    bar(out);
  }

  /** A title for lines that follow below the frames: {@code = title}. */
  void heading(String title, StringBuilder out) {
    out.append(style.paint(Tone.FRAME, " ".repeat(gutter) + " = "))
        .append(style.paint(Tone.STRONG, title))
        .append('\n');
  }

  /** A line that says something below the frames: {@code = key: text}. */
  void note(String key, String text, StringBuilder out) {
    String lead = " ".repeat(gutter) + " = ";
    out.append(style.paint(Tone.FRAME, lead))
        .append(style.paint(Tone.STRONG, key + ":"))
        .append(' ')
        .append(Paragraph.hang(text, lead.length() + key.length() + 2))
        .append('\n');
  }

  private static Map<Integer, List<Label>> byLine(List<Label> labels) {
    Map<Span, Label> bySpan = new LinkedHashMap<>();
    labels.forEach(label -> bySpan.merge(label.span(), label, Label::and));
    Map<Integer, List<Label>> byLine = new TreeMap<>();
    for (Label label : bySpan.values()) {
      byLine.computeIfAbsent(label.span().line(), line -> new ArrayList<>()).add(label);
    }
    return byLine;
  }

  private void labelled(String file, int number, List<Label> labels, StringBuilder out) {
    Optional<String> source = sources.line(file, number);
    if (source.isEmpty()) {
      numbered(number, "(this line cannot be read)", out);
      labels.stream().filter(label -> !label.text().isEmpty()).forEach(l -> row(l.text(), out));
      return;
    }
    DisplayLine line = new DisplayLine(source.get().stripTrailing());
    List<Mark> marks = labels.stream().map(label -> mark(line, label)).toList();
    Mark focus = marks.stream().filter(Mark::primary).findFirst().orElse(marks.get(0));
    Shown shown = line.around(focus.start(), focus.end(), Paragraph.WIDTH);
    numbered(number, shown.text(), out);
    for (String row : underlines.rows(marks.stream().map(mark -> moved(mark, shown)).toList())) {
      row(row, out);
    }
  }

  /** A place that goes on over the next lines is underlined to the end of its first. */
  private static Mark mark(DisplayLine line, Label label) {
    Span span = label.span();
    int start = line.column(span.column());
    int end = line.column(span.endLine() > span.line() ? Integer.MAX_VALUE : span.endColumn());
    return new Mark(start, Math.max(start + 1, end), label.text(), label.primary());
  }

  private static Mark moved(Mark mark, Shown shown) {
    int start = shown.at(mark.start());
    int end = Math.max(start + 1, shown.at(mark.end()));
    return new Mark(start, end, mark.text(), mark.primary());
  }

  private void context(String file, int number, StringBuilder out) {
    String source = sources.line(file, number).orElse("");
    numbered(number, new DisplayLine(source).around(0, 0, Paragraph.WIDTH).text(), out);
  }

  private void numbered(int number, String text, StringBuilder out) {
    String digits = Integer.toString(number);
    String lead = " ".repeat(gutter - digits.length()) + digits + " |";
    out.append(style.paint(Tone.FRAME, lead)).append((" " + text).stripTrailing()).append('\n');
  }

  private void row(String text, StringBuilder out) {
    out.append(style.paint(Tone.FRAME, " ".repeat(gutter) + " |"));
    out.append(' ').append(text).append('\n');
  }

  private void bar(StringBuilder out) {
    out.append(style.paint(Tone.FRAME, " ".repeat(gutter) + " |")).append('\n');
  }
}
