package io.github.boundwise.rule.shared;

import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.program.Program;
import io.github.boundwise.program.Race;
import io.github.boundwise.program.Root;
import io.github.boundwise.program.Touch;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Finding.Message;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code x = x + 1} by several threads: between reading and writing back another thread's update
 * can be lost (JLS 17.4.5: nothing orders the two).
 */
public final class LostUpdate implements Rule {

  @Override
  public String id() {
    return "lost-update";
  }

  @Override
  public Category category() {
    return Category.SHARED_STATE;
  }

  @Override
  public Stream<Finding> check(Program program) {
    return find(program).map(race -> explain(race, program));
  }

  private static Stream<Race> find(Program program) {
    return program.races().stream()
        .filter(race -> race.first().touch().updates() && race.second().touch().writes())
        .filter(race -> race.first().touch().container().isEmpty())
        .filter(race -> !(race.isGuardedHalf() && race.second().touch().updates()))
        .filter(race -> !ofParallelStream(race));
  }

  /** Whether {@link ParallelStreamSideEffect} tells it: all but updates of fields. */
  static boolean ofParallelStream(Race race) {
    Touch touch = race.first().touch();
    boolean ofField =
        touch.updates() && touch.access().filter(a -> !a.path().last().isElement()).isPresent();
    return !ofField && inParallelStream(race);
  }

  private static boolean inParallelStream(Race race) {
    return race.first()
        .root()
        .map(Root::model)
        .filter(ConcurrencyModel.PARALLEL_STREAM::equals)
        .isPresent();
  }

  private Finding explain(Race race, Program program) {
    RaceStory story = new RaceStory(race);
    String name = RaceStory.name(race.first().touch());
    String how =
        race.isSelf() ? "several threads run this at the same time" : "two threads do this";
    return new Finding(
        id(),
        category(),
        Severity.ERROR,
        story.confidence(),
        story.primary(),
        new Message(
            "'" + name + "' is read and written back without a lock, and " + how + ".",
            "Threads A and B both read the old value of '"
                + name
                + "', then both write back their new one: one of the two updates is lost.",
            "Use an AtomicInteger, AtomicLong or LongAdder, or hold one lock at every access."),
        story.trace(),
        List.of(),
        CounterRepair.of(race.first().touch(), program));
  }
}
