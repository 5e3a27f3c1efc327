package io.github.boundwise.cli;

import io.github.boundwise.Analysis;
import io.github.boundwise.Pipeline;
import io.github.boundwise.Scan;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.fix.FixGroup;
import io.github.boundwise.fix.FixPlan;
import io.github.boundwise.fix.FixPlan.Unfixed;
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
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rewrites what a scan finds: a diff on standard output, or with {@code --apply} on disk. */
@Command(
    name = "fix",
    description = "Print a proven diff that fixes what a scan finds, or apply it.",
    mixinStandardHelpOptions = true)
public final class FixCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int INCOMPLETE = 3;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the call
  private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Source files and folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--release", paramLabel = "N", description = "The Java release of the code.")
  private @Nullable Integer release;

  @Option(names = "--classpath", paramLabel = "CP", description = "Compiled classes and jars.")
  private String classpath = "";

  @Option(
      names = "--rule",
      paramLabel = "R",
      description = "Fix only what this rule finds; may be repeated.")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--unsafe-fixes", description = "Also make the fixes that need a person's eye.")
  private boolean unsafe;

  @Option(names = "--apply", description = "Write the changes instead of printing them.")
  private boolean apply;

  @Option(
      names = "--force",
      description = "With --apply: also write files that have uncommitted changes.")
  private boolean force;

  @Option(
      names = "--prove",
      paramLabel = "LEVEL",
      description = "What to check first: parse, compile or analyse (default: ${DEFAULT-VALUE}).",
      defaultValue = "analyse")
  private String level = "";

  @Option(
      names = "--no-fail-on-error",
      description = "Exit 0 even if some files could not be analysed.")
  private boolean tolerant;

  @Override
  public Integer call() throws UsageException, IOException {
    ProofLevel proofLevel = ProofLevel.of(level);
    Rules.chosen(Set.copyOf(rules), Set.of());

    Scan scan =
        scan(
            paths,
            release == null ? OptionalInt.empty() : OptionalInt.of(release),
            classpathEntries());
    Analysis analysis = Pipeline.scan(scan, Progress.NONE);
    Project project = analysis.project();
    SourceFiles sources = new SourceFiles(project.root());

    FixPlan plan = Fixer.plan(requests(analysis.findings()), sources, unsafe);
    Prover prover =
        new Prover(project, sources, analysis.findings(), root -> rescan(project, root));
    Proof proof = prover.prove(plan.chosen(), proofLevel);
    Patch patch = Patch.of(proof.kept(), sources);

    if (apply) {
      write(patch, project.root());
    } else {
      System.out.writeBytes(patch.unifiedDiff(diffPrefix(project.root())));
      System.out.flush();
    }
    summarise(plan, proof, analysis);
    return errors(analysis).isEmpty() || tolerant ? OK : INCOMPLETE;
  }

  private static Scan scan(List<Path> paths, OptionalInt release, List<Path> classpath) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Scan(
        paths, release, classpath, Set.of(), Set.of(), Confidence.MEDIUM, false, threads);
  }

  private static List<Finding> rescan(Project project, Path root) throws UsageException {
    Scan again = scan(List.of(root), OptionalInt.of(project.release()), project.classpath());
    return Pipeline.scan(again, Progress.NONE).findings();
  }

  private List<Path> classpathEntries() {
    return Stream.of(classpath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
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

  /** Paths as {@code git apply} finds them from here; relative to the root when it is elsewhere. */
  private static String diffPrefix(Path root) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path there = root.toAbsolutePath().normalize();
    if (!there.startsWith(here) || there.equals(here)) {
      return "";
    }
    return here.relativize(there).toString().replace('\\', '/') + "/";
  }

  private void write(Patch patch, Path root) throws UsageException, IOException {
    if (!force) {
      List<String> dirty = GitWorkTree.uncommitted(root, patch.files());
      if (!dirty.isEmpty()) {
        throw new UsageException(
            "uncommitted changes in "
                + String.join(", ", dirty)
                + "; commit or stash them, or use --force; nothing was written");
      }
    }
    PatchWriter.write(patch, root);
  }

  private void summarise(FixPlan plan, Proof proof, Analysis analysis) {
    PrintWriter err = spec.commandLine().getErr();
    int unfixed = plan.unfixed().size() + proof.dropped().size();
    err.printf(
        "%d fixed%s, %d need%s --unsafe-fixes, %d not fixed%n",
        proof.kept().size(),
        apply || proof.kept().isEmpty() ? "" : " in this diff",
        plan.withheld().size(),
        plan.withheld().size() == 1 ? "s" : "",
        unfixed);
    proof.kept().forEach(group -> err.println("  fixed " + line(group)));
    plan.withheld().forEach(group -> err.println("  needs --unsafe-fixes " + line(group)));
    for (Unfixed each : plan.unfixed()) {
      err.printf(
          "  not fixed %s %s: %s: %s%n",
          each.span().at(), each.rule(), each.title(), each.reason());
    }
    for (Proof.Dropped each : proof.dropped()) {
      err.println("  not fixed " + line(each.group()) + ": " + each.reason());
    }
    proof.checks().forEach(check -> err.println("proof: " + check.says()));
    for (SourceError error : errors(analysis)) {
      err.printf("error: %s:%d: %s%n", error.file(), error.line(), error.message());
    }
    err.flush();
  }

  private static String line(FixGroup group) {
    return group.span().at() + " " + group.rule() + ": " + group.edits().title();
  }

  private static List<SourceError> errors(Analysis analysis) {
    return Stream.concat(
            analysis.project().errors().stream(),
            analysis.program().files().stream().flatMap(file -> file.errors().stream()))
        .distinct()
        .toList();
  }
}
