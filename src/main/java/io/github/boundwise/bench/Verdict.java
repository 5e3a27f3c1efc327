package io.github.boundwise.bench;

/**
 * What a comparison says about speed. The rule is fixed before the measurement: a change counts
 * when the interval of the ratio lies wholly beyond the dead band, and the two are equivalent when
 * it lies wholly within.
 *
 * @param kind the verdict
 * @param speed how many times as fast "after" is
 * @param control the same estimate for "before" against itself, measured in between
 * @param delta half the dead band as a fraction: the larger of {@link #LEAST_CHANGE} and the change
 *     that the control saw where there is none
 * @param detectable the smallest change, as a fraction, that the spread of this session would have
 *     let through; infinite when there are too few pairs
 */
public record Verdict(
    Kind kind, PairedRatio speed, PairedRatio control, double delta, double detectable) {

  /** Changes smaller than this are of no interest. */
  public static final double LEAST_CHANGE = 0.05;

  /** The four things that can be said. */
  public enum Kind {
    /** After is faster by more than the dead band. */
    FASTER,
    /** After is slower by more than the dead band. */
    SLOWER,
    /** Whatever the difference is, it is within the dead band. */
    EQUIVALENT,
    /** The interval crosses the edge of the dead band. */
    INCONCLUSIVE
  }

  /** Judges a comparison by its control. */
  public static Verdict of(PairedRatio speed, PairedRatio control) {
    double delta = Math.max(LEAST_CHANGE, control.change());
    double detectable = Math.exp(Math.log1p(delta) + speed.interval().logHalfWidth()) - 1;
    return new Verdict(kind(speed.interval(), 1 + delta), speed, control, delta, detectable);
  }

  private static Kind kind(Interval interval, double edge) {
    if (interval.low() > edge) {
      return Kind.FASTER;
    }
    if (interval.high() < 1 / edge) {
      return Kind.SLOWER;
    }
    if (interval.low() >= 1 / edge && interval.high() <= edge) {
      return Kind.EQUIVALENT;
    }
    return Kind.INCONCLUSIVE;
  }
}
