package io.github.boundwise.report;

import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Site;
import io.github.boundwise.program.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where work is put on threads, and what fits it better; places that are fine are only counted. */
final class SitesSection {
  /** More than this nobody reads on a screen. */
  private static final int MOST = 20;

  private final Style style;
  private final Overview overview;

  SitesSection(Style style, Overview overview) {
    this.style = style;
    this.overview = overview;
  }

  void write(List<Site> sites, StringBuilder out) {
    if (sites.isEmpty()) {
      return;
    }
    out.append(style.paint(Tone.STRONG, "Where work runs")).append("  ").append(counts(sites));
    out.append("\n\n");
    List<Site> told =
        sites.stream()
            .filter(site -> site.advice() != Site.Advice.KEEP)
            .sorted((a, b) -> a.advice().compareTo(b.advice()))
            .toList();
    told.stream().limit(MOST).forEach(site -> one(site, out));
    if (told.size() > MOST) {
      int more = told.size() - MOST;
      out.append("  … and ").append(more).append(" more; --format json lists all\n\n");
    }
  }

  /** {@code 2 to change, 1 to measure, 4 to keep}. */
  static String counts(List<Site> sites) {
    return String.format(
        Locale.ROOT,
        "%,d to change, %,d to measure, %,d to keep",
        count(sites, Site.Advice.CHANGE),
        count(sites, Site.Advice.MEASURE),
        count(sites, Site.Advice.KEEP));
  }

  private static long count(List<Site> sites, Site.Advice advice) {
    return sites.stream().filter(site -> site.advice() == advice).count();
  }

  private void one(Site site, StringBuilder out) {
    boolean change = site.advice() == Site.Advice.CHANGE;
    out.append("  ")
        .append(style.paint(change ? Tone.WARNING : Tone.NOTE, change ? "change " : "measure"))
        .append("  ")
        .append(overview.show(site.span().at()))
        .append(style.paint(Tone.FAINT, "  " + kind(site)))
        .append('\n');
    entry("work", work(site.workload()), out);
    entry("now", site.current().words(), out);
    if (site.recommended() != site.current()) {
      entry(change ? "better" : "try", site.recommended().words(), out);
    }
    site.because().forEach(because -> entry("because", because, out));
    site.hazards().forEach(hazard -> entry("mind", hazard, out));
    out.append('\n');
  }

  private void entry(String key, String text, StringBuilder out) {
    String lead = String.format(Locale.ROOT, "%11s%-9s", "", key);
    out.append(style.paint(Tone.FAINT, lead))
        .append(Paragraph.hang(text, lead.length()))
        .append('\n');
  }

  private static String kind(Site site) {
    return site.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code IO, waits for the network and a database}. */
  static String work(Verdict verdict) {
    String waits =
        verdict.waits().isEmpty()
            ? ""
            : ", waits for "
                + verdict.waits().stream()
                    .sorted()
                    .map(WaitKind::words)
                    .collect(Collectors.joining(" and "));
    String cost =
        verdict.workload().computes() && !verdict.cost().equals("unknown")
            ? ", costs " + verdict.cost()
            : "";
    return verdict.workload() + waits + cost;
  }
}
