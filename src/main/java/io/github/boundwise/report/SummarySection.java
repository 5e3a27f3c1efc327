package io.github.boundwise.report;

import io.github.boundwise.program.Workload;
import io.github.boundwise.rule.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What could not be read, and the numbers. */
final class SummarySection {
  private static final List<Workload> ORDER =
      List.of(Workload.IO, Workload.CPU, Workload.MIXED, Workload.LIGHT, Workload.UNKNOWN);

  private final Style style;
  private final Overview overview;

  SummarySection(Style style, Overview overview) {
    this.style = style;
    this.overview = overview;
  }

  void write(ReportData data, StringBuilder out) {
    new ErrorsSection(style, overview).write(out);
    out.append(style.paint(Tone.STRONG, "Summary")).append('\n');
    entry("code", code(), out);
    entry("methods", number(overview.methods()), out);
    workloads(data.methods(), out);
    entry("calls", number(overview.calls()) + unresolved(), out);
    if (overview.lacksLibrary()) {
      entry("missing", missing(), out);
    }
    entry("findings", findings(data.findings()), out);
    rules(data.findings(), out);
    entry("sites", data.sites().isEmpty() ? "none" : SitesSection.counts(data.sites()), out);
    entry("time", String.format(Locale.ROOT, "%.1f s", overview.seconds()), out);
  }

  /** {@code 3: 1 error, 2 warnings}, or {@code none}. */
  private static String findings(Collection<ReportedFinding> findings) {
    if (findings.isEmpty()) {
      return "none";
    }
    return number(findings.size()) + ": " + bySeverity(findings);
  }

  /** {@code 1 error, 2 warnings}. */
  static String bySeverity(Collection<ReportedFinding> findings) {
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
        .map(severity -> bySeverity(findings, severity))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String counted(long count, String thing) {
    return number(count) + " " + thing + (count == 1 ? "" : "s");
  }

  private static Optional<String> bySeverity(
      Collection<ReportedFinding> findings, Severity severity) {
    long count = findings.stream().filter(each -> each.finding().severity() == severity).count();
    return count == 0 ? Optional.empty() : Optional.of(counted(count, severity.id()));
  }

  private String code() {
    return counted(overview.files(), "file")
        + ", "
        + counted(overview.lines(), "line")
        + ", Java "
        + overview.release()
        + " ("
        + overview.releaseFrom()
        + "), library of JDK "
        + overview.systemLibrary().version();
  }

  private String unresolved() {
    if (overview.calls() == 0) {
      return "";
    }
    if (overview.unresolvedCalls() == 0) {
      return ", all resolved";
    }
    double share = 100.0 * overview.unresolvedCalls() / overview.calls();
    return String.format(
        Locale.ROOT, ", %.1f%% unresolved (%,d)", share, overview.unresolvedCalls());
  }

  private String missing() {
    return String.format(
        Locale.ROOT,
        "a JDK %1$d or newer: the code is for Java %1$d, and what the library gained after %2$d is"
            + " unknown here. Install one, or point JAVA_HOME at it.",
        overview.release(),
        overview.systemLibrary().release());
  }

  private void workloads(List<MethodVerdict> methods, StringBuilder out) {
    for (Workload workload : ORDER) {
      List<MethodVerdict> these =
          methods.stream().filter(each -> each.verdict().workload() == workload).toList();
      if (!these.isEmpty()) {
        String text = String.format(Locale.ROOT, "%-9s%s", workload, detail(these));
        part(these.size(), methods.size(), text.stripTrailing(), out);
      }
    }
  }

  /** What a group of methods waits for or costs, most frequent first. */
  private static String detail(List<MethodVerdict> methods) {
    Workload workload = methods.get(0).verdict().workload();
    String waits =
        workload.waits()
            ? "waits for "
                + tally(
                    methods.stream()
                        .flatMap(method -> method.verdict().waits().stream())
                        .map(kind -> kind.words()))
            : "";
    String costs =
        workload == Workload.CPU
            ? "costs " + tally(methods.stream().map(method -> method.verdict().cost()))
            : "";
    return waits + costs;
  }

  private static String tally(Stream<String> words) {
    Map<String, Long> counts =
        words.collect(
            Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> entry.getKey() + " (" + number(entry.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private void rules(List<ReportedFinding> findings, StringBuilder out) {
    findings.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.finding().rule(), TreeMap::new, Collectors.counting()))
        .forEach((rule, count) -> part(count, findings.size(), rule, out));
  }

  /** A part of the number above it, right-aligned below that. */
  private static void part(long count, long whole, String text, StringBuilder out) {
    String digits = " ".repeat(number(whole).length() - number(count).length()) + number(count);
    out.append(" ".repeat(12)).append(digits).append("  ").append(text).append('\n');
  }

  private void entry(String key, String text, StringBuilder out) {
    String lead = String.format(Locale.ROOT, "  %-10s", key);
    out.append(style.paint(Tone.FAINT, lead))
        .append(Paragraph.hang(text, lead.length()))
        .append('\n');
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
