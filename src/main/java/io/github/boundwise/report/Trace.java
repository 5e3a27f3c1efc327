package io.github.boundwise.report;

import io.github.boundwise.facts.Span;
import io.github.boundwise.rule.Finding.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a finding comes about, step by step: every step has a tag, {@code A1} for the first of thread
 * A and {@code 1} where threads do not matter, that marks its place in the frames.
 */
final class Trace {
  private final List<Tagged> steps = new ArrayList<>();

  /** A step and its tag. */
  private record Tagged(String tag, Step step) {}

  Trace(List<Step> steps) {
    Map<String, Integer> counts = new HashMap<>();
    for (Step step : steps) {
      int number = counts.merge(step.thread(), 1, Integer::sum);
      this.steps.add(new Tagged(step.thread() + number, step));
    }
  }

  /**
   * Tags for the places that the frames show: the ends of each flow, and all in the file of the
   * fault. At the fault itself they bring their text along.
   */
  List<Label> labels(Span fault) {
    Map<Span, List<Tagged>> places = new LinkedHashMap<>();
    for (List<Tagged> flow : byThread().values()) {
      for (Tagged tagged : flow) {
        boolean end = tagged.equals(flow.get(0)) || tagged.equals(flow.get(flow.size() - 1));
        Span span = tagged.step().span();
        if (end || span.file().equals(fault.file())) {
          places.computeIfAbsent(span, s -> new ArrayList<>()).add(tagged);
        }
      }
    }
    List<Label> labels = new ArrayList<>();
    places.forEach((span, here) -> labels.add(label(span, here, span.equals(fault))));
    return labels;
  }

  private static Label label(Span span, List<Tagged> here, boolean withText) {
    String tags = here.stream().map(Tagged::tag).collect(Collectors.joining(" · "));
    Set<String> texts = here.stream().map(each -> each.step().text()).collect(Collectors.toSet());
    boolean told = withText && texts.size() == 1;
    return new Label(span, told ? tags + ": " + here.get(0).step().text() : tags, false);
  }

  /** The steps as text: thread by thread, or in their order where the threads take turns. */
  void write(Frame frame, Style style, StringBuilder out) {
    Map<String, List<Tagged>> flows = byThread();
    if (takesTurns(flows.size())) {
      block("threads " + names(flows) + " in turn", steps, frame, style, out);
    } else if (flows.size() > 1 && areAlike(flows.values())) {
      block("threads " + names(flows) + ", the same way", together(flows), frame, style, out);
    } else {
      flows.forEach(
          (thread, flow) ->
              block(thread.isEmpty() ? "path" : "thread " + thread, flow, frame, style, out));
    }
  }

  private static String names(Map<String, List<Tagged>> flows) {
    return String.join(" and ", flows.keySet().stream().filter(n -> !n.isEmpty()).toList());
  }

  private static boolean areAlike(Collection<List<Tagged>> flows) {
    return flows.stream().map(Trace::unthreaded).distinct().count() == 1;
  }

  private static List<Step> unthreaded(List<Tagged> flow) {
    return flow.stream()
        .map(tagged -> new Step(tagged.step().span(), tagged.step().text(), ""))
        .toList();
  }

  /** The steps of the first flow, each with the tags of all: {@code A1 · B1}. */
  private static List<Tagged> together(Map<String, List<Tagged>> flows) {
    List<List<Tagged>> all = List.copyOf(flows.values());
    List<Tagged> together = new ArrayList<>();
    for (int i = 0; i < all.get(0).size(); i++) {
      int at = i;
      String tags = all.stream().map(flow -> flow.get(at).tag()).collect(Collectors.joining(" · "));
      together.add(new Tagged(tags, all.get(0).get(i).step()));
    }
    return together;
  }

  private void block(String title, List<Tagged> flow, Frame frame, Style style, StringBuilder out) {
    frame.heading(title, out);
    int tags = flow.stream().mapToInt(step -> step.tag().length()).max().orElse(0);
    int places = steps.stream().mapToInt(step -> place(step).length()).max().orElse(0);
    for (Tagged tagged : flow) {
      String tag = " ".repeat(6) + padded(tagged.tag(), tags) + "  ";
      String place = padded(place(tagged), places) + "  ";
      out.append(style.paint(Tone.SECONDARY, tag))
          .append(style.paint(Tone.FAINT, place))
          .append(Paragraph.hang(tagged.step().text(), tag.length() + place.length()))
          .append('\n');
    }
  }

  private Map<String, List<Tagged>> byThread() {
    Map<String, List<Tagged>> flows = new LinkedHashMap<>();
    for (Tagged tagged : steps) {
      flows.computeIfAbsent(tagged.step().thread(), thread -> new ArrayList<>()).add(tagged);
    }
    return flows;
  }

  private boolean takesTurns(int threads) {
    int changes = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).step().thread().equals(steps.get(i - 1).step().thread())) {
        changes++;
      }
    }
    return changes >= threads;
  }

  private static String place(Tagged tagged) {
    Span span = tagged.step().span();
    return span.file().substring(span.file().lastIndexOf('/') + 1) + ":" + span.line();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
