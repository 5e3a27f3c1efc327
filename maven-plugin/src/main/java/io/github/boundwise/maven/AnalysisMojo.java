package io.github.boundwise.maven;

import io.github.boundwise.Analysis;
import io.github.boundwise.Pipeline;
import io.github.boundwise.Scan;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Scans one module and writes its reports; what that means for the build is the goal's to say. */
abstract class AnalysisMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves this module out. */
  @Parameter(property = "boundwise.skip", defaultValue = "false")
  private boolean skip;

  /** Whether test sources are scanned, too. */
  @Parameter(property = "boundwise.includeTests", defaultValue = "false")
  private boolean includeTests;

  /** The least confidence of a finding that is told: low, medium or high. */
  @Parameter(property = "boundwise.minConfidence", defaultValue = "medium")
  private String minConfidence;

  /** Ids of the rules to check; all of them by default. */
  @Parameter(property = "boundwise.rules")
  private Set<String> rules = Set.of();

  /** The reports to write: json, full or both. */
  @Parameter(property = "boundwise.formats", defaultValue = "json,full")
  private Set<String> formats;

  /** Where the reports go. */
  @Parameter(
      property = "boundwise.outputDirectory",
      defaultValue = "${project.build.directory}/boundwise")
  private File outputDirectory;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    BuildSources sources = BuildSources.of(project, includeTests);
    if (skip || sources.isEmpty()) {
      getLog().debug(skip ? "boundwise.skip is set" : "no Java sources here");
      return;
    }
    Scan scan =
        new Scan(
            sources.folders(),
            Optional.of(project.getBasedir().toPath()),
            sources.release(),
            sources.classpath(),
            rules,
            Set.of(),
            Words.parse("boundwise.minConfidence", minConfidence, List.of(Confidence.values())),
            includeTests,
            Runtime.getRuntime().availableProcessors());
    ReportFiles reports = ReportFiles.in(outputDirectory.toPath(), formats);
    Analysis analysis;
    try {
      analysis = Pipeline.scan(scan, Progress.NONE);
      reports.write(analysis);
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write to " + outputDirectory + ": " + e, e);
    }
    analysis.findings().forEach(finding -> log(analysis, finding));
    conclude(analysis, reports.mostReadable());
  }

  /**
   * Says what the analysis means for the build.
   *
   * @param report the report a person should read
   */
  abstract void conclude(Analysis analysis, Path report)
      throws MojoExecutionException, MojoFailureException;

  /** What could not be analysed, as lines for the log. */
  static List<String> errors(Analysis analysis) {
    Stream<SourceError> ofFiles =
        analysis.program().files().stream().map(FileFacts::errors).flatMap(List::stream);
    return Stream.concat(analysis.project().errors().stream(), ofFiles)
        .map(error -> at(analysis, error.file()) + ":[" + error.line() + "] " + error.message())
        .distinct()
        .toList();
  }

  /** As the compiler plugin prints problems, so that an IDE links them. */
  private void log(Analysis analysis, Finding finding) {
    String line =
        String.format(
            "%s:[%d,%d] %s (%s)",
            at(analysis, finding.span().file()),
            finding.span().line(),
            finding.span().column(),
            finding.message(),
            finding.rule());
    switch (finding.severity()) {
      case ERROR -> getLog().error(line);
      case WARNING -> getLog().warn(line);
      case NOTE -> getLog().info(line);
    }
  }

  private static Path at(Analysis analysis, String file) {
    return analysis.project().root().resolve(file);
  }
}
