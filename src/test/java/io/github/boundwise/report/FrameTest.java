package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

  @Test
  void underlinesStandUnderTheirTextAfterTabs() {
    assertThat(drawn("\tint\tx = y;", primary("x", "here")))
        .containsExactly("1 |     int x = y;", "  |         ^ here");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    assertThat(drawn("f(\"客客\", x)", primary("x", "")))
        .containsExactly("1 | f(\"客客\", x)", "  |           ^");
    assertThat(drawn("f(\"😀\", x)", primary("x", "")))
        .containsExactly("1 | f(\"😀\", x)", "  |         ^");
    assertThat(drawn("f(\"e\u0301\", x)", primary("x", "")))
        .containsExactly("1 | f(\"e\u0301\", x)", "  |        ^");
  }

  @Test
  void controlCharactersCannotSteerTheTerminal() {
    assertThat(drawn("a \u001b[31m \u202e x", primary("x", "")))
        .containsExactly("1 | a ␛[31m \uFFFD x", "  |           ^");
  }

  @Test
  void textsHangBelowWhenSeveralPlacesShareALine() {
    assertThat(
            drawn(
                "total = total + more();",
                primary("total =", "written here"),
                secondary("total +", "read here"),
                secondary("more()", "waits here")))
        .containsExactly(
            "1 | total = total + more();",
            "  | ^^^^^^^ ------- ------ waits here",
            "  | |       |",
            "  | |       read here",
            "  | written here");
  }

  @Test
  void onePlaceSaidTwiceIsDrawnOnce() {
    assertThat(drawn("x++;", primary("x++", ""), secondary("x++", "A1"), secondary("x++", "B1")))
        .containsExactly("1 | x++;", "  | ^^^ A1 · B1");
  }

  @Test
  void longLinesAreCutAroundTheFault() {
    String source = "a".repeat(300) + " fault " + "客".repeat(300);

    List<String> drawn = drawn(source, primary("fault", "here"));

    assertThat(drawn.get(0)).startsWith("1 | …a").endsWith("客…").hasSizeLessThan(110);
    assertThat(drawn.get(1).indexOf('^')).isEqualTo(drawn.get(0).indexOf("fault"));
    assertThat(drawn.get(1)).endsWith("^^^^^ here");
  }

  @Test
  void longFaultsAreUnderlinedAsFarAsTheyAreSeen() {
    List<String> drawn = drawn("x".repeat(400), primary("x".repeat(400), "long"));

    assertThat(drawn.get(0)).endsWith("…").hasSize("1 | ".length() + 100);
    assertThat(drawn.get(1)).startsWith("  | ^^^").contains("^".repeat(100));
  }

  @Test
  void anEmptyPlaceAtTheEndOfALineIsStillSeen() {
    Span end = new Span("A.java", 3, 3, 1, 4, 1, 4);

    assertThat(drawn("abc", new Label(end, "; missing", true)))
        .containsExactly("1 | abc", "  |    ^ ; missing");
  }

  @Test
  void placesOverSeveralLinesAreUnderlinedToTheEndOfTheFirst() {
    Span span = new Span("A.java", 0, 12, 1, 1, 2, 3);

    assertThat(drawn("run(() -> {  \n})", new Label(span, "here", true)))
        .containsExactly("1 | run(() -> {", "  | ^^^^^^^^^^^ here");
  }

  @Test
  void aMissingLineStillShowsItsTexts() {
    Span gone = new Span("A.java", 0, 1, 9, 1, 9, 2);

    assertThat(drawn("short", new Label(gone, "waits here", true)))
        .containsExactly("9 | (this line cannot be read)", "  | waits here");
  }

  /** A label still to be placed: at the first occurrence of {@code part}. */
  private record Wanted(String part, String text, boolean primary) {}

  private static Wanted primary(String part, String text) {
    return new Wanted(part, text, true);
  }

  private static Wanted secondary(String part, String text) {
    return new Wanted(part, text, false);
  }

  private static List<String> drawn(String source, Wanted... wanted) {
    List<Label> labels = new ArrayList<>();
    for (Wanted each : wanted) {
      Span span = Spans.of("A.java", source, source.indexOf(each.part()), each.part().length());
      labels.add(new Label(span, each.text(), each.primary()));
    }
    return drawn(source, labels.toArray(Label[]::new));
  }

  /** The rows between the bars. */
  private static List<String> drawn(String source, Label... labels) {
    StringBuilder out = new StringBuilder();
    SourceLines lines = new SourceLines(file -> source);
    new Frame(lines, Style.PLAIN, Tone.ERROR, 1).draw("A.java", List.of(labels), "", out);
    List<String> rows = out.toString().lines().toList();
    return rows.subList(2, rows.size() - 1);
  }
}
