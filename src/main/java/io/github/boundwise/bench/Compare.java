package io.github.boundwise.bench;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.read.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares the speed of a workload in two trees: fresh JVMs in pairs, the order within each pair
 * left to a seeded coin, and a control that measures "before" against itself in the same session.
 *
 * @param before folder of sources or of classes
 * @param after the same, changed
 * @param classpath further entries that both need, to compile and to run
 * @param jdks JDKs to use, the preferred first; the first that can compile and load both is taken
 */
public record Compare(
    Path before, Path after, Target target, List<Path> classpath, List<Jdk> jdks, Plan plan) {

  private static final int JVMS_PER_ROUND = 3;

  public Compare {
    classpath = List.copyOf(classpath);
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
      Session session = new Session(fork, variants, new Random(plan.seed()), progress);
      session.extendTo(plan.pairs());
      Verdict verdict = session.verdict();
      if (verdict.kind() == Verdict.Kind.INCONCLUSIVE
          && 2 * plan.pairs() >= PairedRatio.MIN_PAIRS) {
        session.extendTo(2 * plan.pairs());
        verdict = session.verdict();
      }
      progress.step("done", session.rounds.size(), session.rounds.size());
      return new Comparison(
          target,
          variants.before(),
          variants.after(),
          environment.afterwards(),
          plan,
          session.rounds,
          session.results(),
          verdict,
          (System.nanoTime() - start) / 1e9);
    }
  }

  /** The rounds so far and how to run another. */
  private static final class Session {
    private final Fork fork;
    private final Variants variants;
    private final Random coin;
    private final Progress progress;
    private final List<Round> rounds = new ArrayList<>();

    Session(Fork fork, Variants variants, Random coin, Progress progress) {
      this.fork = fork;
      this.variants = variants;
      this.coin = coin;
      this.progress = progress;
    }

    void extendTo(int pairs)
        throws UsageException, MeasurementException, IOException, InterruptedException {
      while (rounds.size() < pairs) {
        boolean afterFirst = coin.nextBoolean();
        Variant first = afterFirst ? variants.after() : variants.before();
        Variant last = afterFirst ? variants.before() : variants.after();
        int done = rounds.size() * JVMS_PER_ROUND;
        Sample one = measure(first, done, pairs);
        Sample middle = measure(variants.before(), done + 1, pairs);
        Sample three = measure(last, done + 2, pairs);
        rounds.add(
            afterFirst
                ? new Round(rounds.size() + 1, true, middle, one, three)
                : new Round(rounds.size() + 1, false, middle, three, one));
      }
    }

    private Sample measure(Variant variant, int done, int pairs)
        throws UsageException, MeasurementException, IOException, InterruptedException {
      progress.step(
          "measuring pair " + (rounds.size() + 1) + " of " + pairs, done, pairs * JVMS_PER_ROUND);
      return fork.run(variant);
    }

    Verdict verdict() {
      double[] times = times(Round::before);
      return Verdict.of(
          PairedRatio.ofTimes(times, times(Round::after)),
          PairedRatio.ofTimes(times, times(Round::control)));
    }

    private double[] times(Function<Round, Sample> column) {
      return rounds.stream().map(column).mapToDouble(Sample::nanosPerOp).toArray();
    }

    Results results() {
      List<Sample> olds =
          rounds.stream().flatMap(round -> Stream.of(round.before(), round.control())).toList();
      return Results.of(olds, rounds.stream().map(Round::after).toList());
    }
  }
}
