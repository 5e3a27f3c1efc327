package io.github.boundwise.bench;

/**
 * How many times as fast the second of two variants is, from measurements taken in pairs.
 *
 * @param pairs how many pairs
 * @param ratio the Hodges–Lehmann estimate: above 1 the second is faster
 * @param interval where the true ratio lies with {@link #CONFIDENCE}; unbounded with fewer than
 *     {@link #MIN_PAIRS} pairs
 */
public record PairedRatio(int pairs, double ratio, Interval interval) {

  /** The confidence of the interval. */
  public static final double CONFIDENCE = 0.99;

  /** Fewer pairs than this admit no interval of this confidence, however clear they look. */
  public static final int MIN_PAIRS = 8;

  /**
   * Estimates the ratio from times per operation, in any unit; index i of both is pair i.
   *
   * @throws IllegalArgumentException when the lengths differ, are 0, or a time is not positive
   */
  public static PairedRatio ofTimes(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(first.length + " and " + second.length + " do not pair");
    }
    double[] logs = new double[first.length];
    for (int i = 0; i < logs.length; i++) {
      if (!(first[i] > 0 && second[i] > 0)) {
        throw new IllegalArgumentException("not a time: " + first[i] + " or " + second[i]);
      }
      logs[i] = Math.log(first[i]) - Math.log(second[i]);
    }
    double[] walsh = SignedRank.walshAverages(logs);
    int rank = SignedRank.rank(logs.length, CONFIDENCE);
    Interval interval =
        rank == 0
            ? Interval.UNBOUNDED
            : new Interval(Math.exp(walsh[rank - 1]), Math.exp(walsh[walsh.length - rank]));
    return new PairedRatio(logs.length, Math.exp(SignedRank.median(walsh)), interval);
  }

  /** The size of the change, whichever its direction: 0.05 is five percent. */
  public double change() {
    return Math.max(ratio, 1 / ratio) - 1;
  }
}
