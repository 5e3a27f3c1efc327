package io.github.boundwise.rule;

import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.model.BlockingInParallelStream;
import io.github.boundwise.rule.opportunity.SequentialIoLoop;
import io.github.boundwise.rule.shared.LostUpdate;
import io.github.boundwise.rule.shared.ParallelStreamSideEffect;
import io.github.boundwise.rule.shared.UnguardedCollection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules there are. */
public final class Rules {

  /** In the order of their categories. */
  public static final List<Rule> ALL =
      List.of(
          new LostUpdate(),
          new UnguardedCollection(),
          new ParallelStreamSideEffect(),
          new BlockingInParallelStream(),
          new SequentialIoLoop());

  private Rules() {}

  /**
   * The rules with these ids and of these categories; an empty set does not restrict.
   *
   * @throws UsageException when an id is not a rule's
   */
  public static Stream<Rule> chosen(Set<String> ids, Set<Category> categories)
      throws UsageException {
    Set<String> known = ALL.stream().map(Rule::id).collect(Collectors.toSet());
    for (String id : new TreeSet<>(ids)) {
      if (!known.contains(id)) {
        throw new UsageException("no rule '" + id + "'; 'boundwise rules' lists them");
      }
    }
    return ALL.stream()
        .filter(rule -> ids.isEmpty() || ids.contains(rule.id()))
        .filter(rule -> categories.isEmpty() || categories.contains(rule.category()));
  }
}
