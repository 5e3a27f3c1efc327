package io.github.boundwise.rule;

import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the sources, explained.
 *
 * @param rule id of the rule
 * @param span where; one line
 * @param message what is wrong, why, and what to do
 * @param trace how it comes about: for shared state one flow per thread
 * @param related the declaration and other places worth a label, not part of the flow
 * @param repair how to rewrite it, where the rule knows
 */
public record Finding(
    String rule,
    Category category,
    Severity severity,
    Confidence confidence,
    Span span,
    Message message,
    List<Step> trace,
    List<Step> related,
    @Nullable Repair repair) {

  public Finding {
    trace = List.copyOf(trace);
    related = List.copyOf(related);
  }

  /**
   * The three parts of what is said.
   *
   * @param what one sentence: the fault, naming the code's own names
   * @param why one or two sentences: on which interleaving or by which cost it hurts
   * @param instead one sentence: what to do
   */
  public record Message(String what, String why, String instead) {
    /** All three, as one line. */
    @Override
    public String toString() {
      return what + " " + why + " " + instead;
    }
  }

  /**
   * One step of how it comes about.
   *
   * @param thread "A" or "B" for steps of a thread, else empty
   */
  public record Step(Span span, String text, String thread) {}
}
