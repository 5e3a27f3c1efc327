package io.github.boundwise.report;

import io.github.boundwise.Analysis;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.Fix;
import io.github.boundwise.fix.Repair;
import io.github.boundwise.project.Sources;
import io.github.boundwise.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finding with all that is told of it.
 *
 * @param enclosing the method it lies in; absent in field declarations
 * @param fix what came of its repair; absent when its rule knows none
 * @param fingerprint the same as long as its line and method read the same, wherever they move
 */
public record ReportedFinding(
    Finding finding, @Nullable MethodId enclosing, @Nullable Fix fix, String fingerprint) {

  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, String>comparing(finding -> finding.span().file())
          .thenComparing(finding -> finding.span().line())
          .thenComparing(finding -> finding.span().column())
          .thenComparing(Finding::rule);

  /** The edits that would put it right, where they are known. */
  public Optional<Fix.Edits> edits() {
    return fix instanceof Fix.Edits edits && !edits.edits().isEmpty()
        ? Optional.of(edits)
        : Optional.empty();
  }

  static List<ReportedFinding> all(Analysis analysis, Sources sources) {
    Map<String, FileFacts> files =
        analysis.program().files().stream()
            .collect(Collectors.toMap(FileFacts::file, Function.identity()));
    Fingerprints fingerprints = new Fingerprints(new SourceLines(sources));
    List<ReportedFinding> reported = new ArrayList<>();
    for (Finding finding : analysis.findings().stream().sorted(ORDER).toList()) {
      MethodId enclosing =
          Optional.ofNullable(files.get(finding.span().file()))
              .flatMap(file -> enclosing(file, finding.span()))
              .orElse(null);
      Repair repair = finding.repair();
      reported.add(
          new ReportedFinding(
              finding,
              enclosing,
              repair == null ? null : repair.plan(sources),
              fingerprints.next(finding, enclosing)));
    }
    return reported;
  }

  private static Optional<MethodId> enclosing(FileFacts file, Span span) {
    return file.types().stream()
        .flatMap(type -> type.methods().stream())
        .filter(ReportedFinding::hasName)
        .filter(method -> method.body().contains(span))
        .min(Comparator.comparing(method -> method.body().end() - method.body().start()))
        .map(MethodFacts::id);
  }

  private static boolean hasName(MethodFacts method) {
    return method.kind() == MethodFacts.Kind.METHOD
        || method.kind() == MethodFacts.Kind.CONSTRUCTOR
        || method.kind() == MethodFacts.Kind.STATIC_INITIALIZER;
  }
}
