package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Region.Loop;
import io.github.boundwise.facts.Region.Loop.Bound;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How loops inside each other multiply. Walking what an outer round is about, such as the lines of
 * each order, is one pass over all the data there is; only a loop that runs as long in every outer
 * round multiplies the rounds.
 */
final class Nest {

  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private final MethodFacts method;

  Nest(MethodFacts method) {
    this.method = method;
  }

  /** The power of the input's size that the rounds of a loop grow with; 0 where they do not. */
  int power(int region) {
    List<Loop> around = new ArrayList<>();
    int power = 0;
    for (Region each : method.around(region)) {
      if (each instanceof Loop loop) {
        boolean counts = loop.bound() == Bound.SIZE || loop.bound() == Bound.NUMERIC;
        power += counts && around.stream().noneMatch(outer -> isPart(loop, outer)) ? 1 : 0;
        around.add(loop);
      }
    }
    return power;
  }

  /** Whether all rounds of the inner loop together are one pass over what the outer loop walks. */
  private boolean isPart(Loop inner, Loop outer) {
    Set<String> outerWords = words(outer.text());
    Set<String> ends = endsBy(inner);
    Set<VariableId> moved = written(inner);
    boolean sharesCursor =
        moved.stream()
            .map(VariableId::name)
            .anyMatch(name -> outerWords.contains(name) && words(inner.text()).contains(name));
    return sharesCursor
        || written(outer).stream()
            .filter(variable -> ends.contains(variable.name()) && !moved.contains(variable))
            .anyMatch(
                variable -> !outerWords.contains(variable.name()) || isElement(outer, variable));
  }

  /** The names of what decides how long a loop runs. */
  private static Set<String> endsBy(Loop loop) {
    if (loop.bound() == Bound.NUMERIC) {
      return loop.limit() instanceof Value.At at
          ? variable(at.path()).map(v -> Set.of(v.name())).orElse(Set.of())
          : Set.of();
    }
    return words(loop.text());
  }

  /** The variable of a loop over elements is each time another thing, not a counter. */
  private static boolean isElement(Loop loop, VariableId variable) {
    return loop.kind() == Loop.Kind.FOREACH && loop.text().startsWith(variable.name() + " :");
  }

  private Set<VariableId> written(Loop loop) {
    return method
        .accesses()
        .filter(access -> access.kind().writes())
        .filter(access -> method.around(access.region()).contains(loop))
        .map(Access::path)
        .flatMap(path -> variable(path).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<VariableId> variable(Path path) {
    if (!path.fields().isEmpty()) {
      return Optional.empty();
    }
    if (path.root() instanceof Path.Local local) {
      return Optional.of(local.variable());
    }
    return path.root() instanceof Path.Parameter parameter
        ? Optional.of(parameter.variable())
        : Optional.empty();
  }

  private static Set<String> words(String text) {
    return Stream.of(NO_WORD.split(text)).collect(Collectors.toSet());
  }
}
