package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.boundwise.bench.Verdict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final PairedRatio QUIET = ratio(0.99, 1, 1.01);

  private static PairedRatio ratio(double low, double estimate, double high) {
    return new PairedRatio(10, estimate, new Interval(low, high));
  }

  /** The dead band is 1/1.05 = 0.952 to 1.05. */
  @ParameterizedTest
  @CsvSource({
    "1.06, 1.10, FASTER",
    "1.04, 1.10, INCONCLUSIVE",
    "0.96, 1.04, EQUIVALENT",
    "0.94, 1.04, INCONCLUSIVE",
    "0.80, 1.20, INCONCLUSIVE",
    "0.90, 0.95, SLOWER",
    "0.90, 0.96, INCONCLUSIVE"
  })
  void kindFollowsTheInterval(double low, double high, Kind kind) {
    assertThat(Verdict.of(ratio(low, Math.sqrt(low * high), high), QUIET).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "1.06, 1.10, SLOWER",
    "1.04, 1.10, INCONCLUSIVE",
    "0.96, 1.04, EQUIVALENT",
    "0.90, 0.95, FASTER"
  })
  void swappingTheSidesMirrorsTheKind(double low, double high, Kind mirrored) {
    PairedRatio swapped = ratio(1 / high, 1 / Math.sqrt(low * high), 1 / low);

    assertThat(Verdict.of(swapped, QUIET).kind()).isEqualTo(mirrored);
  }

  @Test
  void theControlWidensTheDeadBand() {
    PairedRatio tenPercent = ratio(1.09, 1.1, 1.11);

    assertThat(Verdict.of(tenPercent, QUIET).kind()).isEqualTo(Kind.FASTER);
    assertThat(Verdict.of(tenPercent, QUIET).delta()).isEqualTo(0.05);
    for (double seen : new double[] {1.12, 1 / 1.12}) {
      Verdict verdict = Verdict.of(tenPercent, ratio(0.8, seen, 1.3));
      assertThat(verdict.delta()).isCloseTo(0.12, within(1e-9));
      assertThat(verdict.kind()).isEqualTo(Kind.EQUIVALENT);
    }
  }

  /** An interval of a factor 1.1 to either side, around the edge of a band of 1.05. */
  @Test
  void detectableIsTheBandAndHalfTheInterval() {
    assertThat(Verdict.of(ratio(1 / 1.1, 1, 1.1), QUIET).detectable())
        .isCloseTo(1.05 * 1.1 - 1, within(1e-9));
  }

  @Test
  void withoutAnIntervalNothingIsSaid() {
    Verdict verdict = Verdict.of(new PairedRatio(3, 10, Interval.UNBOUNDED), QUIET);

    assertThat(verdict.kind()).isEqualTo(Kind.INCONCLUSIVE);
    assertThat(verdict.detectable()).isInfinite();
  }
}
