package io.github.boundwise.maven;

import io.github.boundwise.Analysis;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Scans the sources and writes the reports; what is found never fails the build. */
@Mojo(
    name = "scan",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class ScanMojo extends AnalysisMojo {

  @Override
  void conclude(Analysis analysis, Path report) {
    errors(analysis).forEach(getLog()::warn);
    getLog().info(analysis.findings().size() + " findings; see " + report);
  }
}
