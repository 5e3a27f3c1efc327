package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.facts.Value;
import io.github.boundwise.program.Verdict;
import io.github.boundwise.program.Workload;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsReportTest {
  private static final Path HITS = Path.of(new Path.This("a.B")).then(new FieldId("a.B", "hits"));

  @Test
  void showsFactsInOrderInsideTheirRegions() {
    Value self = new Value.At(Path.of(new Path.This("a.B")));
    List<Region> regions =
        List.of(
            new Region.Locked(
                Region.NONE,
                at(2, 3),
                self,
                Region.Locked.Mode.EXCLUSIVE,
                Region.Locked.Origin.SYNCHRONIZED),
            new Region.Loop(
                0,
                at(3, 5),
                Region.Loop.Kind.FOR,
                Region.Loop.Bound.CONSTANT,
                null,
                10,
                "for (int i = 0; i < 10; i++)"),
            new Region.Try(Region.NONE, at(9, 3)));
    List<Fact> facts =
        List.of(
            call(at(2, 10), 0, new MethodId("a.B", "size", List.of()), true),
            new Access(
                at(4, 7),
                1,
                Access.Kind.UPDATE,
                HITS,
                "int",
                Set.of(HITS),
                new Value.Other("hits + 1"),
                null),
            call(at(5, 7), 1, new MethodId(MethodId.UNKNOWN_TYPE, "send", List.of("int")), false),
            new Exit(at(7, 3), Region.NONE, Exit.Kind.RETURN, Value.result(0)));

    assertThat(report(regions, facts))
        .isEqualTo(
            """
            a.B#m()
              line 1, method, CPU, costs O(n)
              2:3     locked by this
              2:10      #0 call a.B#size() on this: a.B
              3:5       loop bound by constant, 10 rounds: for (int i = 0; i < 10; i++)
              4:7         #1 update this.hits: int = 'hits + 1', computed from this.hits, holding this
              5:7         #2 call send(…), unresolved, on this: a.B
              7:3     #3 return #0
              9:3     try (no facts)
            """);
  }

  private static Call call(Span span, int region, MethodId target, boolean resolved) {
    Value self = new Value.At(Path.of(new Path.This("a.B")));
    return new Call(
        span,
        region,
        target,
        resolved,
        self,
        "a.B",
        List.of(),
        "int",
        false,
        Call.Dispatch.VIRTUAL);
  }

  private static String report(List<Region> regions, List<Fact> facts) {
    MethodFacts method =
        new MethodFacts(
            new MethodId("a.B", "m", List.of()),
            MethodFacts.Kind.METHOD,
            at(1, 8),
            at(1, 3),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            "int",
            List.of(),
            regions,
            facts,
            null);
    TypeFacts type =
        new TypeFacts(
            "a.B",
            TypeFacts.Kind.CLASS,
            at(1, 1),
            List.of(),
            Set.of(),
            List.of(),
            null,
            List.of(),
            List.of(method));
    Verdict verdict = new Verdict(Workload.CPU, Set.of(), "O(n)", List.of());
    return new FactsReport(id -> verdict).of(new FileFacts("B.java", 9, List.of(type), List.of()));
  }

  private static Span at(int line, int column) {
    return new Span("B.java", line * 100 + column, line * 100 + column, line, column, line, column);
  }
}
