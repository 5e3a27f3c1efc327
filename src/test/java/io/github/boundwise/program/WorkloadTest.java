package io.github.boundwise.program;

import static io.github.boundwise.program.Workload.CPU;
import static io.github.boundwise.program.Workload.IO;
import static io.github.boundwise.program.Workload.LIGHT;
import static io.github.boundwise.program.Workload.MIXED;
import static io.github.boundwise.program.Workload.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of the lattice, over all values. */
class WorkloadTest {

  /** What lies above each value. */
  private static final Map<Workload, Set<Workload>> ABOVE =
      Map.of(
          LIGHT, Set.of(UNKNOWN, IO, CPU, MIXED),
          UNKNOWN, Set.of(IO, CPU, MIXED),
          IO, Set.of(MIXED),
          CPU, Set.of(MIXED),
          MIXED, Set.of());

  @Test
  void joinIsIdempotentCommutativeAndAssociative() {
    for (Workload a : Workload.values()) {
      assertThat(a.join(a)).isEqualTo(a);
      for (Workload b : Workload.values()) {
        assertThat(a.join(b)).as("%s join %s", a, b).isEqualTo(b.join(a));
        for (Workload c : Workload.values()) {
          assertThat(a.join(b).join(c)).as("%s, %s, %s", a, b, c).isEqualTo(a.join(b.join(c)));
        }
      }
    }
  }

  @Test
  void lightIsNeutralAndMixedAbsorbs() {
    for (Workload each : Workload.values()) {
      assertThat(each.join(LIGHT)).isEqualTo(each);
      assertThat(each.join(MIXED)).isEqualTo(MIXED);
    }
  }

  @Test
  void joinIsTheLeastUpperBoundOfTheOrder() {
    for (Workload low : Workload.values()) {
      for (Workload high : Workload.values()) {
        boolean below = low == high || ABOVE.getOrDefault(low, Set.of()).contains(high);
        assertThat(low.join(high) == high).as("%s below %s", low, high).isEqualTo(below);
      }
    }
    assertThat(IO.join(CPU)).isEqualTo(MIXED);
  }

  @Test
  void mixedWaitsAndComputes() {
    assertThat(Workload.values()).filteredOn(Workload::waits).containsExactly(IO, MIXED);
    assertThat(Workload.values()).filteredOn(Workload::computes).containsExactly(CPU, MIXED);
  }
}
