package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;
import java.util.List;

/** What came of a {@link Repair}: edits that belong together, or the reason why there are none. */
public sealed interface Fix {

  /**
   * Edits that are applied all or not at all.
   *
   * @param title what is done, as "make hits an AtomicInteger"
   * @param because the facts that make it right, one line each
   * @param edits by file and position, never overlapping
   */
  record Edits(String title, Safety safety, List<String> because, List<TextEdit> edits)
      implements Fix {
    public Edits {
      because = List.copyOf(because);
      edits = List.copyOf(edits);
    }
  }

  /**
   * The repair does not apply here.
   *
   * @param span what stands in the way
   * @param reason one line, completes "not fixed because …"
   */
  record Refused(String title, Span span, String reason) implements Fix {}
}
