package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void quartilesInterpolateBetweenNeighbours() {
    assertThat(Spread.of(new double[] {4, 1, 3, 2})).isEqualTo(new Spread(1.75, 2.5, 3.25));
    assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void nothingHasNoQuartiles() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(new double[0]));
  }
}
