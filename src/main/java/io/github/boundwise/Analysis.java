package io.github.boundwise;

import io.github.boundwise.program.Program;
import io.github.boundwise.project.Project;
import io.github.boundwise.rule.Finding;
import java.util.List;

/**
 * What a scan gives.
 *
 * @param findings those of the chosen rules, categories and confidences, by position
 * @param seconds wall-clock time of the scan
 */
public record Analysis(Project project, Program program, List<Finding> findings, double seconds) {
  public Analysis {
    findings = List.copyOf(findings);
  }
}
