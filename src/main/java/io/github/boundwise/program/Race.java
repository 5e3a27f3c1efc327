package io.github.boundwise.program;

import java.util.Optional;

/**
 * Two touches of one place that may happen at the same time without a lock in common; the first one
 * writes.
 *
 * @param proven whether the code that starts both threads is in the sources; otherwise it is
 *     assumed that a public method is called again, or that two methods are called by one caller
 */
public record Race(Side first, Side second, boolean proven) {

  /**
   * A touch and the thread that makes it.
   *
   * @param root the task; absent for the thread that started the other side
   */
  public record Side(Touch touch, Optional<Root> root) {}

  /** Whether the first side holds a lock that the second, which writes as well, should hold too. */
  public boolean isGuardedHalf() {
    return !first.touch().locks().isEmpty()
        && second.touch().locks().isEmpty()
        && second.touch().writes();
  }

  /** Whether both sides are the same code, run by several tasks at once. */
  public boolean isSelf() {
    return first.equals(second);
  }
}
