package io.github.boundwise.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyStateTest {

  private static final long SHORT = 50_000_000;
  private static final long LONG = 1_000_000_000;

  private final SteadyState steady = new SteadyState();

  private void windows(long nanos, long... ops) {
    for (long count : ops) {
      steady.add(count, nanos, 0);
    }
  }

  @Test
  void needsTwoGroupsOfShortWindows() {
    windows(SHORT, 100, 100, 100, 100, 100);
    assertThat(steady.reached()).isFalse();
    windows(SHORT, 100);
    assertThat(steady.reached()).isTrue();
  }

  @Test
  void isNotReachedWhileItGetsFaster() {
    windows(SHORT, 10, 20, 40, 80, 90, 100);
    assertThat(steady.reached()).isFalse();
    windows(SHORT, 100, 101, 99, 100, 100);
    assertThat(steady.reached()).isTrue();
  }

  @Test
  void oneHiccupIsForgiven() {
    windows(SHORT, 100, 100, 100, 100, 20, 100);
    assertThat(steady.reached()).isTrue();
  }

  @Test
  void isNotReachedWhileTheCompilerIsBusy() {
    windows(SHORT, 100, 100, 100, 100, 100);
    steady.add(100, SHORT, SHORT / 2);
    assertThat(steady.reached()).isFalse();
  }

  @Test
  void twoLongWindowsAreEnough() {
    windows(LONG, 1);
    assertThat(steady.reached()).isFalse();
    windows(LONG, 1);
    assertThat(steady.reached()).isTrue();
  }
}
