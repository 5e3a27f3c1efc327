package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedRatioTest {

  private static double[] noisy(Random random, int n, double centre) {
    return IntStream.range(0, n)
        .mapToDouble(i -> centre * Math.exp(0.1 * random.nextGaussian()))
        .toArray();
  }

  /**
   * Log-ratios 1 to 10: the Walsh averages are symmetric around 5.5; of 55 the fourth is 2 (after
   * 1, 1.5 and 2) and the fourth from the end is 9.
   */
  @Test
  void estimateAndIntervalByHand() {
    double[] first = IntStream.rangeClosed(1, 10).mapToDouble(Math::exp).toArray();
    double[] second = new double[10];
    Arrays.fill(second, 1);

    PairedRatio ratio = PairedRatio.ofTimes(first, second);

    assertThat(Math.log(ratio.ratio())).isCloseTo(5.5, within(1e-9));
    assertThat(Math.log(ratio.interval().low())).isCloseTo(2, within(1e-9));
    assertThat(Math.log(ratio.interval().high())).isCloseTo(9, within(1e-9));
  }

  @Test
  void halfTheTimeIsTwiceAsFast() {
    double[] first = {4, 4, 4, 4, 4, 4, 4, 4};
    double[] second = {2, 2, 2, 2, 2, 2, 2, 2};

    assertThat(PairedRatio.ofTimes(first, second))
        .isEqualTo(new PairedRatio(8, 2, new Interval(2, 2)));
  }

  @Test
  void swappingTheSidesInvertsRatioAndInterval() {
    Random random = new Random(1);
    double[] first = noisy(random, 11, 5);
    double[] second = noisy(random, 11, 3);

    PairedRatio there = PairedRatio.ofTimes(first, second);
    PairedRatio back = PairedRatio.ofTimes(second, first);

    assertThat(back.ratio()).isCloseTo(1 / there.ratio(), within(1e-9));
    assertThat(back.interval().low()).isCloseTo(1 / there.interval().high(), within(1e-9));
    assertThat(back.interval().high()).isCloseTo(1 / there.interval().low(), within(1e-9));
    assertThat(back.change()).isCloseTo(there.change(), within(1e-9));
  }

  @Test
  void theUnitOfTimeDoesNotMatter() {
    Random random = new Random(2);
    double[] first = noisy(random, 10, 5);
    double[] second = noisy(random, 10, 3);

    PairedRatio nanos = PairedRatio.ofTimes(first, second);
    PairedRatio micros =
        PairedRatio.ofTimes(
            Arrays.stream(first).map(t -> t / 1000).toArray(),
            Arrays.stream(second).map(t -> t / 1000).toArray());

    assertThat(micros.ratio()).isCloseTo(nanos.ratio(), within(1e-9));
  }

  @Test
  void tooFewPairsBoundNothing() {
    double[] first = {4, 4, 4, 4, 4, 4, 4};
    double[] second = {2, 2, 2, 2, 2, 2, 2};

    assertThat(PairedRatio.ofTimes(first, second).interval()).isEqualTo(Interval.UNBOUNDED);
    assertThat(Interval.UNBOUNDED.logHalfWidth()).isInfinite();
  }

  @Test
  void refusesWhatCannotBePaired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedRatio.ofTimes(new double[] {1}, new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedRatio.ofTimes(new double[0], new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedRatio.ofTimes(new double[] {0}, new double[] {1}));
  }

  /** The exact interval covers the truth in at least 99% of sessions, whatever the noise. */
  @Test
  void intervalCoversTheTruth() {
    Random random = new Random(3);
    int sessions = 5000;
    int covered = 0;
    for (int i = 0; i < sessions; i++) {
      Interval interval =
          PairedRatio.ofTimes(noisy(random, 10, 3), noisy(random, 10, 2)).interval();
      covered += interval.low() <= 1.5 && 1.5 <= interval.high() ? 1 : 0;
    }
    assertThat((double) covered / sessions).isBetween(0.985, 1.0);
  }
}
