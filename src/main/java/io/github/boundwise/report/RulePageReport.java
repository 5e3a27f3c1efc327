package io.github.boundwise.report;

import io.github.boundwise.knowledge.RulePage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Rule pages for a terminal. */
public final class RulePageReport {
  private static final String FENCE = "```";

  private final Style style;

  public RulePageReport(Style style) {
    this.style = style;
  }

  /** The whole page: its Markdown with headings and code set off. */
  public String of(RulePage page) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (String line : page.markdown().lines().toList()) {
      if (line.startsWith(FENCE)) {
        code = !code;
        continue;
      }
      out.append(code ? style.paint(Tone.SECONDARY, "    " + line) : prose(page, line))
          .append('\n');
    }
    return out.toString();
  }

  /** A line per rule, by category and id. */
  public String list(Collection<RulePage> pages) {
    List<RulePage> sorted =
        pages.stream()
            .sorted(Comparator.comparing(RulePage::category).thenComparing(RulePage::id))
            .toList();
    int id = width(sorted, RulePage::id);
    int category = width(sorted, RulePage::category);
    StringBuilder out = new StringBuilder();
    for (RulePage page : sorted) {
      String columns =
          String.format(
              Locale.ROOT,
              "  %-" + category + "s  %-7s  fix %-6s  ",
              page.category(),
              page.severity(),
              page.fix());
      out.append(style.paint(Tone.STRONG, page.id()))
          .append(" ".repeat(id - page.id().length()))
          .append(columns)
          .append(title(page))
          .append('\n');
    }
    return out.toString();
  }

  private String prose(RulePage page, String line) {
    if (line.startsWith("# ")) {
      String facts = page.severity() + ", " + page.category() + ", fix " + page.fix();
      return style.paint(Tone.STRONG, page.id() + ": " + title(page))
          + "\n"
          + style.paint(Tone.FAINT, facts);
    }
    return line.startsWith("## ") ? style.paint(Tone.STRONG, line.substring(3)) : line;
  }

  /** What the title says besides the id, which most begin with. */
  private static String title(RulePage page) {
    String prefix = page.id() + ": ";
    return page.title().startsWith(prefix) ? page.title().substring(prefix.length()) : page.title();
  }

  private static int width(List<RulePage> pages, Function<RulePage, String> column) {
    return pages.stream().map(column).mapToInt(String::length).max().orElse(1);
  }
}
