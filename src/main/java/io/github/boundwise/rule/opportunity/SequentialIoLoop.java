package io.github.boundwise.rule.opportunity;

import io.github.boundwise.facts.Region.Loop;
import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.ConcurrentLoop;
import io.github.boundwise.knowledge.WaitKind;
import io.github.boundwise.program.Program;
import io.github.boundwise.program.SequentialLoop;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Finding.Message;
import io.github.boundwise.rule.Finding.Step;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A loop that waits for each element in turn although the waits could overlap. */
public final class SequentialIoLoop implements Rule {

  @Override
  public String id() {
    return "sequential-io-loop";
  }

  @Override
  public Category category() {
    return Category.OPPORTUNITY;
  }

  @Override
  public Stream<Finding> check(Program program) {
    return program.sequentialLoops().stream().map(loop -> explain(loop, program));
  }

  private Finding explain(SequentialLoop match, Program program) {
    Loop loop = match.loop();
    String call = match.call().call().target().shortName();
    String waits = match.waits().stream().map(WaitKind::words).collect(Collectors.joining(" and "));
    Span span = match.call().call().span();
    return new Finding(
        id(),
        category(),
        Severity.NOTE,
        Confidence.HIGH,
        loop.span().head("for".length()),
        new Message(
            "Each round of this loop waits for " + waits + " in " + call + ", one after another.",
            "No round needs what an earlier one did, yet the waits add up: n elements take n times"
                + " as long as one.",
            program.release() >= 21
                ? "Run the rounds on virtual threads and read the results in order."
                : "Run the rounds on a bounded pool and read the results in order."),
        List.of(
            new Step(
                span.endLine() == span.line()
                    ? span
                    : span.head(match.call().call().target().name().length()),
                "waits for " + waits,
                "")),
        List.of(),
        new ConcurrentLoop(loop.span(), program.release(), null));
  }
}
