package io.github.boundwise.report;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Span;
import io.github.boundwise.program.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was read of a file, for those who ask why Boundwise judges as it does. */
public final class FactsReport {
  private final Function<MethodId, Verdict> verdicts;

  /**
   * A report that tells the workloads as well.
   *
   * @param verdicts the verdict on every method that has a body
   */
  public FactsReport(Function<MethodId, Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  /** A block per method in source order: its facts in their order, nested as they are. */
  public String of(FileFacts file) {
    return file.types().stream()
        .flatMap(type -> type.methods().stream())
        .sorted(Comparator.comparing(MethodFacts::body))
        .map(this::block)
        .collect(Collectors.joining("\n"));
  }

  private String block(MethodFacts method) {
    StringBuilder out = new StringBuilder();
    out.append(method.id()).append('\n');
    out.append("  line ").append(method.span().line()).append(", ").append(words(method.kind()));
    if (method.kind() != MethodFacts.Kind.NO_BODY) {
      out.append(", ").append(SitesSection.work(verdicts.apply(method.id())));
    }
    out.append('\n');
    if (!method.captures().isEmpty()) {
      out.append("  captures ").append(method.captures()).append('\n');
    }
    List<Region> open = new ArrayList<>();
    Set<Region> entered = new HashSet<>();
    for (int index = 0; index < method.facts().size(); index++) {
      Fact fact = method.facts().get(index);
      open(method.around(fact.region()), open, out);
      entered.addAll(open);
      line(open.size(), fact.span(), "#" + index + " " + text(method, fact), out);
    }
    method.regions().stream()
        .filter(region -> !entered.contains(region))
        .forEach(empty -> line(0, empty.span(), FactsText.of(empty) + " (no facts)", out));
    return out.toString();
  }

  /** Titles of the regions that are entered; those that stay open are not repeated. */
  private static void open(List<Region> wanted, List<Region> open, StringBuilder out) {
    int common = 0;
    while (common < Math.min(wanted.size(), open.size())
        && wanted.get(common).equals(open.get(common))) {
      common++;
    }
    open.subList(common, open.size()).clear();
    for (Region entered : wanted.subList(common, wanted.size())) {
      line(open.size(), entered.span(), FactsText.of(entered), out);
      open.add(entered);
    }
  }

  private static void line(int depth, Span span, String text, StringBuilder out) {
    String place = span.line() + ":" + span.column();
    out.append(String.format(Locale.ROOT, "  %-8s", place))
        .append("  ".repeat(depth))
        .append(text)
        .append('\n');
  }

  private static String text(MethodFacts method, Fact fact) {
    if (fact instanceof Call call) {
      return FactsText.of(call);
    }
    if (fact instanceof Access access) {
      return FactsText.of(access) + held(method, access);
    }
    return FactsText.of((Exit) fact);
  }

  private static String held(MethodFacts method, Access access) {
    Set<String> locks =
        method.around(access, Region.Locked.class).stream()
            .map(locked -> FactsText.of(locked.lock()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return locks.isEmpty() ? "" : ", holding " + String.join(" and ", locks);
  }

  private static String words(MethodFacts.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
