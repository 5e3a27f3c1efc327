package io.github.boundwise.maven;

import io.github.boundwise.Analysis;
import io.github.boundwise.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Scans the sources and fails the build when something bad enough is found. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class CheckMojo extends AnalysisMojo {

  private static final String NEVER = "never";

  /** The least severity that fails the build: error, warning, note, or never. */
  @Parameter(property = "boundwise.failOn", defaultValue = "warning")
  private String failOn;

  /** Whether a source that cannot be analysed fails the build. */
  @Parameter(property = "boundwise.failOnError", defaultValue = "true")
  private boolean failOnError;

  @Override
  void conclude(Analysis analysis, Path report)
      throws MojoExecutionException, MojoFailureException {
    checkComplete(errors(analysis));
    if (failOn.equals(NEVER)) {
      return;
    }
    Severity least = Words.parse("boundwise.failOn", failOn, List.of(Severity.values()), NEVER);
    long count =
        analysis.findings().stream()
            .filter(finding -> finding.severity().compareTo(least) >= 0)
            .count();
    if (count > 0) {
      throw new MojoFailureException(
          String.format(
              "%d %s at or above %s; see %s; -Dboundwise.failOn sets what fails the build",
              count, count == 1 ? "finding" : "findings", least.id(), report));
    }
  }

  private void checkComplete(List<String> errors) throws MojoExecutionException {
    if (failOnError && !errors.isEmpty()) {
      errors.forEach(getLog()::error);
      throw new MojoExecutionException(
          "the sources could not be analysed completely, see the lines above; correct them, or set"
              + " -Dboundwise.failOnError=false");
    }
    errors.forEach(getLog()::warn);
  }
}
