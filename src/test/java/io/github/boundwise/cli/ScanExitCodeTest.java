package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.Span;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.report.Overview;
import io.github.boundwise.report.ReportData;
import io.github.boundwise.report.ReportedFinding;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanExitCodeTest {
  private static final SourceError ERROR = new SourceError("A.java", 1, "';' expected");

  @Test
  void findingsFailFromTheThresholdOn() {
    assertThat(code(FailOn.WARNING, false, data(List.of()))).isEqualTo(ExitCode.OK);
    assertThat(code(FailOn.WARNING, false, data(List.of(), Severity.NOTE))).isEqualTo(ExitCode.OK);
    assertThat(code(FailOn.WARNING, false, data(List.of(), Severity.NOTE, Severity.WARNING)))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(code(FailOn.ERROR, false, data(List.of(), Severity.WARNING))).isEqualTo(ExitCode.OK);
    assertThat(code(FailOn.NOTE, false, data(List.of(), Severity.NOTE)))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(code(FailOn.NEVER, false, data(List.of(), Severity.ERROR))).isEqualTo(ExitCode.OK);
  }

  @Test
  void anIncompleteAnalysisNeverLooksComplete() {
    assertThat(code(FailOn.WARNING, false, data(List.of(ERROR)))).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(code(FailOn.WARNING, false, data(List.of(ERROR), Severity.ERROR)))
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(code(FailOn.NEVER, false, data(List.of(ERROR)))).isEqualTo(ExitCode.INCOMPLETE);
  }

  @Test
  void anIncompleteAnalysisCanBeAccepted() {
    assertThat(code(FailOn.WARNING, true, data(List.of(ERROR)))).isEqualTo(ExitCode.OK);
    assertThat(code(FailOn.WARNING, true, data(List.of(ERROR), Severity.ERROR)))
        .isEqualTo(ExitCode.FINDINGS);
  }

  private static int code(FailOn failOn, boolean acceptsErrors, ReportData data) {
    return ScanCommand.exitCode(data, failOn, acceptsErrors);
  }

  private static ReportData data(List<SourceError> errors, Severity... severities) {
    Jdk jdk = new Jdk(Path.of("jdk"), 17, "17.0.1");
    return new ReportData(
        new Overview("", ".", List.of("."), 17, "default", jdk, 1, 1, 0, 0, 0, errors, 0),
        List.of(),
        Arrays.stream(severities).map(ScanExitCodeTest::finding).toList(),
        List.of());
  }

  private static ReportedFinding finding(Severity severity) {
    Finding finding =
        new Finding(
            "some-rule",
            Category.SHARED_STATE,
            severity,
            Confidence.HIGH,
            new Span("A.java", 0, 1, 1, 1, 1, 2),
            new Finding.Message("what", "why", "instead"),
            List.of(),
            List.of(),
            null);
    return new ReportedFinding(finding, null, Optional::empty, "0011223344556677");
  }
}
