package io.github.boundwise.report;

import io.github.boundwise.fix.Fix;
import io.github.boundwise.fix.Safety;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands worth trying after a report, ready to paste. */
final class NextSection {
  private final Style style;
  private final Overview overview;

  NextSection(Style style, Overview overview) {
    this.style = style;
    this.overview = overview;
  }

  /**
   * Writes nothing when there is nothing to try.
   *
   * @param findings worst first
   */
  void write(List<ReportedFinding> findings, List<MethodVerdict> methods, StringBuilder out) {
    Map<String, String> commands = new LinkedHashMap<>();
    fix(findings, commands);
    findings.stream()
        .findFirst()
        .map(worst -> worst.finding().rule())
        .ifPresent(rule -> commands.put("boundwise explain " + rule, "what is behind that rule"));
    methods.stream()
        .filter(method -> method.verdict().workload().waits())
        .findFirst()
        .ifPresent(method -> commands.put(why(method), "what it waits for, and where"));
    if (!commands.isEmpty()) {
      out.append('\n').append(style.paint(Tone.STRONG, "Try next")).append('\n');
      int width = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
      commands.forEach(
          (command, what) ->
              out.append("  ")
                  .append(style.paint(Tone.GOOD, command))
                  .append(" ".repeat(width - command.length() + 2))
                  .append(style.paint(Tone.FAINT, what))
                  .append('\n'));
    }
  }

  private void fix(List<ReportedFinding> findings, Map<String, String> commands) {
    List<Fix.Edits> fixes =
        findings.stream().map(ReportedFinding::edits).flatMap(Optional::stream).toList();
    if (!fixes.isEmpty()) {
      boolean review = fixes.stream().anyMatch(fix -> fix.safety() == Safety.REVIEW);
      commands.put(
          "boundwise fix " + overview.target() + (review ? " --unsafe-fixes" : ""),
          SummarySection.counted(fixes.size(), "rewrite") + " as a diff; nothing is written");
    }
  }

  private String why(MethodVerdict method) {
    String path = overview.target().equals(".") ? "" : " --path " + overview.target();
    return "boundwise why '" + method.id().shortName() + "'" + path;
  }
}
