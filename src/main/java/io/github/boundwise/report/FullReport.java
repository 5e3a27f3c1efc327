package io.github.boundwise.report;

import io.github.boundwise.project.Sources;
import io.github.boundwise.rule.Finding;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * The report for people: findings with their source lines, worst first, then where work runs, then
 * a summary.
 */
public final class FullReport implements Report {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::confidence)
          .reversed()
          .thenComparing(Finding::span)
          .thenComparing(Finding::rule);

  private final Sources sources;
  private final Style style;

  FullReport(Sources sources, Style style) {
    this.sources = sources;
    this.style = style;
  }

  @Override
  public void write(ReportData data, Appendable out) throws IOException {
    List<ReportedFinding> worstFirst =
        data.findings().stream()
            .sorted(Comparator.comparing(ReportedFinding::finding, WORST_FIRST))
            .toList();
    FindingBlock block = new FindingBlock(new SourceLines(sources), style, data.overview());
    for (ReportedFinding finding : worstFirst) {
      StringBuilder text = new StringBuilder();
      block.write(finding, text);
      out.append(text).append('\n');
    }
    StringBuilder end = new StringBuilder();
    new SitesSection(style, data.overview()).write(data.sites(), end);
    new SummarySection(style, data.overview()).write(data, end);
    new NextSection(style, data.overview()).write(worstFirst, data.methods(), end);
    out.append(end);
  }
}
