package io.github.boundwise.bench;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether both sides return the same. Call by call: what the first call of a fresh JVM returns is
 * compared with what it returns in all others, then the second, and so on.
 *
 * @param before what "before" returned, each value once
 * @param after what "after" returned, each value once
 */
public record Results(Status status, List<String> before, List<String> after) {

  /** How the results compare. */
  public enum Status {
    /** Every call returned the same in every JVM of either side. */
    SAME,
    /** Not so, and at least one side always returns the same. */
    DIFFERENT,
    /** Both sides return now this and now that: nothing can be said. */
    UNSTABLE,
    /** The workload returns nothing. */
    NONE,
    /** It returns objects whose content cannot be seen. */
    INCOMPARABLE
  }

  public Results {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Results of(List<Sample> before, List<Sample> after) {
    return new Results(status(before, after), distinct(before), distinct(after));
  }

  private static Status status(List<Sample> before, List<Sample> after) {
    if (distinct(before).isEmpty() && distinct(after).isEmpty()) {
      return Status.NONE;
    }
    if (!before.stream().allMatch(Sample::comparable)
        || !after.stream().allMatch(Sample::comparable)) {
      return Status.INCOMPARABLE;
    }
    int calls = Math.max(calls(before), calls(after));
    Predicate<List<Sample>> stable =
        samples -> IntStream.range(0, calls).allMatch(call -> at(call, samples).size() <= 1);
    if (!stable.test(before) && !stable.test(after)) {
      return Status.UNSTABLE;
    }
    int common = Math.min(calls(before), calls(after));
    boolean same =
        common > 0
            && stable.test(before)
            && IntStream.range(0, common).allMatch(c -> at(c, before).equals(at(c, after)))
            && stable.test(after);
    return same ? Status.SAME : Status.DIFFERENT;
  }

  private static int calls(List<Sample> samples) {
    return samples.stream().mapToInt(sample -> sample.results().size()).max().orElse(0);
  }

  private static Set<String> at(int call, List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.results().size() > call)
        .map(sample -> sample.results().get(call))
        .collect(Collectors.toSet());
  }

  private static List<String> distinct(List<Sample> samples) {
    return samples.stream()
        .flatMap(sample -> sample.results().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
