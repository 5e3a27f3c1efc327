package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRankTest {

  @Test
  void walshAveragesAreTheMeansOfAllPairsWithThemselvesToo() {
    assertThat(SignedRank.walshAverages(new double[] {4, 1, 2}))
        .containsExactly(1, 1.5, 2, 2.5, 3, 4);
  }

  @Test
  void medianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
    assertThat(SignedRank.median(new double[] {1, 5, 9})).isEqualTo(5);
    assertThat(SignedRank.median(new double[] {1, 5, 9, 10})).isEqualTo(7);
  }

  /** Of the 8 sign patterns of ranks 1, 2, 3 two sum to 3 and one to each other value. */
  @Test
  void distributionCountsSignPatterns() {
    assertThat(SignedRank.distribution(3))
        .containsExactly(0.125, 0.125, 0.125, 0.25, 0.125, 0.125, 0.125);
    assertThat(DoubleStream.of(SignedRank.distribution(40)).sum()).isEqualTo(1);
  }

  /**
   * Published critical values of the two-sided test at 1% are 0, 1, 3, 5, 7, 15, 37 for 8, 9, 10,
   * 11, 12, 15, 20 pairs; the rank is one more. Seven pairs have none: 2/2^7 is more than 1%.
   */
  @ParameterizedTest
  @CsvSource({"7, 0", "8, 1", "9, 2", "10, 4", "11, 6", "12, 8", "15, 16", "20, 38"})
  void rankFollowsTheCriticalValues(int pairs, int rank) {
    assertThat(SignedRank.rank(pairs, 0.99)).isEqualTo(rank);
  }
}
