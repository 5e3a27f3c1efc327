package io.github.boundwise.prove;

import io.github.boundwise.fix.FixGroup;
import io.github.boundwise.fix.Patch;
import io.github.boundwise.fix.Patch.FileChange;
import io.github.boundwise.fix.SyntaxCheck;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.Sources;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.prove.Proof.Check;
import io.github.boundwise.prove.Proof.Dropped;
import io.github.boundwise.rule.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks fixes on a copy of the project before anyone sees them. Where they fail together, halves
 * are tried until every culprit is found and dropped.
 */
public final class Prover {
  private final Project project;
  private final Sources sources;
  private final List<Finding> before;
  private final Rescan rescan;

  /** A group's failure. */
  private record Problem(ProofLevel level, String reason) {}

  /** Says what is wrong with groups applied together. */
  private interface Trial {
    Optional<Problem> problem(List<FixGroup> groups) throws IOException, UsageException;
  }

  /**
   * Proves fixes of one project.
   *
   * @param before all findings of the project as it is
   * @param rescan how to find them again in a changed copy
   */
  public Prover(Project project, Sources sources, List<Finding> before, Rescan rescan) {
    this.project = project;
    this.sources = sources;
    this.before = List.copyOf(before);
    this.rescan = rescan;
  }

  /**
   * Checks the groups up to a level. A project that did not compile before the change is not
   * compiled after it, and the proof says so.
   *
   * @throws IOException when the copy cannot be made or the compiler cannot be run
   * @throws UsageException when the copy cannot be analysed
   */
  public Proof prove(List<FixGroup> groups, ProofLevel level) throws IOException, UsageException {
    List<FixGroup> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    if (groups.isEmpty()) {
      return new Proof(kept, dropped, List.of());
    }
    if (level == ProofLevel.PARSE) {
      sift(groups, this::unparsable, kept, dropped);
      return new Proof(kept, dropped, List.of(parsed(kept)));
    }
    try (ProjectCopy copy = ProjectCopy.of(project, sources)) {
      Check compiled = compileUnchanged(copy);
      Trial trial = changed -> failure(changed, copy, level, compiled.done());
      sift(groups, trial, kept, dropped);
      List<Check> checks = new ArrayList<>(List.of(parsed(kept), compiled));
      if (level == ProofLevel.ANALYSE) {
        int gone = kept.stream().mapToInt(group -> group.requests().size()).sum();
        checks.add(
            new Check(
                level, true, "analysed again: " + count(gone, "finding") + " gone, none new"));
      }
      return new Proof(kept, dropped, checks);
    }
  }

  private static void sift(
      List<FixGroup> groups, Trial trial, List<FixGroup> kept, List<Dropped> dropped)
      throws IOException, UsageException {
    if (groups.isEmpty()) {
      return;
    }
    List<FixGroup> together = new ArrayList<>(kept);
    together.addAll(groups);
    Optional<Problem> problem = trial.problem(together);
    if (problem.isEmpty()) {
      kept.addAll(groups);
    } else if (groups.size() == 1) {
      dropped.add(new Dropped(groups.get(0), problem.get().level(), problem.get().reason()));
    } else {
      int half = groups.size() / 2;
      sift(groups.subList(0, half), trial, kept, dropped);
      sift(groups.subList(half, groups.size()), trial, kept, dropped);
    }
  }

  private Optional<Problem> unparsable(List<FixGroup> groups) throws IOException {
    try {
      for (FileChange change : Patch.of(groups, sources).changes()) {
        Optional<String> problem = SyntaxCheck.problem(change);
        if (problem.isPresent()) {
          return Optional.of(new Problem(ProofLevel.PARSE, change.file() + ": " + problem.get()));
        }
      }
      return Optional.empty();
    } catch (UsageException anchorsMoved) {
      return Optional.of(new Problem(ProofLevel.PARSE, String.valueOf(anchorsMoved.getMessage())));
    }
  }

  private Optional<Problem> failure(
      List<FixGroup> groups, ProjectCopy copy, ProofLevel level, boolean compile)
      throws IOException, UsageException {
    Optional<Problem> unparsable = unparsable(groups);
    if (unparsable.isPresent()) {
      return unparsable;
    }
    Patch patch = Patch.of(groups, sources);
    copy.apply(patch);
    try {
      if (compile) {
        Javac.Result result = new Javac(project).compile(copy);
        if (!result.compiled()) {
          String reason = "the result does not compile: " + result.first();
          return Optional.of(new Problem(ProofLevel.COMPILE, reason));
        }
      }
      return level == ProofLevel.ANALYSE
          ? new FindingsDiff(before, groups)
              .problem(rescan.findings(copy.root()))
              .map(reason -> new Problem(ProofLevel.ANALYSE, reason))
          : Optional.empty();
    } finally {
      copy.undo(patch);
    }
  }

  private Check compileUnchanged(ProjectCopy copy) throws IOException {
    int found = project.systemLibrary().release();
    if (found < project.release()) {
      String says =
          "not compiled: needs a JDK " + project.release() + ", the newest found is " + found;
      return new Check(ProofLevel.COMPILE, false, says);
    }
    Javac.Result unchanged = new Javac(project).compile(copy);
    return unchanged.compiled()
        ? new Check(
            ProofLevel.COMPILE, true, "compiled at release " + project.release() + ", as before")
        : new Check(
            ProofLevel.COMPILE,
            false,
            "not compiled: "
                + count(unchanged.errors(), "error")
                + " before the change, first "
                + unchanged.first());
  }

  private Check parsed(List<FixGroup> kept) throws IOException, UsageException {
    int files = Patch.of(kept, sources).changes().size();
    return new Check(
        ProofLevel.PARSE,
        true,
        "parsed " + count(files, "changed file") + ", the same outside the edits");
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
