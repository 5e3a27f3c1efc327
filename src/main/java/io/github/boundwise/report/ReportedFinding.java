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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finding with all that is told of it.
 *
 * @param enclosing the method it lies in; absent in field declarations
 * @param plan works out what comes of its repair, once, when it is first asked; gives nothing when
 *     the rule knows none
 * @param fingerprint the same as long as its line and method read the same, wherever they move
 */
public record ReportedFinding(
    Finding finding,
    @Nullable MethodId enclosing,
    Supplier<Optional<Fix>> plan,
    String fingerprint) {

  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, String>comparing(finding -> finding.span().file())
          .thenComparing(finding -> finding.span().line())
          .thenComparing(finding -> finding.span().column())
          .thenComparing(Finding::rule);

  /** What comes of its repair; absent when its rule knows none. Changes nothing. */
  public Optional<Fix> fix() {
    return plan.get();
  }

  /** The edits that would put it right, where they are known. */
  public Optional<Fix.Edits> edits() {
    return fix()
        .flatMap(fix -> fix instanceof Fix.Edits edits ? Optional.of(edits) : Optional.empty())
        .filter(edits -> !edits.edits().isEmpty());
  }

  static List<ReportedFinding> all(Analysis analysis, Sources sources) {
    Map<String, FileFacts> files =
        analysis.program().files().stream()
            .collect(Collectors.toMap(FileFacts::file, Function.identity()));
    Fingerprints fingerprints = new Fingerprints(new SourceLines(sources));
    Map<Repair, Fix> planned = new HashMap<>();
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
              () ->
                  Optional.ofNullable(repair)
                      .map(asked -> planned.computeIfAbsent(asked, each -> each.plan(sources))),
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
