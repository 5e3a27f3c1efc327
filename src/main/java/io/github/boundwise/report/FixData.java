package io.github.boundwise.report;

import io.github.boundwise.Analysis;
import io.github.boundwise.fix.FixPlan;
import io.github.boundwise.prove.Proof;
import java.nio.file.Path;

/**
 * What {@code fix} did, what it did not do, and why.
 *
 * @param root the scanned root, which all paths are relative to
 * @param applied whether the changes are written to disk; else they are a diff
 */
public record FixData(Overview overview, Path root, FixPlan plan, Proof proof, boolean applied) {

  /** The decisions on one analysis. */
  public static FixData of(Analysis analysis, FixPlan plan, Proof proof, boolean applied) {
    int methods = MethodVerdict.all(analysis.program()).size();
    Overview overview = Overview.of(analysis, methods);
    return new FixData(overview, analysis.project().root(), plan, proof, applied);
  }

  /**
   * What to put before the paths of a diff so that {@code git apply} finds the files from the
   * current folder; empty when they lie elsewhere, so that it can be run in the scanned root.
   */
  public String diffPrefix() {
    String place = overview.place();
    return place.isEmpty() || Path.of(place).isAbsolute() ? "" : place + "/";
  }

  /** How many repairs were asked for that are neither in the diff nor wait for consent. */
  int refused() {
    return plan.unfixed().size() + proof.dropped().size();
  }
}
