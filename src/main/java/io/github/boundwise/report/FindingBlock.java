package io.github.boundwise.report;

import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.Fix;
import io.github.boundwise.fix.Safety;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One finding for people: what, where, how it comes about, why it is wrong, what to do. */
final class FindingBlock {
  private final SourceLines sources;
  private final Style style;
  private final Overview overview;

  FindingBlock(SourceLines sources, Style style, Overview overview) {
    this.sources = sources;
    this.style = style;
    this.overview = overview;
  }

  void write(ReportedFinding reported, StringBuilder out) {
    Finding finding = reported.finding();
    Tone tone = tone(finding.severity());
    Map<String, List<Label>> labels = labels(finding);
    List<Span> spans = labels.values().stream().flatMap(List::stream).map(Label::span).toList();
    Frame frame = new Frame(sources, style, tone, Frame.gutter(spans));

    String head = finding.severity().id() + "[" + finding.rule() + "]";
    String text = Paragraph.hang(head + " " + finding.message().what(), 2);
    out.append(style.paint(tone, head)).append(' ');
    out.append(style.paint(Tone.STRONG, text.substring(head.length() + 1))).append('\n');
    labels.forEach(
        (file, ofFile) -> {
          boolean primary = file.equals(finding.span().file());
          frame.draw(overview.show(file), ofFile, primary ? where(reported) : "", out);
        });
    if (finding.trace().size() > 1) {
      new Trace(finding.trace()).write(frame, style, out);
    }
    frame.note("why", finding.message().why(), out);
    frame.note("do", finding.message().instead(), out);
    fix(reported, frame, out);
    if (finding.confidence() != Confidence.HIGH) {
      frame.note("confidence", confidence(finding.confidence()), out);
    }
    frame.note("help", "boundwise explain " + finding.rule(), out);
  }

  static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case NOTE -> Tone.NOTE;
    };
  }

  /** All that is labelled, by file, the finding's own file first. */
  private static Map<String, List<Label>> labels(Finding finding) {
    Stream<Label> trace =
        finding.trace().size() > 1
            ? new Trace(finding.trace()).labels(finding.span()).stream()
            : finding.trace().stream().map(FindingBlock::label);
    Map<String, List<Label>> byFile = new LinkedHashMap<>();
    Stream.of(
            Stream.of(new Label(finding.span(), "", true)),
            trace,
            finding.related().stream().map(FindingBlock::label))
        .flatMap(labels -> labels)
        .forEach(
            label ->
                byFile.computeIfAbsent(label.span().file(), f -> new ArrayList<>()).add(label));
    return byFile;
  }

  private static Label label(Finding.Step step) {
    return new Label(step.span(), step.text(), false);
  }

  private static String where(ReportedFinding reported) {
    return reported.enclosing() == null ? "" : "in " + reported.enclosing().shortName();
  }

  private void fix(ReportedFinding reported, Frame frame, StringBuilder out) {
    Fix fix = reported.fix().orElse(null);
    if (fix instanceof Fix.Edits edits) {
      frame.note("fix", edits.title() + " (" + safety(edits.safety()) + ")", out);
    } else if (fix instanceof Fix.Refused refused) {
      String place = overview.show(refused.span().at());
      frame.note("fix", "not offered, because " + refused.reason() + " (" + place + ")", out);
    }
  }

  private static String safety(Safety safety) {
    return switch (safety) {
      case SAFE -> "safe: boundwise fix";
      case REVIEW -> "for review: boundwise fix --unsafe-fixes";
      case ADVISE -> "advice only, not written for you";
    };
  }

  private static String confidence(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "high; the code that starts both threads is known";
      case MEDIUM -> "medium; the threads are a framework's, or the rest of the code hints at them";
      case LOW -> "low; only the intent of the class says that threads share it";
    };
  }
}
