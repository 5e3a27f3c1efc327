package io.github.boundwise.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DigestTest {

  private final Digest digest = new Digest();

  private record Point(int x, List<String> names) {}

  private static final class Shown {
    @Override
    public String toString() {
      return "shown";
    }
  }

  @Test
  void plainValuesAreTheirOwnText() throws Exception {
    assertThat(digest.of(10_000)).isEqualTo("10000");
    assertThat(digest.of("a b")).isEqualTo("a b");
    assertThat(digest.of(null)).isEqualTo("null");
    assertThat(digest.of("x".repeat(100))).startsWith("text of 100 characters #");
  }

  @Test
  void contentCountsAndNotTheClassThatHoldsIt() throws Exception {
    assertThat(digest.of(new ArrayDeque<>(List.of(1, 2)))).isEqualTo(digest.of(List.of(1, 2)));
    assertThat(digest.of(new LinkedHashSet<>(List.of(2, 1)))).isEqualTo(digest.of(Set.of(1, 2)));
    assertThat(digest.of(new TreeMap<>(Map.of("a", 1, "b", 2))))
        .isEqualTo(digest.of(new HashMap<>(Map.of("b", 2, "a", 1))));
    assertThat(digest.of(new Point(1, new ArrayList<>(List.of("a")))))
        .isEqualTo(digest.of(new Point(1, List.of("a"))));
  }

  @Test
  void otherContentIsAnotherDigest() throws Exception {
    assertThat(digest.of(List.of(1, 2))).isNotEqualTo(digest.of(List.of(2, 1)));
    assertThat(digest.of(new int[][] {{1}, {2}})).isNotEqualTo(digest.of(new int[][] {{1}, {3}}));
    assertThat(digest.of(Map.of("a", 1))).isNotEqualTo(digest.of(Map.of("a", 2)));
    assertThat(digest.of(new Point(1, List.of()))).isNotEqualTo(digest.of(new Point(2, List.of())));
    assertThat(digest.of(Optional.of(1))).isNotEqualTo(digest.of(Optional.empty()));
  }

  @Test
  void aListThatHoldsItselfHasAnEnd() throws Exception {
    List<Object> self = new ArrayList<>();
    self.add(self);

    assertThat(digest.of(self)).startsWith("collection of 1 #");
  }

  @Test
  void anObjectWithoutTextMakesResultsIncomparable() throws Exception {
    digest.of(new Shown());
    assertThat(digest.comparable()).isTrue();
    digest.of(List.of(new Object()));
    assertThat(digest.comparable()).isFalse();
  }
}
