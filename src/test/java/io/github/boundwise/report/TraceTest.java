package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Span;
import io.github.boundwise.rule.Finding.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Span START = new Span("a/Pool.java", 0, 5, 3, 1, 3, 6);
  private static final Span CHANGE = new Span("a/Stats.java", 0, 5, 12, 1, 12, 6);

  @Test
  void threadsThatDoTheSameAreToldOnce() {
    assertThat(
            written(
                new Step(START, "runs it, several at once", "A"),
                new Step(CHANGE, "changes hits", "A"),
                new Step(START, "runs it, several at once", "B"),
                new Step(CHANGE, "changes hits", "B")))
        .isEqualTo(
            """
               = threads A and B, the same way
                  A1 · B1  Pool.java:3    runs it, several at once
                  A2 · B2  Stats.java:12  changes hits
            """);
  }

  @Test
  void threadsThatDifferAreToldOneByOne() {
    assertThat(
            written(
                new Step(START, "runs it", "A"),
                new Step(CHANGE, "changes hits", "A"),
                new Step(CHANGE, "reads hits", "B")))
        .isEqualTo(
            """
               = thread A
                  A1  Pool.java:3    runs it
                  A2  Stats.java:12  changes hits
               = thread B
                  B1  Stats.java:12  reads hits
            """);
  }

  private static String written(Step... steps) {
    StringBuilder out = new StringBuilder();
    Frame frame = new Frame(new SourceLines(file -> ""), Style.PLAIN, Tone.ERROR, 2);
    new Trace(List.of(steps)).write(frame, Style.PLAIN, out);
    return out.toString();
  }
}
