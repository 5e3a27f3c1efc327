package io.github.boundwise.cli;

import io.github.boundwise.Analysis;
import io.github.boundwise.Pipeline;
import io.github.boundwise.fix.FixPlan;
import io.github.boundwise.fix.FixRequest;
import io.github.boundwise.fix.Fixer;
import io.github.boundwise.fix.Patch;
import io.github.boundwise.fix.PatchWriter;
import io.github.boundwise.fix.Repair;
import io.github.boundwise.project.GitWorkTree;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.prove.Proof;
import io.github.boundwise.prove.ProofLevel;
import io.github.boundwise.prove.Prover;
import io.github.boundwise.report.DiffText;
import io.github.boundwise.report.FixData;
import io.github.boundwise.report.FixText;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise fix PATH…}: a diff on standard output, or with {@code --apply} on disk. */
@Command(
    name = "fix",
    description = {
      "Rewrite what a scan finds: print a diff that was checked first, or apply it.",
      "",
      "What was fixed, what was not and why goes to standard error."
    },
    footer = {
      "",
      "Example:  boundwise fix . | git apply",
      "",
      "Exit codes:",
      "  0  done, whether or not there was anything to fix",
      "  2  wrong usage, or files that may not be written",
      "  3  an internal error, or files that could not be read"
    })
final class FixCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; a Maven project by its folder.")
  private List<Path> paths = List.of();

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      converter = RuleChoice.class,
      description = "Fix only what this rule finds; may be repeated. 'boundwise rules' lists them.")
  private Set<String> rules = Set.of();

  @Option(names = "--unsafe-fixes", description = "Make the fixes that need a review as well.")
  private boolean unsafe;

  @Option(names = "--apply", description = "Write the changes instead of printing them.")
  private boolean apply;

  @Option(
      names = "--force",
      description = "With --apply: write files that have uncommitted changes as well.")
  private boolean force;

  @Option(
      names = "--prove",
      paramLabel = "LEVEL",
      defaultValue = "analyse",
      converter = LevelChoice.class,
      description =
          "What to check first: parse, compile (and parse), or analyse (and both); else analyse.")
  private ProofLevel level = ProofLevel.ANALYSE;

  @Option(
      names = "--report",
      paramLabel = "F=FILE",
      converter = FixFormat.FileConverter.class,
      description = "Write what was fixed and what not to a file as well, as in json=fixes.json.")
  private List<ReportFile<FixFormat>> reports = List.of();

  @Option(
      names = "--no-fail-on-error",
      description = "Do not exit with 3 when files could not be read.")
  private boolean acceptsErrors;

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Override
  public Integer call() throws UsageException, IOException {
    for (ReportFile<FixFormat> report : reports) {
      report.check();
    }
    FixData data = planned();
    Patch patch = Patch.of(data.proof().kept(), sources(data));
    if (apply) {
      write(patch, data.root());
    } else {
      byte[] diff = patch.unifiedDiff(data.diffPrefix());
      main.terminal().print(DiffText.painted(diff, main.style()));
    }
    main.terminal().err().print(FixText.of(data, main.style()));
    for (ReportFile<FixFormat> report : reports) {
      report.write(out -> report.format().write(data, out));
    }
    return data.overview().errors().isEmpty() || acceptsErrors ? ExitCode.OK : main.incomplete();
  }

  private FixData planned() throws UsageException, IOException {
    try (ProgressLine progress = main.progress()) {
      Analysis analysis =
          Pipeline.scan(project.scan(paths, Set.of(), Set.of(), Confidence.MEDIUM), progress);
      SourceFiles sources = new SourceFiles(analysis.project().root());
      FixPlan plan = Fixer.plan(requests(analysis.findings()), sources, unsafe);
      progress.step("checking the fixes", 0, 0);
      Prover prover =
          new Prover(
              analysis.project(),
              sources,
              analysis.findings(),
              root -> findings(analysis.project(), root, progress));
      Proof proof = prover.prove(plan.chosen(), level);
      return FixData.of(analysis, plan, proof, apply);
    }
  }

  private List<FixRequest> requests(List<Finding> findings) {
    List<FixRequest> requests = new ArrayList<>();
    for (Finding finding : findings) {
      Repair repair = finding.repair();
      if (repair != null && (rules.isEmpty() || rules.contains(finding.rule()))) {
        requests.add(new FixRequest(finding.rule(), finding.span(), repair));
      }
    }
    return requests;
  }

  private List<Finding> findings(Project original, Path root, Progress progress)
      throws UsageException {
    return Pipeline.scan(project.again(original, root, Confidence.MEDIUM), progress).findings();
  }

  private static SourceFiles sources(FixData data) {
    return new SourceFiles(data.root());
  }

  private void write(Patch patch, Path root) throws UsageException {
    if (!force) {
      List<String> dirty = GitWorkTree.uncommitted(root, patch.files());
      if (!dirty.isEmpty()) {
        throw new UsageException(
            "uncommitted changes in "
                + String.join(", ", dirty)
                + "; commit or stash them, or use --force; nothing was written");
      }
    }
    try {
      PatchWriter.write(patch, root);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write the changes ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "); the files are as they were");
    }
  }

  /** {@code parse}, {@code compile}, {@code analyse}. */
  static final class LevelChoice extends Choice<ProofLevel> {
    LevelChoice() {
      super("proof level", ProofLevel.values(), ProofLevel::id);
    }
  }
}
