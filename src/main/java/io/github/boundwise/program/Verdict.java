package io.github.boundwise.program;

import io.github.boundwise.knowledge.WaitKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one method does with its time, and why.
 *
 * @param waits what it waits for; empty unless the workload waits
 * @param cost {@code O(1)}, {@code O(n)}, {@code O(n^2)}, {@code O(2^n)} … or {@code unknown}
 * @param evidence the witness path, from the method down to a model line or a loop; for UNKNOWN,
 *     what is missing
 */
public record Verdict(
    Workload workload, Set<WaitKind> waits, String cost, List<Evidence> evidence) {
  public Verdict {
    waits = waits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(waits));
    evidence = List.copyOf(evidence);
  }
}
