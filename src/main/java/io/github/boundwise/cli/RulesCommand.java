package io.github.boundwise.cli;

import io.github.boundwise.knowledge.RulePages;
import io.github.boundwise.report.RulePageReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise rules}: what there is to find. */
@Command(
    name = "rules",
    description = "List the rules: severity, category, how far their fix can be trusted.",
    footer = {"", "More of one:  boundwise explain RULE"})
final class RulesCommand implements Callable<Integer> {

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Override
  public Integer call() {
    RulePageReport report = new RulePageReport(main.style());
    main.terminal().out().print(report.list(RulePages.load().all()));
    return ExitCode.OK;
  }
}
