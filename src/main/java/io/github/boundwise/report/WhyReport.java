package io.github.boundwise.report;

import io.github.boundwise.project.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Why one method is judged as it is: the witness path, step by step, with its source lines. */
public final class WhyReport {
  private final SourceLines sources;
  private final Style style;
  private final String place;

  /**
   * A report on methods of one scan.
   *
   * @param root the scanned root
   */
  public WhyReport(Path root, Sources sources, Style style) {
    this.sources = new SourceLines(sources);
    this.style = style;
    this.place = Overview.fromHere(root);
  }

  /** The verdict on one method and what it rests on, ending in a line feed. */
  public String of(MethodVerdict method) {
    List<Label> steps =
        Stream.concat(
                Stream.of(new Label(method.span(), "", true)),
                method.verdict().evidence().stream()
                    .map(step -> new Label(step.span(), step.because(), false)))
            .toList();
    Frame frame =
        new Frame(
            sources, style, Tone.STRONG, Frame.gutter(steps.stream().map(Label::span).toList()));
    StringBuilder out = new StringBuilder();
    out.append(style.paint(Tone.STRONG, method.id().toString()))
        .append("\n  ")
        .append(style.paint(Tone.GOOD, SitesSection.work(method.verdict())))
        .append(": ")
        .append(meaning(method))
        .append('\n');
    for (Label step : steps) {
      frame.draw(Overview.show(place, step.span().file()), List.of(step), "", out);
    }
    return out.toString();
  }

  private static String meaning(MethodVerdict method) {
    return switch (method.verdict().workload()) {
      case IO -> "a call spends its time waiting";
      case CPU -> "a call spends its time computing";
      case MIXED -> "a call both waits and computes for long";
      case LIGHT -> "a call is short and neither waits nor computes for long";
      case UNKNOWN -> "it cannot be told";
    };
  }
}
