package io.github.boundwise.cli;

import io.github.boundwise.knowledge.RulePage;
import io.github.boundwise.knowledge.RulePages;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.report.RulePageReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise explain RULE}: the rule's page. */
@Command(
    name = "explain",
    description = "Explain a rule: what it finds, why that is wrong, what to use instead.",
    footer = {"", "Example:  boundwise explain lost-update"})
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RULE", description = "As in error[RULE]; 'boundwise rules' lists them.")
  private String rule = "";

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Override
  public Integer call() throws UsageException {
    RulePages pages = RulePages.load();
    RulePage page = pages.find(rule).orElse(null);
    if (page == null) {
      List<String> known = pages.all().stream().map(RulePage::id).toList();
      throw new UsageException(RuleChoice.noSuchRule(rule, known));
    }
    main.terminal().out().print(new RulePageReport(main.style()).of(page));
    return ExitCode.OK;
  }
}
