package io.github.boundwise.rule.model;

import io.github.boundwise.facts.Span;
import io.github.boundwise.knowledge.ConcurrencyModel;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Evidence;
import io.github.boundwise.program.Program;
import io.github.boundwise.program.Root;
import io.github.boundwise.program.Verdict;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Finding.Message;
import io.github.boundwise.rule.Finding.Step;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function of a parallel stream that waits: it holds a thread of the common pool, which has about
 * one per core and is shared by the whole process (Javadoc of {@code ForkJoinPool}).
 */
public final class BlockingInParallelStream implements Rule {

  private record Match(Root root, Verdict verdict) {}

  @Override
  public String id() {
    return "blocking-in-parallel-stream";
  }

  @Override
  public Category category() {
    return Category.WRONG_MODEL;
  }

  @Override
  public Stream<Finding> check(Program program) {
    return find(program).map(match -> explain(match, program));
  }

  private static Stream<Match> find(Program program) {
    Set<Span> seen = new HashSet<>();
    return program.roots().stream()
        .filter(root -> root.model() == ConcurrencyModel.PARALLEL_STREAM)
        .map(root -> new Match(root, program.verdict(root.body().id())))
        .filter(match -> match.verdict().waits().stream().anyMatch(kind -> kind != WaitKind.LOCK))
        .filter(match -> seen.add(match.verdict().evidence().get(0).span()));
  }

  private Finding explain(Match match, Program program) {
    Evidence first = match.verdict().evidence().get(0);
    String waits =
        match.verdict().waits().stream()
            .filter(kind -> kind != WaitKind.LOCK)
            .map(WaitKind::words)
            .collect(Collectors.joining(" and "));
    List<Step> trace = new ArrayList<>();
    Span spawn = match.root().spawn().call().span();
    trace.add(new Step(spawn.head(spawn.end() - spawn.start()), match.root().because(), ""));
    match.verdict().evidence().forEach(e -> trace.add(new Step(line(e.span()), e.because(), "")));
    return new Finding(
        id(),
        category(),
        Severity.WARNING,
        Confidence.HIGH,
        line(first.span()),
        new Message(
            "This function of a parallel stream waits for "
                + waits
                + ": it "
                + first.because()
                + ".",
            "Parallel streams run on the common pool, about one thread per core for the whole"
                + " process: while they wait, nothing else runs there.",
            program.release() >= 21
                ? "Run the tasks on virtual threads and collect their results."
                : "Run the tasks on a bounded pool of their own and collect their results."),
        trace,
        List.of(),
        null);
  }

  /** The name of a call where the whole takes several lines. */
  private static Span line(Span span) {
    return span.endLine() == span.line() ? span : span.head(1);
  }
}
