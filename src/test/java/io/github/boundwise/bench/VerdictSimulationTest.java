package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.bench.Verdict.Kind;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the rule is right, on invented sessions as noisy as real ones: JVMs of the same code
 * differ by 3%, a measurement by 1% more, the machine drifts by 1% from JVM to JVM, and 15% of all
 * JVMs end up in a state that is 15% slower.
 */
class VerdictSimulationTest {

  private static final int SESSIONS = 1000;

  private final Random random = new Random(20_261_121);

  private double time(double cost, int slot) {
    double log = 0.03 * random.nextGaussian() + 0.01 * random.nextGaussian() + 0.01 * slot;
    return cost * Math.exp(log) * (random.nextInt(100) < 15 ? 1.15 : 1);
  }

  /** Ten pairs, and ten more when those are inconclusive. */
  private Kind session(double speedUp) {
    double[] before = new double[20];
    double[] after = new double[20];
    double[] control = new double[20];
    for (int i = 0; i < 20; i++) {
      boolean afterFirst = random.nextBoolean();
      before[i] = time(1, 3 * i + 1);
      after[i] = time(1 / speedUp, 3 * i + (afterFirst ? 0 : 2));
      control[i] = time(1, 3 * i + (afterFirst ? 2 : 0));
    }
    Kind first = look(before, after, control, 10);
    return first == Kind.INCONCLUSIVE ? look(before, after, control, 20) : first;
  }

  private static Kind look(double[] before, double[] after, double[] control, int pairs) {
    double[] first = Arrays.copyOf(before, pairs);
    return Verdict.of(
            PairedRatio.ofTimes(first, Arrays.copyOf(after, pairs)),
            PairedRatio.ofTimes(first, Arrays.copyOf(control, pairs)))
        .kind();
  }

  private double share(Kind kind, double speedUp) {
    int count = 0;
    for (int i = 0; i < SESSIONS; i++) {
      count += session(speedUp) == kind ? 1 : 0;
    }
    return (double) count / SESSIONS;
  }

  @Test
  void sameCodeIsHardlyEverCalledFasterOrSlower() {
    assertThat(share(Kind.FASTER, 1) + share(Kind.SLOWER, 1)).isLessThanOrEqualTo(0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.2, 1.5})
  void aFifthFasterIsSeen(double speedUp) {
    assertThat(share(Kind.FASTER, speedUp)).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void aFifthSlowerIsSeen() {
    assertThat(share(Kind.SLOWER, 1 / 1.2)).isGreaterThanOrEqualTo(0.9);
  }
}
