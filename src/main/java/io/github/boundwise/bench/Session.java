package io.github.boundwise.bench;

import io.github.boundwise.project.Progress;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The measurements of one comparison: fresh JVMs in pairs, the order within each pair left to a
 * seeded coin, and a control that measures "before" against itself in between.
 */
final class Session {

  private static final int JVMS_PER_ROUND = 3;

  /** Measures a variant once, in a JVM of its own. */
  interface Jvm {
    Sample run(Variant variant)
        throws UsageException, MeasurementException, IOException, InterruptedException;
  }

  private final Jvm jvm;
  private final Variants variants;
  private final Plan plan;
  private final Progress progress;
  private final Random coin;
  private final List<Round> rounds = new ArrayList<>();

  /**
   * A session without measurements.
   *
   * @param progress told before every JVM and after the last
   */
  Session(Jvm jvm, Variants variants, Plan plan, Progress progress) {
    this.jvm = jvm;
    this.variants = variants;
    this.plan = plan;
    this.progress = progress;
    this.coin = new Random(plan.seed());
  }

  /** Measures the planned pairs, and as many again when those are inconclusive. */
  Verdict run() throws UsageException, MeasurementException, IOException, InterruptedException {
    extendTo(plan.pairs(), "measuring JVMs");
    Verdict first = verdict();
    if (first.kind() != Verdict.Kind.INCONCLUSIVE || 2 * plan.pairs() < PairedRatio.MIN_PAIRS) {
      return first;
    }
    extendTo(2 * plan.pairs(), "inconclusive so far, measuring JVMs");
    return verdict();
  }

  /** In the order they ran. */
  List<Round> rounds() {
    return List.copyOf(rounds);
  }

  /** Whether both sides return the same; the control counts as "before". */
  Results results() {
    return Results.of(
        rounds.stream().flatMap(round -> Stream.of(round.before(), round.control())).toList(),
        rounds.stream().map(Round::after).toList());
  }

  private void extendTo(int pairs, String doing)
      throws UsageException, MeasurementException, IOException, InterruptedException {
    int total = pairs * JVMS_PER_ROUND;
    while (rounds.size() < pairs) {
      int done = rounds.size() * JVMS_PER_ROUND;
      boolean afterFirst = coin.nextBoolean();
      Variant first = afterFirst ? variants.after() : variants.before();
      Variant last = afterFirst ? variants.before() : variants.after();
      progress.step(doing, done, total);
      Sample one = jvm.run(first);
      progress.step(doing, done + 1, total);
      Sample middle = jvm.run(variants.before());
      progress.step(doing, done + 2, total);
      Sample three = jvm.run(last);
      rounds.add(
          afterFirst
              ? new Round(rounds.size() + 1, true, middle, one, three)
              : new Round(rounds.size() + 1, false, middle, three, one));
    }
    progress.step(doing, total, total);
  }

  private Verdict verdict() {
    double[] times = times(Round::before);
    return Verdict.of(
        PairedRatio.ofTimes(times, times(Round::after)),
        PairedRatio.ofTimes(times, times(Round::control)));
  }

  private double[] times(Function<Round, Sample> column) {
    return rounds.stream().map(column).mapToDouble(Sample::nanosPerOp).toArray();
  }
}
