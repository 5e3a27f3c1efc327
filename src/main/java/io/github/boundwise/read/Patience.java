package io.github.boundwise.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * How long the compiler may be at one file. Its type inference takes time that grows without bounds
 * with the depth of nested generic calls and lambdas, so that it would never end on some files.
 *
 * <p>One thread works and reports, another one looks.
 */
final class Patience {

  private final long limitNanos;
  private volatile List<String> order = List.of();
  private volatile long since = System.nanoTime();
  private volatile @Nullable String file;
  private volatile boolean over;

  /** Patience that lasts so long from one sign of progress to the next. */
  Patience(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  /** The worker is going to turn to these files, one after the other. */
  void order(List<String> files) {
    order = files;
    done(0);
  }

  /** The worker is done with so many of the files in order, and turns to the next one. */
  void done(int files) {
    at(files < order.size() ? order.get(files) : null);
  }

  /** The worker turns to a file. */
  void at(@Nullable String next) {
    file = next;
    goesOn();
  }

  /**
   * The worker made a step.
   *
   * @throws CancellationException when it was given up meanwhile
   */
  void goesOn() {
    since = System.nanoTime();
    if (over) {
      throw new CancellationException();
    }
  }

  /** Whether the worker is to be given up, which it then is for good. */
  boolean isOver() {
    over |= System.nanoTime() - since > limitNanos;
    return over;
  }

  /** The file that the worker turned to last. */
  @Nullable String file() {
    return file;
  }
}
