package io.github.boundwise.cli;

import io.github.boundwise.Analysis;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.report.FactsReport;
import io.github.boundwise.rule.Confidence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise facts FILE}: what was understood of a file. */
@Command(
    name = "facts",
    description = "Print what is read of a file: calls, accesses, locks and loops, in order.",
    footer = {"", "Example:  boundwise facts src/main/java/shop/Stats.java"})
final class FactsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A Java source.")
  private Path file = Path.of("");

  @Mixin private ProjectOptions project = new ProjectOptions();

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Override
  public Integer call() throws UsageException {
    Analysis analysis = main.scan(project.scan(List.of(file), Set.of(), Set.of(), Confidence.HIGH));
    PrintWriter out = main.terminal().out();
    FactsReport report = new FactsReport(analysis.program()::verdict);
    for (FileFacts facts : analysis.program().files()) {
      out.print(report.of(facts));
      for (SourceError error : facts.errors()) {
        String place = error.file() + ":" + error.line();
        main.terminal().err().println("boundwise: " + place + ": " + error.message());
      }
    }
    boolean complete = analysis.program().files().stream().allMatch(f -> f.errors().isEmpty());
    return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
  }
}
