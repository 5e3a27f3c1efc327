package io.github.boundwise.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.Fix;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Site;
import io.github.boundwise.rule.Finding;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs, schema {@code boundwise-report/1}; a line per method, finding and site,
 * so that reports can be compared line by line. Paths are relative to the scanned root.
 */
public final class JsonReport implements Report {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  @Override
  public void write(ReportData data, Appendable out) throws IOException {
    out.append("{\"schema\":\"boundwise-report/1\",\n\"tool\":");
    out.append(json(new Tool("boundwise", ToolVersion.get())));
    out.append(",\n\"project\":").append(json(project(data.overview())));
    list("methods", data.methods(), JsonReport::method, out);
    list("findings", data.findings(), JsonReport::finding, out);
    list("sites", data.sites(), JsonReport::site, out);
    out.append("}\n");
  }

  record Tool(String name, String version) {}

  record ProjectJson(
      List<String> roots,
      int release,
      int files,
      int lines,
      int methods,
      int calls,
      int unresolvedCalls,
      List<SourceError> errors,
      double seconds,
      int cachedFiles) {}

  record MethodJson(
      String id,
      String file,
      int line,
      String workload,
      List<WaitKind> io,
      String cost,
      List<EvidenceJson> evidence) {}

  record EvidenceJson(String file, int line, String text) {}

  record FindingJson(
      String rule,
      String category,
      String severity,
      String confidence,
      String file,
      int line,
      int column,
      int endLine,
      int endColumn,
      String message,
      List<StepJson> trace,
      @Nullable FixJson fix,
      String fingerprint) {}

  record StepJson(String file, int line, String text, @Nullable String thread) {}

  record FixJson(String title, String safety, List<EditJson> edits) {}

  record EditJson(String file, int start, int end, String replacement) {}

  record SiteJson(
      String file,
      int line,
      String kind,
      String current,
      String workload,
      String recommended,
      String verdict,
      List<String> because,
      List<String> hazards) {}

  private static ProjectJson project(Overview overview) {
    return new ProjectJson(
        overview.roots(),
        overview.release(),
        overview.files(),
        overview.lines(),
        overview.methods(),
        overview.calls(),
        overview.unresolvedCalls(),
        overview.errors(),
        Math.round(overview.seconds() * 1000) / 1000.0,
        0);
  }

  private static MethodJson method(MethodVerdict method) {
    return new MethodJson(
        method.id().toString(),
        method.span().file(),
        method.span().line(),
        method.verdict().workload().name(),
        method.verdict().waits().stream().sorted().toList(),
        method.verdict().cost(),
        method.verdict().evidence().stream()
            .map(e -> new EvidenceJson(e.span().file(), e.span().line(), e.because()))
            .toList());
  }

  private static FindingJson finding(ReportedFinding reported) {
    Finding finding = reported.finding();
    Span span = finding.span();
    return new FindingJson(
        finding.rule(),
        finding.category().id(),
        finding.severity().id(),
        finding.confidence().id(),
        span.file(),
        span.line(),
        span.column(),
        span.endLine(),
        span.endColumn(),
        finding.message().toString(),
        finding.trace().stream().map(JsonReport::step).toList(),
        reported.edits().map(JsonReport::fix).orElse(null),
        reported.fingerprint());
  }

  private static StepJson step(Finding.Step step) {
    String thread = step.thread().isEmpty() ? null : step.thread();
    return new StepJson(step.span().file(), step.span().line(), step.text(), thread);
  }

  private static FixJson fix(Fix.Edits fix) {
    return new FixJson(
        fix.title(),
        fix.safety().name(),
        fix.edits().stream()
            .map(edit -> new EditJson(edit.file(), edit.start(), edit.end(), edit.replacement()))
            .toList());
  }

  private static SiteJson site(Site site) {
    return new SiteJson(
        site.span().file(),
        site.span().line(),
        site.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        site.current().name(),
        site.workload().workload().name(),
        site.recommended().name(),
        site.advice().name().toLowerCase(Locale.ROOT),
        site.because(),
        site.hazards());
  }

  private static <T> void list(
      String name, List<T> values, Function<T, Object> toJson, Appendable out) throws IOException {
    out.append(",\n\"").append(name).append("\":[");
    for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
      out.append('\n').append(json(toJson.apply(each.next()))).append(each.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private static String json(Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsString(value);
  }
}
