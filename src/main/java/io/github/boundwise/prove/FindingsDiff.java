package io.github.boundwise.prove;

import io.github.boundwise.fix.FixGroup;
import io.github.boundwise.fix.FixRequest;
import io.github.boundwise.rule.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change did to the findings. A finding is known again by its rule, its file and what it
 * says, numbers aside, so that lines may move.
 */
final class FindingsDiff {

  private record Key(String rule, String file, String what) {
    static Key of(Finding finding) {
      String what = finding.message().what().replaceAll("\\d+", "#");
      return new Key(finding.rule(), finding.span().file(), what);
    }
  }

  private final Map<Key, Integer> allowed = new HashMap<>();
  private final Map<Key, FixRequest> mended = new HashMap<>();

  /** What may be left of the findings when the groups are applied. */
  FindingsDiff(List<Finding> before, List<FixGroup> groups) {
    for (Finding finding : before) {
      Key key = Key.of(finding);
      Optional<FixRequest> request = request(finding, groups);
      request.ifPresent(r -> mended.put(key, r));
      allowed.merge(key, request.isPresent() ? 0 : 1, Integer::sum);
    }
  }

  private static Optional<FixRequest> request(Finding finding, List<FixGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.requests().stream())
        .filter(r -> r.rule().equals(finding.rule()) && r.span().equals(finding.span()))
        .findFirst();
  }

  /** A finding that is still there or new, as one line; empty when there is none. */
  Optional<String> problem(List<Finding> after) {
    Map<Key, Integer> left = new HashMap<>(allowed);
    for (Finding finding : after) {
      Key key = Key.of(finding);
      if (left.merge(key, -1, Integer::sum) < 0) {
        FixRequest request = mended.get(key);
        return Optional.of(
            request == null
                ? "the result has a new finding, "
                    + finding.rule()
                    + ": "
                    + finding.message().what()
                : "the finding at " + request.span().at() + " would still be there");
      }
    }
    return Optional.empty();
  }
}
