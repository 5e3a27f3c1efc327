package io.github.boundwise.bench;

import java.util.List;
import java.util.function.Function;

/**
 * What a comparison found, with all it was found from.
 *
 * @param environment where it was measured
 * @param plan how it was measured
 * @param rounds in the order they ran
 * @param results whether both return the same; the verdict on speed stands beside it
 * @param seconds how long it took, compilation included
 */
public record Comparison(
    Target target,
    Variant before,
    Variant after,
    Environment environment,
    Plan plan,
    List<Round> rounds,
    Results results,
    Verdict verdict,
    double seconds) {

  public Comparison {
    rounds = List.copyOf(rounds);
  }

  /** The samples of one column, such as {@code Round::before}. */
  public List<Sample> samples(Function<Round, Sample> column) {
    return rounds.stream().map(column).toList();
  }

  /** How many of its JVMs were measured without having settled. */
  public long unsteady() {
    return rounds.stream()
        .flatMap(round -> List.of(round.before(), round.after(), round.control()).stream())
        .filter(sample -> !sample.steady())
        .count();
  }
}
