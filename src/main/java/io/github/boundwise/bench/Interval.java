package io.github.boundwise.bench;

/**
 * A range of ratios, both ends included.
 *
 * @param low at least 0
 * @param high at least {@code low}; infinite when the data cannot bound it
 */
public record Interval(double low, double high) {

  /** What is known when nothing is: every ratio. */
  public static final Interval UNBOUNDED = new Interval(0, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(low >= 0 && low <= high)) {
      throw new IllegalArgumentException("not a range of ratios: " + low + " to " + high);
    }
  }

  /** Whether the data bounds the ratio at all. */
  public boolean bounded() {
    return low > 0 && high < Double.POSITIVE_INFINITY;
  }

  /** Half its width on the logarithmic scale: how far the truth may be from the middle. */
  public double logHalfWidth() {
    return bounded() ? (Math.log(high) - Math.log(low)) / 2 : Double.POSITIVE_INFINITY;
  }
}
