package io.github.boundwise.bench;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares the speed of a workload in two trees.
 *
 * @param before folder of sources or of classes
 * @param after the same, changed
 * @param classpath further entries that both need, to compile and to run; made absolute
 * @param jdks JDKs to use, the preferred first; the first that can compile and load both is taken
 */
public record Compare(
    Path before, Path after, Target target, List<Path> classpath, List<Jdk> jdks, Plan plan) {

  public Compare {
    classpath = classpath.stream().map(Path::toAbsolutePath).toList();
    jdks = List.copyOf(jdks);
  }

  /**
   * Measures and judges. Nothing of it stays on disk, and no process outlives it.
   *
   * @param progress told after every JVM
   * @throws UsageException when a tree does not compile or has no such workload
   * @throws MeasurementException when the workload hangs, throws or ends its JVM
   */
  public Comparison run(Progress progress)
      throws UsageException, MeasurementException, IOException, InterruptedException {
    long start = System.nanoTime();
    try (Scratch scratch = Scratch.create()) {
      progress.step("compiling", 0, 0);
      Variants variants = Variants.prepare(before, after, classpath, jdks, scratch);
      Environment environment = Environment.now(variants.jdk());
      Fork fork = new Fork(variants.jdk(), environment.flags(), target, plan, scratch);
      Session session = new Session(fork, variants, plan, progress);
      Verdict verdict = session.run();
      return new Comparison(
          target,
          variants.before(),
          variants.after(),
          environment.afterwards(),
          plan,
          session.rounds(),
          session.results(),
          verdict,
          (System.nanoTime() - start) / 1e9);
    }
  }
}
