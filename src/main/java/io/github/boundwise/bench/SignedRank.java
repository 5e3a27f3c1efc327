package io.github.boundwise.bench;

import java.util.Arrays;

/**
 * The Hodges–Lehmann estimate and the exact confidence interval that inverts Wilcoxon's signed-rank
 * test: both are order statistics of the Walsh averages, the means of all pairs of differences
 * (each with itself too).
 *
 * <p>Source: M. Hollander, D. A. Wolfe, E. Chicken, Nonparametric Statistical Methods, 3rd ed.,
 * Wiley 2014, sections 3.1 to 3.3; J. L. Hodges, E. L. Lehmann, Estimates of Location Based on Rank
 * Tests, Annals of Mathematical Statistics 34 (1963).
 */
final class SignedRank {

  private SignedRank() {}

  /** All {@code n(n+1)/2} means of two of the values, ascending. */
  static double[] walshAverages(double[] values) {
    double[] averages = new double[values.length * (values.length + 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i; j < values.length; j++) {
        averages[next++] = (values[i] + values[j]) / 2;
      }
    }
    Arrays.sort(averages);
    return averages;
  }

  /** The middle of ascending values; the mean of the middle two when their number is even. */
  static double median(double[] ascending) {
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }

  /**
   * How many Walsh averages to leave out at either end for a two-sided interval: one more than the
   * largest {@code t} with {@code P(T+ <= t) <= (1 - confidence) / 2}, where T+ is the signed-rank
   * statistic of {@code n} differences around zero. The interval runs from the average of this rank
   * (counted from 1) to the one of the same rank from the end.
   *
   * @return 0 when {@code n} is too small for any interval of this confidence
   */
  static int rank(int n, double confidence) {
    double[] probabilities = distribution(n);
    double tail = (1 - confidence) / 2;
    double sum = 0;
    int rank = 0;
    while (rank < probabilities.length && sum + probabilities[rank] <= tail) {
      sum += probabilities[rank++];
    }
    return rank;
  }

  /** The probability of each value of T+, from 0 to n(n+1)/2: every sign is a fair coin. */
  static double[] distribution(int n) {
    double[] probabilities = {1};
    for (int rank = 1; rank <= n; rank++) {
      double[] next = new double[probabilities.length + rank];
      for (int sum = 0; sum < probabilities.length; sum++) {
        next[sum] += probabilities[sum] / 2;
        next[sum + rank] += probabilities[sum] / 2;
      }
      probabilities = next;
    }
    return probabilities;
  }
}
