package io.github.boundwise.rule.shared;

import io.github.boundwise.program.Program;
import io.github.boundwise.program.Race;
import io.github.boundwise.program.Touch;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Finding.Message;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function of a parallel stream that changes state outside of it. The package documentation of
 * {@code java.util.stream} asks for functions without side effects, and gives no order or
 * visibility for those they have.
 */
public final class ParallelStreamSideEffect implements Rule {

  @Override
  public String id() {
    return "parallel-stream-side-effect";
  }

  @Override
  public Category category() {
    return Category.SHARED_STATE;
  }

  @Override
  public Stream<Finding> check(Program program) {
    return find(program).map(this::explain);
  }

  private static Stream<Race> find(Program program) {
    return program.races().stream()
        .filter(LostUpdate::ofParallelStream)
        .filter(
            race ->
                race.first().touch().container().isEmpty()
                    || UnguardedCollection.unsafeType(program, race.first().touch(), type -> true)
                        .isPresent());
  }

  private Finding explain(Race race) {
    RaceStory story = new RaceStory(race);
    Touch touch = race.first().touch();
    String name = RaceStory.name(touch);
    boolean collects = touch.container().isPresent();
    return new Finding(
        id(),
        category(),
        Severity.ERROR,
        story.confidence(),
        story.primary(),
        new Message(
            "This function of a parallel stream changes '"
                + name
                + "', which several threads share.",
            "The stream runs it for different elements on different threads at once: thread A and"
                + " thread B change '"
                + name
                + "' at the same time, and changes get lost.",
            collects
                ? "Let the stream collect the results: map(…).toList() or collect(…)."
                : "Let the stream compute the result: reduce, sum, count or collect."),
        story.trace(),
        List.of(),
        null);
  }
}
