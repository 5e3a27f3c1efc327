package io.github.boundwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.Expectations.Said;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the samples' comments are taken at their word, in both directions. */
class ExpectationsTest {

  private static final Said FINDING =
      new Said(1, "lost-update", "hits is updated by two threads", true);
  private static final Said IO = new Said(1, "workload:IO:DB+NET", "IO, O(n)", false);
  private static final String CHANGED = "site:THREAD:PLATFORM_THREADS->VIRTUAL_THREADS";
  private static final Said CHANGE = new Said(1, CHANGED, "two threads", true);

  @Test
  void wantIsMetByWhatIsSaidOnItsLine() {
    assertThat(mismatches("hits++; // want lost-update \"hits\"", FINDING)).isEmpty();
    assertThat(mismatches("void m() { // want workload:IO:DB+NET", IO)).isEmpty();
    assertThat(mismatches("start(); // want " + CHANGED, CHANGE)).isEmpty();
  }

  @Test
  void severalCommentsOfOneLineAreEachMet() {
    String line =
        "m(); // why // want lost-update \"hits\" // want workload:IO:DB+NET //want " + CHANGED;

    assertThat(mismatches(line, FINDING, IO, CHANGE)).isEmpty();
    assertThat(mismatches(line, IO, CHANGE)).hasSize(1);
  }

  @Test
  void removedWantFails() {
    assertThat(mismatches("hits++;", FINDING))
        .containsExactly(
            "A.java:1: lost-update is not expected: hits is updated by two threads\n"
                + "    where it is right write // want lost-update \"part of the message\","
                + " where it is wrong // noise lost-update: reason");
    assertThat(mismatches("start();", CHANGE)).hasSize(1);
    assertThat(mismatches("void m() {", IO)).as("few methods carry a comment").isEmpty();
  }

  @Test
  void addedWantFails() {
    assertThat(mismatches("hits++; // want lost-update \"hits\""))
        .containsExactly(
            "A.java:1: wanted lost-update \"hits\", but nothing is said here\n"
                + "    correct the comment, or the analyser;"
                + " a known miss is // gap lost-update: reason");
    assertThat(
            mismatches(
                "hits++; // want lost-update \"hits\" // want lost-update \"hits\"", FINDING))
        .as("one finding meets one comment")
        .hasSize(1);
  }

  @Test
  void wantOfAnotherLineRuleMessageOrVerdictFails() {
    assertThat(mismatches("\nhits++; // want lost-update \"hits\"", FINDING)).hasSize(2);
    assertThat(mismatches("hits++; // want unguarded-collection \"hits\"", FINDING)).hasSize(2);
    assertThat(mismatches("hits++; // want lost-update \"misses\"", FINDING))
        .hasSize(2)
        .first()
        .asString()
        .contains("wanted lost-update \"misses\", but said is hits is updated by two threads");
    assertThat(mismatches("void m() { // want workload:IO:NET", IO))
        .singleElement()
        .asString()
        .contains("wanted workload:IO:NET, but said is workload:IO:DB+NET");
  }

  @Test
  void gapPassesUntilItIsFound() {
    assertThat(mismatches("hits++; // gap lost-update: behind a native call")).isEmpty();
    assertThat(mismatches("hits++; // gap lost-update: behind a native call", FINDING))
        .containsExactly(
            "A.java:1: gap lost-update is closed: hits is updated by two threads\n"
                + "    delete this comment, and write // want in its place");
    assertThat(mismatches("void m() { // gap workload:IO:FILE: native", IO)).isEmpty();
    assertThat(mismatches("void m() { // gap workload:IO:DB+NET: native", IO)).hasSize(1);
  }

  @Test
  void noisePassesUntilItFallsSilent() {
    assertThat(mismatches("hits++; // noise lost-update: see https://x.org/1", FINDING)).isEmpty();
    assertThat(mismatches("hits++; // noise lost-update: one thread only"))
        .containsExactly("A.java:1: noise lost-update fell silent\n    delete this comment");
    assertThat(mismatches("start(); // noise " + CHANGED + ": it pins", CHANGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hits++; // want lost-update",
        "hits++; // want lost-update \"\"",
        "hits++; // want",
        "hits++; // gap lost-update",
        "hits++; // gap lost-update:",
        "hits++; // gap lost-updaet: reason",
        "hits++; // want workload:IO:NET+DB",
        "hits++; // want workload:IO:",
        "hits++; // gap workload:SLOW: reason",
        "hits++; // gap site:THREAD:PLATFORM_THREADS: reason",
        "hits++; // noise site:FIBRE:PLATFORM_THREADS->VIRTUAL_THREADS: reason",
      })
  void commentThatIsNotUnderstoodFails(String line) {
    assertThat(mismatches(line)).isNotEmpty().allMatch(text -> text.startsWith("A.java:1: "));
  }

  @Test
  void stringsAreNoComments() {
    assertThat(
            mismatches(
                """
                String a = "// want lost-update \\"hits\\"";
                char q = '"'; String b = "\\\\" + "// gap x"; int c = 4 / 2;
                String d = \"""
                    it's // want lost-update "hits"
                    \"""; // gap lost-update: in native code
                String e = \"""
                    "one" // noise lost-update: reason
                    \""";
                """))
        .isEmpty();
    assertThat(mismatches("String a = \"//\"; // want lost-update \"hits\"")).hasSize(1);
  }

  private static List<String> mismatches(String source, Said... said) {
    return Expectations.in("A.java", source, Set.of("lost-update", "unguarded-collection"))
        .mismatches(List.of(said));
  }
}
