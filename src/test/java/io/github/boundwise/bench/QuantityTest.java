package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({"0.5, 0.50 ns", "999, 999 ns", "1080, 1.08 µs", "4123456, 4.12 ms", "2.5e9, 2.50 s"})
  void time(double nanos, String text) {
    assertThat(Quantity.time(nanos)).isEqualTo(text);
  }

  @Test
  void otherNumbers() {
    assertThat(Quantity.bytes(1180)).isEqualTo("1.18 kB");
    assertThat(Quantity.ratio(1.0421)).isEqualTo("1.042×");
    assertThat(Quantity.ratio(12.345)).isEqualTo("12.3×");
    assertThat(Quantity.percent(0.0512)).isEqualTo("5.1%");
    assertThat(Quantity.digits(926_969)).isEqualTo("926,969");
  }
}
