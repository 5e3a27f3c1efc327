package io.github.boundwise.report;

import io.github.boundwise.Analysis;
import io.github.boundwise.program.Site;
import io.github.boundwise.project.Sources;
import java.util.Comparator;
import java.util.List;

/**
 * What reports tell: an {@link Analysis}, counted and put in order.
 *
 * @param methods every declared method, constructor and static initialiser with a body, by file,
 *     line and id
 * @param findings by file, line, column and rule
 * @param sites by file and line
 */
public record ReportData(
    Overview overview,
    List<MethodVerdict> methods,
    List<ReportedFinding> findings,
    List<Site> sites) {

  public ReportData {
    methods = List.copyOf(methods);
    findings = List.copyOf(findings);
    sites = List.copyOf(sites);
  }

  /** Repairs are planned on {@code sources}, by those reports that tell of them. */
  public static ReportData of(Analysis analysis, Sources sources) {
    List<MethodVerdict> methods = MethodVerdict.all(analysis.program());
    return new ReportData(
        Overview.of(analysis, methods.size()),
        methods,
        ReportedFinding.all(analysis, sources),
        analysis.program().sites().stream()
            .sorted(Comparator.comparing(Site::span).thenComparing(Site::kind))
            .toList());
  }
}
