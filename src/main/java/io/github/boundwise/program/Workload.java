package io.github.boundwise.program;

/**
 * How the time of one call is spent when it does its normal work.
 *
 * <pre>
 *        MIXED
 *       /     \
 *      IO     CPU
 *       \     /
 *       UNKNOWN
 *          |
 *        LIGHT
 * </pre>
 *
 * {@link #join} is the least upper bound: a known wait or computation outweighs what could not be
 * told beside it.
 */
public enum Workload {
  /** Short, bounded, straight-line. */
  LIGHT,
  /** Cannot be told. */
  UNKNOWN,
  /** Waiting dominates. */
  IO,
  /** Significant computation whose cost grows with its input. */
  CPU,
  /** Both significant. */
  MIXED;

  public Workload join(Workload other) {
    if (this == other) {
      return this;
    }
    if (this == MIXED || other == MIXED) {
      return MIXED;
    }
    if ((this == IO && other == CPU) || (this == CPU && other == IO)) {
      return MIXED;
    }
    return compareTo(other) > 0 ? this : other;
  }

  public boolean waits() {
    return this == IO || this == MIXED;
  }

  public boolean computes() {
    return this == CPU || this == MIXED;
  }
}
