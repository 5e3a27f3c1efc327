package io.github.boundwise.report;

import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.Span;
import io.github.boundwise.rule.Finding;
import java.io.IOException;

/** A line per finding, by position, then what could not be read, then one line in sum. */
public final class ConciseReport implements Report {
  private final Style style;

  ConciseReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(ReportData data, Appendable out) throws IOException {
    Overview overview = data.overview();
    for (ReportedFinding reported : data.findings()) {
      Finding finding = reported.finding();
      Span span = finding.span();
      String head = finding.severity().id() + "[" + finding.rule() + "]";
      out.append(overview.show(span.file()) + ":" + span.line() + ":" + span.column() + ": ")
          .append(style.paint(FindingBlock.tone(finding.severity()), head))
          .append(' ')
          .append(oneLine(finding.message().what()))
          .append('\n');
    }
    for (SourceError error : overview.errors()) {
      out.append(overview.show(error.file()) + ":" + error.line() + ":1: ")
          .append(style.paint(Tone.ERROR, "unreadable"))
          .append(' ')
          .append(oneLine(error.message()))
          .append('\n');
    }
    String findings =
        data.findings().isEmpty()
            ? "no findings"
            : SummarySection.counted(data.findings().size(), "finding")
                + " ("
                + SummarySection.bySeverity(data.findings())
                + ")";
    out.append(findings + " in " + SummarySection.counted(overview.files(), "file"))
        .append(unread(overview))
        .append('\n');
  }

  private static String unread(Overview overview) {
    long files = overview.errors().stream().map(SourceError::file).distinct().count();
    return files == 0 ? "" : "; " + SummarySection.counted(files, "file") + " not read completely";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
