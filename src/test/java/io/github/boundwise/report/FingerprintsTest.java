package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Finding.Message;
import io.github.boundwise.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final MethodId METHOD = new MethodId("a.B", "m", List.of());

  @Test
  void staysWhenTheLineMovesOrIsIndented() {
    assertThat(first("hits++;", METHOD)).isEqualTo(first("\n\n  hits++;  ", METHOD));
  }

  @Test
  void changesWithTheLineAndTheMethod() {
    MethodId other = new MethodId("a.B", "n", List.of());

    assertThat(first("hits++;", METHOD))
        .isNotEqualTo(first("misses++;", METHOD))
        .isNotEqualTo(first("hits++;", other));
  }

  @Test
  void tellsEqualLinesOfOneMethodApart() {
    String text = "hits++;\nhits++;";
    Fingerprints fingerprints = new Fingerprints(new SourceLines(file -> text));

    assertThat(fingerprints.next(finding(text, 0), METHOD))
        .hasSize(16)
        .isNotEqualTo(fingerprints.next(finding(text, 8), METHOD));
  }

  private static String first(String text, MethodId method) {
    return new Fingerprints(new SourceLines(file -> text))
        .next(finding(text, text.indexOf("++") - 4), method);
  }

  private static Finding finding(String text, int offset) {
    return new Finding(
        "lost-update",
        Category.SHARED_STATE,
        Severity.ERROR,
        Confidence.HIGH,
        Spans.of("B.java", text, Math.max(0, offset), 4),
        new Message("what", "why", "instead"),
        List.of(),
        List.of(),
        null);
  }
}
