package io.github.boundwise.bench;

import java.time.Duration;

/**
 * How to measure.
 *
 * @param pairs pairs at the first look; as many again when that is inconclusive
 * @param seed decides the order within each pair
 * @param timeout longest life of one JVM
 * @param longestWarmUp when to stop waiting for a steady state
 * @param measure least time to measure after the warm-up; the operation under way is finished
 */
public record Plan(
    int pairs, long seed, Duration timeout, Duration longestWarmUp, Duration measure) {

  /** The most pairs that a first look may have. */
  public static final int MOST_PAIRS = 100;

  public Plan {
    if (pairs < 1 || pairs > MOST_PAIRS) {
      throw new IllegalArgumentException("pairs: " + pairs);
    }
  }

  /** The plan of the command line: up to 3 s of warm-up and at least 0.5 s of measurement. */
  public static Plan of(int pairs, long seed, Duration timeout) {
    Duration third = timeout.dividedBy(3);
    Duration warmUp = Duration.ofSeconds(3);
    return new Plan(
        pairs, seed, timeout, warmUp.compareTo(third) < 0 ? warmUp : third, Duration.ofMillis(500));
  }
}
