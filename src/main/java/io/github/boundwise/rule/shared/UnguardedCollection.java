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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A collection or map that is not made for threads, changed by one thread while another uses it.
 * The Javadoc of {@code HashMap} and {@code ArrayList} demands external synchronisation for this.
 */
public final class UnguardedCollection implements Rule {

  private record Match(Race race, String type) {}

  @Override
  public String id() {
    return "unguarded-collection";
  }

  @Override
  public Category category() {
    return Category.SHARED_STATE;
  }

  @Override
  public Stream<Finding> check(Program program) {
    return find(program).map(this::explain);
  }

  private static Stream<Match> find(Program program) {
    return program.races().stream()
        .filter(race -> race.first().touch().container().isPresent())
        .filter(race -> !race.isGuardedHalf())
        .filter(race -> !LostUpdate.ofParallelStream(race))
        .flatMap(
            race ->
                unsafeType(program, race.first().touch(), type -> isCollection(program, type))
                    .map(type -> new Match(race, type))
                    .stream());
  }

  private static boolean isCollection(Program program, String type) {
    return !type.startsWith("java.lang.")
        && (type.startsWith("java.util.")
            || program.isSubtype(type, "java.util.Collection")
            || program.isSubtype(type, "java.util.Map"));
  }

  /** The wanted type behind a touch, where it is known not to be made for threads. */
  static Optional<String> unsafeType(Program program, Touch touch, Predicate<String> wanted) {
    List<String> types = program.madeTypes(touch.site()).stream().sorted().toList();
    boolean mayBeSafe =
        types.stream().anyMatch(type -> program.threadSafe(type).orElse(type.isEmpty()));
    return mayBeSafe
        ? Optional.empty()
        : types.stream()
            .filter(type -> program.threadSafe(type).isPresent())
            .filter(wanted)
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .findFirst();
  }

  private Finding explain(Match match) {
    Race race = match.race();
    RaceStory story = new RaceStory(race);
    String name = RaceStory.name(race.first().touch());
    boolean map = match.type().endsWith("Map");
    return new Finding(
        id(),
        category(),
        Severity.ERROR,
        story.confidence(),
        story.primary(),
        new Message(
            "'"
                + name
                + "' is a "
                + match.type()
                + " that one thread changes while another"
                + " thread uses it, without a common lock.",
            "While thread A is in the middle of changing it, thread B sees it half changed:"
                + " entries get lost, and calls may throw or loop for ever.",
            map
                ? "Use a ConcurrentHashMap, or hold one lock at every access."
                : "Use a concurrent collection, hold one lock at every access, or let each task"
                    + " return its part."),
        story.trace(),
        List.of(),
        null);
  }
}
