package io.github.boundwise.read;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs work that recurses as deep as expressions are nested, on a thread with room for it. */
final class DeepStack {

  /** Bytes of address space; pages are only used as the recursion reaches them. */
  private static final long STACK = 1L << 30;

  private static final long LOOK_MILLIS = 200;

  private DeepStack() {}

  /** The work was given up; its thread goes on until it looks up or the process ends. */
  static final class StuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static <T> T call(Supplier<T> work) {
    return call(work, () -> false);
  }

  /**
   * Runs work that may never end.
   *
   * @param stuck looked at from time to time
   * @throws StuckException when {@code stuck} says so
   */
  static <T> T call(Supplier<T> work, BooleanSupplier stuck) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "boundwise-read", STACK);
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (stuck.getAsBoolean()) {
          throw new StuckException();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading sources", e);
      } catch (ExecutionException e) {
        throw thrown(e);
      }
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    if (e.getCause() instanceof Error failure) {
      throw failure;
    }
    return new IllegalStateException(e.getCause());
  }
}
