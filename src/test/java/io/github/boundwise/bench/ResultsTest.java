package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.bench.Results.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private static Sample jvm(String... results) {
    return new Sample(1, 1, 1, 1, 1, true, true, Arrays.asList(results));
  }

  private static Status status(List<Sample> before, List<Sample> after) {
    return Results.of(before, after).status();
  }

  @Test
  void equalValuesAreTheSame() {
    assertThat(status(List.of(jvm("7", "7"), jvm("7")), List.of(jvm("7")))).isEqualTo(Status.SAME);
  }

  @Test
  void aValueThatGrowsFromCallToCallIsComparedCallByCall() {
    List<Sample> growing = List.of(jvm("1", "2", "3"), jvm("1", "2"));

    assertThat(status(growing, List.of(jvm("1", "2", "3")))).isEqualTo(Status.SAME);
    assertThat(status(growing, List.of(jvm("1", "1", "1")))).isEqualTo(Status.DIFFERENT);
  }

  @Test
  void losingUpdatesOnOneSideIsADifference() {
    Results results = Results.of(List.of(jvm("9874"), jvm("9921")), List.of(jvm("10000")));

    assertThat(results)
        .isEqualTo(new Results(Status.DIFFERENT, List.of("9874", "9921"), List.of("10000")));
    assertThat(status(List.of(jvm("10000")), List.of(jvm("9874"), jvm("10000"))))
        .isEqualTo(Status.DIFFERENT);
  }

  @Test
  void varyingOnBothSidesSaysNothing() {
    assertThat(status(List.of(jvm("1"), jvm("2")), List.of(jvm("3"), jvm("4"))))
        .isEqualTo(Status.UNSTABLE);
  }

  @Test
  void nothingReturned() {
    assertThat(status(List.of(jvm()), List.of(jvm()))).isEqualTo(Status.NONE);
    assertThat(status(List.of(jvm()), List.of(jvm("1")))).isEqualTo(Status.DIFFERENT);
  }

  @Test
  void unseenContentIsNotCompared() {
    Sample unseen = new Sample(1, 1, 1, 1, 1, true, false, List.of("Foo #0"));

    assertThat(status(List.of(unseen), List.of(jvm("Foo #0")))).isEqualTo(Status.INCOMPARABLE);
  }
}
