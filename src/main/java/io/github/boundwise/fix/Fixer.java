package io.github.boundwise.fix;

import io.github.boundwise.fix.FixPlan.Unfixed;
import io.github.boundwise.project.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the repairs that findings ask for. */
public final class Fixer {

  private static final Comparator<FixGroup> BY_POSITION = Comparator.comparing(FixGroup::span);

  /** The group with the widest edit comes first: it lies around the others. */
  private static final Comparator<FixGroup> OUTER_FIRST =
      Comparator.<FixGroup>comparingInt(Fixer::widestEdit).reversed().thenComparing(BY_POSITION);

  private Fixer() {}

  /**
   * Plans every repair once, on the sources as they are now. Of two groups that want the same text
   * the outer one is chosen and the other is left unfixed, whole.
   *
   * @param unsafe whether fixes that need a person's eye are chosen as well
   */
  public static FixPlan plan(List<FixRequest> requests, Sources sources, boolean unsafe) {
    Map<Repair, List<FixRequest>> byRepair = new LinkedHashMap<>();
    requests.stream()
        .sorted(Comparator.comparing(FixRequest::span))
        .forEach(r -> byRepair.computeIfAbsent(r.repair(), repair -> new ArrayList<>()).add(r));

    List<FixGroup> candidates = new ArrayList<>();
    List<FixGroup> withheld = new ArrayList<>();
    List<Unfixed> unfixed = new ArrayList<>();
    byRepair.forEach(
        (repair, asking) -> {
          String rule = asking.get(0).rule();
          Fix fix = repair.plan(sources);
          if (fix instanceof Fix.Refused refused) {
            unfixed.add(new Unfixed(rule, refused.title(), refused.span(), refused.reason()));
          } else if (fix instanceof Fix.Edits edits) {
            FixGroup group = new FixGroup(asking, edits);
            switch (edits.safety()) {
              case SAFE -> candidates.add(group);
              case REVIEW -> (unsafe ? candidates : withheld).add(group);
              case ADVISE ->
                  unfixed.add(
                      new Unfixed(
                          rule, edits.title(), group.span(), "it is advice, never written"));
            }
          }
        });
    List<FixGroup> chosen = withoutConflicts(candidates, unfixed);
    unfixed.sort(Comparator.comparing(Unfixed::span));
    return new FixPlan(chosen, withheld, unfixed);
  }

  private static List<FixGroup> withoutConflicts(List<FixGroup> groups, List<Unfixed> unfixed) {
    List<FixGroup> chosen = new ArrayList<>();
    for (FixGroup group : groups.stream().sorted(OUTER_FIRST).toList()) {
      chosen.stream()
          .filter(other -> conflict(group, other))
          .findFirst()
          .ifPresentOrElse(
              other ->
                  unfixed.add(
                      new Unfixed(
                          group.rule(), group.edits().title(), group.span(), overlaps(other))),
              () -> chosen.add(group));
    }
    chosen.sort(BY_POSITION);
    return chosen;
  }

  private static String overlaps(FixGroup other) {
    return "it edits the same text as the fix at "
        + other.span().at()
        + " ("
        + other.edits().title()
        + "); apply that one and run again";
  }

  private static boolean conflict(FixGroup a, FixGroup b) {
    return a.edits().edits().stream()
        .anyMatch(x -> b.edits().edits().stream().anyMatch(y -> conflict(x, y)));
  }

  private static boolean conflict(TextEdit a, TextEdit b) {
    if (!a.file().equals(b.file())) {
      return false;
    }
    if (a.start() == b.start()) {
      return !(Imports.isInsertion(a) && Imports.isInsertion(b));
    }
    return a.start() < b.end() && b.start() < a.end();
  }

  private static int widestEdit(FixGroup group) {
    return group.edits().edits().stream().mapToInt(e -> e.end() - e.start()).max().orElse(0);
  }
}
