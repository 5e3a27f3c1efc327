package io.github.boundwise.bench;

import java.util.Arrays;

/** The quartiles of some values, interpolated linearly between neighbours. */
public record Spread(double lower, double median, double upper) {

  /**
   * Of the values in any order.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Spread of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    return new Spread(at(ascending, 0.25), at(ascending, 0.5), at(ascending, 0.75));
  }

  private static double at(double[] ascending, double share) {
    double position = share * (ascending.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
  }
}
