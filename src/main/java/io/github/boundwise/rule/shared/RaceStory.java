package io.github.boundwise.rule.shared;

import io.github.boundwise.facts.Span;
import io.github.boundwise.program.CallSite;
import io.github.boundwise.program.Race;
import io.github.boundwise.program.Touch;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding.Step;
import java.util.ArrayList;
import java.util.List;

/** Tells a race as two flows: how each thread is started, and how it comes to the place. */
final class RaceStory {

  private final Race race;

  RaceStory(Race race) {
    this.race = race;
  }

  Confidence confidence() {
    return race.proven() ? Confidence.HIGH : Confidence.MEDIUM;
  }

  /** The touch that is reported, on one line. */
  Span primary() {
    return oneLine(race.first().touch());
  }

  /** The flow of thread A, then that of thread B. */
  List<Step> trace() {
    List<Step> steps = new ArrayList<>(flow(race.first(), "A"));
    steps.addAll(flow(race.second(), "B"));
    return steps;
  }

  private List<Step> flow(Race.Side side, String thread) {
    List<Step> steps = new ArrayList<>();
    String started =
        side.root()
            .map(root -> root.because() + (race.isSelf() ? ", several at once" : ""))
            .orElse("the thread that started the other one goes on");
    side.root()
        .ifPresentOrElse(
            root -> steps.add(new Step(name(root.spawn()), started, thread)),
            () -> steps.add(new Step(oneLine(side.touch()), started, thread)));
    for (CallSite call : side.touch().path()) {
      steps.add(new Step(name(call), "calls " + call.call().target().shortName(), thread));
    }
    steps.add(new Step(oneLine(side.touch()), does(side.touch()), thread));
    return steps;
  }

  private String does(Touch touch) {
    String what = name(touch);
    if (touch.container().isPresent()) {
      return (touch.writes() ? "changes " : "reads ") + what;
    }
    return touch.updates()
        ? "reads " + what + " and writes back the new value"
        : (touch.writes() ? "writes " : "reads ") + what;
  }

  /** What the place is called in the source. */
  static String name(Touch touch) {
    return touch
        .access()
        .map(access -> access.path().toString().replaceFirst("^this\\.", ""))
        .orElseGet(() -> touch.receiver());
  }

  static Span oneLine(Touch touch) {
    Span span = touch.span();
    int length =
        touch.access().map(access -> access.path().last().name().length()).orElseGet(() -> 1);
    return span.endLine() == span.line() ? span : span.head(Math.max(1, length));
  }

  static Span name(CallSite site) {
    Span span = site.call().span();
    boolean written = !site.call().isConstructor() && !site.call().target().isLambda();
    return span.endLine() == span.line()
        ? span
        : span.head(written ? site.call().target().name().length() : 3);
  }
}
