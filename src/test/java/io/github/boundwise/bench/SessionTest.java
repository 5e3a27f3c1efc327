package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which JVMs are started, and in what order: the JVMs are made up, the clock is their sequence. */
class SessionTest {

  private static final Tree TREE = new Tree(Path.of("shop"), List.of(), List.of(), 17);
  private static final Variants VARIANTS =
      new Variants(
          new Jdk(Path.of("jdk"), 17, "17"),
          new Variant("before", TREE, List.of()),
          new Variant("after", TREE, List.of()));

  private final List<String> started = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  /** A JVM whose times take turns, so that every pair shows another ratio. */
  private Session session(int pairs, long... afterNanos) {
    Session.Jvm jvm =
        variant -> {
          started.add(variant.name());
          int turn = started.size() / 3 % afterNanos.length;
          long nanos = variant.name().equals("before") ? 1000 : afterNanos[turn];
          return new Sample(1, nanos, 1, 1, 1, true, true, List.of(variant.name()));
        };
    Duration second = Duration.ofSeconds(1);
    Progress progress = (doing, done, total) -> steps.add(doing + " " + done + "/" + total);
    return new Session(jvm, VARIANTS, new Plan(pairs, 7, second, second, second), progress);
  }

  @Test
  void atATenthOfTheTimeEightPairsSayFaster() throws Exception {
    Session session = session(8, 100);

    assertThat(session.run().kind()).isEqualTo(Verdict.Kind.FASTER);
    assertThat(session.rounds()).hasSize(8).extracting(Round::number).startsWith(1, 2, 3);
    assertThat(steps).startsWith("measuring JVMs 0/24", "measuring JVMs 1/24");
    assertThat(steps).endsWith("measuring JVMs 23/24", "measuring JVMs 24/24");
  }

  @Test
  void orderWithinAPairIsACoinAndTheControlStandsOnTheOtherSideOfBefore() throws Exception {
    Session session = session(8, 100);
    session.run();

    assertThat(session.rounds()).extracting(Round::afterFirst).contains(true, false);
    for (Round round : session.rounds()) {
      int first = 3 * (round.number() - 1);
      assertThat(started.subList(first, first + 3))
          .isEqualTo(
              round.afterFirst()
                  ? List.of("after", "before", "before")
                  : List.of("before", "before", "after"));
      assertThat(round.before().results()).containsExactly("before");
      assertThat(round.control().results()).containsExactly("before");
      assertThat(round.after().results()).containsExactly("after");
    }
  }

  @Test
  void anInconclusiveSessionGetsAsManyPairsAgain() throws Exception {
    Session session = session(8, 500, 2000);

    assertThat(session.run().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(session.rounds()).hasSize(16);
    assertThat(steps).contains("inconclusive so far, measuring JVMs 24/48");
  }

  @Test
  void pairsThatCannotDecideEvenTwiceAreNotRepeated() throws Exception {
    assertThat(session(3, 100).run().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(started).hasSize(9);
  }

  @Test
  void theControlCountsAsBefore() throws Exception {
    Session session = session(1, 100);
    session.run();

    assertThat(session.results())
        .isEqualTo(new Results(Results.Status.DIFFERENT, List.of("before"), List.of("after")));
  }
}
