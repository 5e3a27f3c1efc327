package io.github.boundwise.report;

import io.github.boundwise.fix.FixGroup;
import io.github.boundwise.fix.FixPlan.Unfixed;
import io.github.boundwise.prove.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The decisions of {@code fix} for people, ending in a line feed. */
public final class FixText {
  private final FixData data;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private FixText(FixData data, Style style) {
    this.data = data;
    this.style = style;
  }

  /** The whole text. */
  public static String of(FixData data, Style style) {
    return new FixText(data, style).text();
  }

  private String text() {
    new ErrorsSection(style, data.overview()).write(out);
    out.append(style.paint(Tone.STRONG, "Fixes")).append("  ").append(counts()).append('\n');
    for (FixGroup group : data.proof().kept()) {
      decision(Tone.GOOD, "fixed", group.span().at(), group.rule(), group.edits().title());
    }
    for (FixGroup group : data.plan().withheld()) {
      decision(Tone.NOTE, "review", group.span().at(), group.rule(), group.edits().title());
    }
    for (Unfixed each : data.plan().unfixed()) {
      String why = each.title() + ": " + each.reason();
      decision(Tone.WARNING, "refused", each.span().at(), each.rule(), why);
    }
    for (Proof.Dropped each : data.proof().dropped()) {
      FixGroup group = each.group();
      String why = group.edits().title() + ": " + each.reason();
      decision(Tone.WARNING, "refused", group.span().at(), group.rule(), why);
    }
    if (!data.proof().checks().isEmpty()) {
      out.append('\n').append(style.paint(Tone.STRONG, "Proof")).append('\n');
      for (Proof.Check check : data.proof().checks()) {
        entry(check.done() ? Tone.GOOD : Tone.WARNING, check.done() ? "ok" : "open", check.says());
      }
    }
    return out.toString();
  }

  private String counts() {
    int fixed = data.proof().kept().size();
    int review = data.plan().withheld().size();
    List<String> counts = new ArrayList<>();
    if (fixed > 0) {
      counts.add(fixed + (data.applied() ? " written" : " in this diff (--apply writes them)"));
    }
    if (review > 0) {
      counts.add(review + " to review (--unsafe-fixes makes them)");
    }
    if (data.refused() > 0) {
      counts.add(data.refused() + " refused");
    }
    return counts.isEmpty() ? "none: no finding has one" : String.join(", ", counts);
  }

  private void decision(Tone tone, String word, String place, String rule, String what) {
    String shown = data.overview().show(place) + style.paint(Tone.FAINT, "  " + rule);
    out.append("  ").append(style.paint(tone, padded(word))).append(shown).append('\n');
    out.append(" ".repeat(11)).append(Paragraph.hang(what, 11)).append('\n');
  }

  private void entry(Tone tone, String word, String what) {
    out.append("  ").append(style.paint(tone, padded(word))).append(Paragraph.hang(what, 11));
    out.append('\n');
  }

  private static String padded(String word) {
    return String.format(Locale.ROOT, "%-9s", word);
  }
}
