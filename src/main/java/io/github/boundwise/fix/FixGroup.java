package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;
import java.util.List;

/**
 * Edits that go together, and the findings they mend.
 *
 * @param requests at least one, by position; all ask for the same repair
 */
public record FixGroup(List<FixRequest> requests, Fix.Edits edits) {

  public FixGroup {
    requests = List.copyOf(requests);
  }

  /** Where its first finding is. */
  public Span span() {
    return requests.get(0).span();
  }

  /** The rule of its first finding. */
  public String rule() {
    return requests.get(0).rule();
  }
}
