package io.github.boundwise.bench;

import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A comparison as people read it. */
public final class CompareText {

  private static final int SHOWN_RESULTS = 3;
  private static final double SHORT_NANOS = 10;
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  private final Comparison comparison;
  private final Verdict verdict;
  private final StringBuilder out = new StringBuilder();

  private CompareText(Comparison comparison) {
    this.comparison = comparison;
    this.verdict = comparison.verdict();
  }

  /** The report; ends with a line break. */
  public static String of(Comparison comparison) {
    CompareText text = new CompareText(comparison);
    text.header();
    text.table();
    text.findings();
    text.sentences();
    return text.out.toString();
  }

  private void header() {
    Environment environment = comparison.environment();
    line("bench compare %s", comparison.target());
    line("");
    line("  before    %s", tree(comparison.before()));
    line("  after     %s", tree(comparison.after()));
    line("  date      %s", environment.start());
    line(
        "  machine   %s, %d cores, %s, load %s before and %s after",
        environment.cpu(),
        environment.cores(),
        environment.system(),
        load(environment.loadBefore()),
        load(environment.loadAfter()));
    line("  Java      %s %s", environment.jdk().version(), String.join(" ", environment.flags()));
    line(
        "  method    %s in random order, a fresh JVM for each side and a control, seed %d, %.0f s",
        plural(comparison.rounds().size(), "pair"), comparison.plan().seed(), comparison.seconds());
    line("");
  }

  private static String tree(Variant variant) {
    Tree tree = variant.tree();
    return tree.folder() + (tree.isSources() ? " (sources, compiled)" : " (classes)");
  }

  private static String load(OptionalDouble load) {
    return load.isPresent() ? String.format(Locale.ROOT, "%.2f", load.getAsDouble()) : "unknown";
  }

  private void table() {
    line(
        "  %-8s  %11s   %-25s  %12s  %11s  %10s",
        "", "time per op", "(quartiles)", "ops per s", "CPU per op", "allocated");
    row("before", Round::before);
    row("after", Round::after);
    line("");
  }

  private void row(String name, Function<Round, Sample> column) {
    List<Sample> samples = comparison.samples(column);
    Spread time = spread(samples, Sample::nanosPerOp);
    List<Sample> counted = samples.stream().filter(s -> s.allocatedPerOp().isPresent()).toList();
    line(
        "  %-8s  %11s   %-25s  %12s  %11s  %10s",
        name,
        Quantity.time(time.median()),
        "(" + Quantity.time(time.lower()) + " … " + Quantity.time(time.upper()) + ")",
        Quantity.digits(1e9 / time.median()),
        Quantity.time(spread(samples, Sample::cpuNanosPerOp).median()),
        counted.isEmpty()
            ? "unknown"
            : Quantity.bytes(spread(counted, s -> s.allocatedPerOp().orElseThrow()).median()));
  }

  private static Spread spread(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return Spread.of(samples.stream().mapToDouble(value).toArray());
  }

  private void findings() {
    line("  speed     %s", estimate(verdict.speed()));
    line("  control   %s, before against itself", estimate(verdict.control()));
    line("  results   %s", results());
    line("  verdict   %s", verdict.kind());
    line("");
  }

  private static String estimate(PairedRatio estimate) {
    Interval interval = estimate.interval();
    return Quantity.ratio(estimate.ratio())
        + (interval.bounded()
            ? ", 99% interval "
                + Quantity.ratio(interval.low())
                + " … "
                + Quantity.ratio(interval.high())
            : ", no 99% interval from fewer than " + PairedRatio.MIN_PAIRS + " pairs");
  }

  private String results() {
    Results results = comparison.results();
    String both = "before " + values(results.before()) + "; after " + values(results.after());
    return switch (results.status()) {
      case SAME -> "same: " + values(results.after());
      case DIFFERENT -> "differ: " + both;
      case UNSTABLE -> "both vary from call to call: " + both;
      case NONE -> "nothing is returned, so nothing was compared";
      case INCOMPARABLE -> "not compared: the content of the returned objects cannot be seen";
    };
  }

  private static String values(List<String> values) {
    if (values.size() > SHOWN_RESULTS && values.stream().allMatch(CompareText::isWhole)) {
      LongSummaryStatistics range = values.stream().mapToLong(Long::parseLong).summaryStatistics();
      return String.format(
          Locale.ROOT,
          "%d different numbers from %,d to %,d",
          values.size(),
          range.getMin(),
          range.getMax());
    }
    String shown =
        values.stream()
            .limit(SHOWN_RESULTS)
            .map(CompareText::grouped)
            .collect(Collectors.joining(" or "));
    int more = values.size() - SHOWN_RESULTS;
    return values.isEmpty() ? "nothing" : more > 0 ? shown + " or " + more + " others" : shown;
  }

  private static String grouped(String value) {
    return isWhole(value) ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)) : value;
  }

  private static boolean isWhole(String value) {
    return WHOLE.matcher(value).matches();
  }

  private void sentences() {
    line("%s", meaning());
    if (comparison.results().status() == Results.Status.DIFFERENT) {
      line("%s", difference(comparison.results()));
    }
    if (comparison.environment().isBusy()) {
      line("The machine was busy with other work: trust the ratio more than the times.");
    }
    if (spread(comparison.samples(Round::after), Sample::nanosPerOp).median() < SHORT_NANOS) {
      line("A call this short is measured together with a good part of the measuring loop.");
    }
    if (comparison.unsteady() > 0) {
      line(
          "%d of %s had no steady speed yet when their warm-up ended after %s.",
          comparison.unsteady(),
          plural(3 * comparison.rounds().size(), "JVM"),
          Quantity.time((double) comparison.plan().longestWarmUp().toNanos()));
    }
  }

  private static String difference(Results results) {
    if (results.before().size() > 1 && results.after().size() == 1) {
      return "The results differ: before varies from call to call, after is always the same, as"
          + " when updates were lost and no longer are.";
    }
    if (results.before().size() == 1 && results.after().size() > 1) {
      return "The results differ: before is always the same, after varies from call to call. The"
          + " change may have broken it.";
    }
    return "The results differ: the two do not do the same work.";
  }

  private String meaning() {
    Interval interval = verdict.speed().interval();
    String range =
        Quantity.ratio(interval.low()) + " and " + Quantity.ratio(interval.high()) + " as fast";
    String delta = Quantity.percent(verdict.delta());
    return switch (verdict.kind()) {
      case FASTER -> "After is faster: between " + range + " as before, with 99% confidence.";
      case SLOWER -> "After is slower: between " + range + " as before, with 99% confidence.";
      case EQUIVALENT ->
          "After is as fast as before: any difference is within "
              + delta
              + ", with 99% confidence.";
      case INCONCLUSIVE ->
          interval.bounded()
              ? "Too noisy to tell: only a change of about "
                  + Quantity.percent(verdict.detectable())
                  + " or more would have shown; differences within "
                  + delta
                  + " do not count."
              : "Too few pairs to tell: a 99% interval needs "
                  + PairedRatio.MIN_PAIRS
                  + "; raise --pairs.";
    };
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }
}
