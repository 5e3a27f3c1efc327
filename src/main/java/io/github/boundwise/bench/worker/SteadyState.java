package io.github.boundwise.bench.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells when a workload has warmed up: its last windows take as long as those before, and the JIT
 * compiler has gone quiet.
 */
final class SteadyState {

  /** Medians of neighbouring groups of windows may differ by this fraction. */
  private static final double TOLERANCE = 0.05;

  /** Windows in a group. */
  private static final int GROUP = 3;

  /** A window this long evens out its own noise and is a group by itself. */
  private static final long LONG_WINDOW_NANOS = 500_000_000;

  /** Share of a group's time that the compiler may be busy. */
  private static final double QUIET = 0.05;

  private record Window(double nanosPerOp, long nanos, long compilerNanos) {}

  private final List<Window> windows = new ArrayList<>();

  /**
   * Adds a window.
   *
   * @param ops operations in it
   * @param nanos how long they took together
   * @param compilerNanos how long the JIT compiler worked meanwhile
   */
  void add(long ops, long nanos, long compilerNanos) {
    windows.add(new Window((double) nanos / ops, nanos, compilerNanos));
  }

  /** Whether the windows so far end in a steady state. */
  boolean reached() {
    int size = windows.size();
    int group = size > 0 && windows.get(size - 1).nanos() >= LONG_WINDOW_NANOS ? 1 : GROUP;
    if (size < 2 * group) {
      return false;
    }
    List<Window> last = windows.subList(size - group, size);
    double now = median(last);
    double then = median(windows.subList(size - 2 * group, size - group));
    return Math.abs(now - then) <= TOLERANCE * then && quiet(last);
  }

  private static boolean quiet(List<Window> group) {
    long total = group.stream().mapToLong(Window::nanos).sum();
    long compiling = group.stream().mapToLong(Window::compilerNanos).sum();
    return compiling <= QUIET * total;
  }

  private static double median(List<Window> group) {
    return group.stream().mapToDouble(Window::nanosPerOp).sorted().toArray()[group.size() / 2];
  }
}
