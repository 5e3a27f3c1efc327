package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;
import java.util.List;

/**
 * What can be fixed and what cannot, each by position.
 *
 * @param chosen groups that do not get in each other's way
 * @param withheld groups that need a person's consent
 */
public record FixPlan(List<FixGroup> chosen, List<FixGroup> withheld, List<Unfixed> unfixed) {

  public FixPlan {
    chosen = List.copyOf(chosen);
    withheld = List.copyOf(withheld);
    unfixed = List.copyOf(unfixed);
  }

  /**
   * Something that is not fixed.
   *
   * @param rule id of the rule that asked
   * @param title what was to be done
   * @param span what stands in the way
   * @param reason one line, completes "not fixed because …"
   */
  public record Unfixed(String rule, String title, Span span, String reason) {}
}
