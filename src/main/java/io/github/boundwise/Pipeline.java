package io.github.boundwise;

import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.program.Program;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.read.Reader;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Rules;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The flow, top to bottom: sources, facts, program, findings. */
public final class Pipeline {

  private Pipeline() {}

  /**
   * Scans and judges; runs no project code.
   *
   * @throws UsageException when there is nothing to scan or a rule does not exist
   */
  public static Analysis scan(Scan scan, Progress progress) throws UsageException {
    long start = System.nanoTime();
    Project project =
        ProjectFinder.find(
            scan.paths(), scan.root(), scan.release(), scan.classpath(), scan.includeTests());
    Knowledge knowledge = Knowledge.load();
    try (ClassFiles library =
        ClassFiles.open(project.systemLibrary().home(), project.classpath())) {
      List<FileFacts> facts = Reader.read(project, knowledge, library, progress);
      Program program = Program.link(facts, knowledge, library, project.release());
      List<Finding> findings =
          Rules.chosen(scan.rules(), scan.categories())
              .flatMap(rule -> rule.check(program))
              .filter(finding -> finding.confidence().compareTo(scan.minConfidence()) >= 0)
              .sorted(Comparator.comparing(Finding::span).thenComparing(Finding::rule))
              .toList();
      return new Analysis(project, program, findings, (System.nanoTime() - start) / 1e9);
    } catch (IOException e) {
      throw new UsageException(e.getMessage() + "; check --classpath and the JDK");
    }
  }
}
