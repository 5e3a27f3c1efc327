package io.github.boundwise.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows under a source line: one that underlines, and the texts, the rightmost beside its
 * underline where there is room and the others hanging below theirs.
 */
final class Underlines {
  private static final int LEAST_TEXT = 32;

  private final Style style;
  private final Tone primaryTone;

  /**
   * One underline.
   *
   * @param start display column, from 0
   * @param end display column after it, more than {@code start}
   */
  record Mark(int start, int end, String text, boolean primary) {
    private Tone tone(Tone primaryTone) {
      return primary ? primaryTone : Tone.SECONDARY;
    }
  }

  Underlines(Style style, Tone primaryTone) {
    this.style = style;
    this.primaryTone = primaryTone;
  }

  List<String> rows(List<Mark> marks) {
    int last = marks.stream().mapToInt(Mark::end).max().orElse(0);
    List<Mark> hanging =
        new ArrayList<>(
            marks.stream()
                .filter(mark -> !mark.text().isEmpty())
                .sorted(Comparator.comparing(Mark::start).thenComparing(Mark::end).reversed())
                .toList());
    Row underline = new Row();
    marks.stream()
        .sorted(Comparator.comparing(Mark::primary))
        .forEach(
            mark ->
                underline.fill(
                    mark.start(), mark.end(), mark.primary() ? '^' : '-', mark.tone(primaryTone)));
    List<String> rows = new ArrayList<>();
    if (!hanging.isEmpty() && hanging.get(0).end() == last && fitsBeside(hanging.get(0))) {
      Mark beside = hanging.remove(0);
      rows.addAll(withText(underline, last + 1, beside, hanging));
    } else {
      rows.add(underline.paint(style, "", Tone.FAINT, 0));
    }
    if (!hanging.isEmpty()) {
      rows.add(pipes(hanging, Integer.MAX_VALUE).paint(style, "", Tone.FAINT, 0));
    }
    while (!hanging.isEmpty()) {
      Mark mark = hanging.remove(0);
      rows.addAll(withText(pipes(hanging, mark.start()), mark.start(), mark, hanging));
    }
    return rows;
  }

  /** Far to the right a text is better read below, where it has more room. */
  private static boolean fitsBeside(Mark mark) {
    int room = Paragraph.WIDTH - mark.end() - 1;
    return room >= Math.min(LEAST_TEXT, mark.text().length());
  }

  private List<String> withText(Row first, int column, Mark mark, List<Mark> below) {
    List<String> rows = new ArrayList<>();
    Row row = first;
    int width = Math.max(LEAST_TEXT, Paragraph.WIDTH - column);
    for (String line : Paragraph.wrap(mark.text(), width)) {
      rows.add(row.paint(style, line, mark.tone(primaryTone), column));
      row = pipes(below, column);
    }
    return rows;
  }

  /** The lines that lead down to the texts still to come, left of a column. */
  private Row pipes(List<Mark> below, int column) {
    Row row = new Row();
    below.stream()
        .filter(mark -> mark.start() < column)
        .forEach(mark -> row.fill(mark.start(), mark.start() + 1, '|', mark.tone(primaryTone)));
    return row;
  }

  /** Characters at columns, each with its tone. */
  private static final class Row {
    private final StringBuilder text = new StringBuilder();
    private final List<Tone> tones = new ArrayList<>();

    void fill(int from, int to, char c, Tone tone) {
      while (text.length() < to) {
        text.append(' ');
        tones.add(Tone.FAINT);
      }
      for (int column = from; column < to; column++) {
        text.setCharAt(column, c);
        tones.set(column, tone);
      }
    }

    /** The row, and {@code tail} at a column beyond it. */
    String paint(Style style, String tail, Tone tailTone, int column) {
      StringBuilder painted = new StringBuilder();
      int from = 0;
      while (from < text.length()) {
        Tone tone = tones.get(from);
        boolean blank = text.charAt(from) == ' ';
        int to = from;
        while (to < text.length() && tones.get(to) == tone && blank == (text.charAt(to) == ' ')) {
          to++;
        }
        String run = text.substring(from, to);
        painted.append(blank ? run : style.paint(tone, run));
        from = to;
      }
      if (!tail.isEmpty()) {
        painted.append(" ".repeat(Math.max(0, column - text.length())));
        painted.append(style.paint(tailTone, tail));
      }
      return painted.toString();
    }
  }
}
