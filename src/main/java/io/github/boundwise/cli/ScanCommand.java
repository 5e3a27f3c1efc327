package io.github.boundwise.cli;

import io.github.boundwise.Analysis;
import io.github.boundwise.Scan;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.Sources;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.report.Format;
import io.github.boundwise.report.ReportData;
import io.github.boundwise.report.Style;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise scan PATH…}: the main job. */
@Command(
    name = "scan",
    description = "Read Java sources and report what waits, what computes and what is unsafe.",
    footer = {
      "",
      "Exit codes:",
      "  0  clean, or below the threshold",
      "  1  findings at or above --fail-on",
      "  2  wrong usage",
      "  3  an internal error, or files that could not be read"
    })
final class ScanCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; a Maven project by its folder.")
  private List<Path> paths = List.of();

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "full",
      converter = FormatChoice.class,
      description = "What to print: full, concise or json.")
  private Format format = Format.FULL;

  @Option(
      names = "--report",
      paramLabel = "F=FILE",
      converter = ReportChoice.class,
      description = "Write a report to a file as well; may be repeated.")
  private List<ReportFile<Format>> reports = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      converter = FailOn.Converter.class,
      description = "Exit with 1 from this severity on: error, warning, note or never.")
  private FailOn failOn = FailOn.WARNING;

  @Option(
      names = "--no-fail-on-error",
      description = "Do not exit with 3 when files could not be read.")
  private boolean acceptsErrors;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      defaultValue = "medium",
      converter = ConfidenceChoice.class,
      description = "Leave out findings that are less sure: low, medium or high.")
  private Confidence minConfidence = Confidence.MEDIUM;

  @Option(
      names = "--category",
      paramLabel = "C",
      converter = CategoryChoice.class,
      description = "Check only rules of this category; may be repeated.")
  private Set<Category> categories = Set.of();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Check only this rule; may be repeated. 'boundwise rules' lists them.")
  private Set<String> rules = Set.of();

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  /** Accepted so that scripts need not change once there is a cache. */
  @Option(
      names = "--no-cache",
      description = "Read every file anew; no facts are cached in this version.")
  void readAnew(boolean anew) {}

  @Override
  public Integer call() throws UsageException, IOException {
    for (String rule : rules) {
      checkRule(rule);
    }
    for (ReportFile<Format> report : reports) {
      report.check();
    }
    Scan scan = project.scan(paths, rules, categories, minConfidence);
    Analysis analysis = main.scan(scan);
    Sources sources = new SourceFiles(analysis.project().root());
    ReportData data = ReportData.of(analysis, sources);
    format.report(sources, main.style()).write(data, main.terminal().out());
    for (ReportFile<Format> report : reports) {
      report.write(out -> report.format().report(sources, Style.PLAIN).write(data, out));
    }
    int code = exitCode(data, failOn, acceptsErrors);
    if (code == ExitCode.INCOMPLETE) {
      main.terminal()
          .err()
          .println(
              "boundwise: not everything could be read, so the analysis is incomplete;"
                  + " --no-fail-on-error accepts that");
    }
    return code;
  }

  /** An incomplete analysis outranks findings: it must not look complete. */
  static int exitCode(ReportData data, FailOn failOn, boolean acceptsErrors) {
    if (!data.overview().errors().isEmpty() && !acceptsErrors) {
      return ExitCode.INCOMPLETE;
    }
    return data.findings().stream().anyMatch(each -> failOn.reachedBy(each.finding().severity()))
        ? ExitCode.FINDINGS
        : ExitCode.OK;
  }

  private static void checkRule(String id) throws UsageException {
    List<String> known = Rules.ALL.stream().map(Rule::id).toList();
    if (!known.contains(id)) {
      throw ExplainCommand.noSuchRule(id, known);
    }
  }

  /** {@code json=report.json}. */
  static final class ReportChoice extends ReportFile.Converter<Format> {
    ReportChoice() {
      super(new FormatChoice());
    }
  }

  /** {@code low}, {@code medium}, {@code high}. */
  static final class ConfidenceChoice extends Choice<Confidence> {
    ConfidenceChoice() {
      super("confidence", Confidence.values(), Confidence::id);
    }
  }

  /** {@code shared-state} and the other kinds of rules. */
  static final class CategoryChoice extends Choice<Category> {
    CategoryChoice() {
      super("category", Category.values(), Category::id);
    }
  }
}
