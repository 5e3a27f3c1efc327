package io.github.boundwise.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.FixGroup;
import io.github.boundwise.fix.FixPlan.Unfixed;
import io.github.boundwise.prove.Proof;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of {@code fix} for programs, schema {@code boundwise-fix/1}. Paths are relative to
 * the scanned root; {@code start} and {@code end} count UTF-16 units.
 */
public final class FixJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private FixJson() {}

  record Log(
      String schema,
      Tool tool,
      boolean applied,
      List<Group> fixed,
      List<Group> withheld,
      List<RefusedJson> refused,
      List<CheckJson> proof,
      List<SourceError> errors) {}

  record Tool(String name, String version) {}

  record Group(
      String rule,
      String title,
      String safety,
      List<String> because,
      List<Place> findings,
      List<Edit> edits) {}

  record Place(String file, int line, int column) {}

  record Edit(String file, int start, int end, String replacement) {}

  /** {@code check} is the one that the fix failed; absent when it could not be planned. */
  record RefusedJson(
      String rule,
      String title,
      String file,
      int line,
      int column,
      String reason,
      @Nullable String check) {}

  record CheckJson(String check, boolean done, String says) {}

  /**
   * Writes all of it, indented, ending in a line feed.
   *
   * @throws IOException when {@code out} fails
   */
  public static void write(FixData data, Appendable out) throws IOException {
    Log log =
        new Log(
            "boundwise-fix/1",
            new Tool("boundwise", ToolVersion.get()),
            data.applied(),
            data.proof().kept().stream().map(FixJson::group).toList(),
            data.plan().withheld().stream().map(FixJson::group).toList(),
            Stream.concat(
                    data.plan().unfixed().stream().map(FixJson::refused),
                    data.proof().dropped().stream().map(FixJson::refused))
                .toList(),
            data.proof().checks().stream()
                .map(check -> new CheckJson(check.level().id(), check.done(), check.says()))
                .toList(),
            data.overview().errors());
    out.append(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(log)).append('\n');
  }

  private static Group group(FixGroup group) {
    return new Group(
        group.rule(),
        group.edits().title(),
        group.edits().safety().name(),
        group.edits().because(),
        group.requests().stream().map(request -> place(request.span())).toList(),
        group.edits().edits().stream()
            .map(edit -> new Edit(edit.file(), edit.start(), edit.end(), edit.replacement()))
            .toList());
  }

  private static Place place(Span span) {
    return new Place(span.file(), span.line(), span.column());
  }

  private static RefusedJson refused(Unfixed unfixed) {
    return refused(unfixed.rule(), unfixed.title(), unfixed.span(), unfixed.reason(), null);
  }

  private static RefusedJson refused(Proof.Dropped dropped) {
    FixGroup group = dropped.group();
    String title = group.edits().title();
    return refused(group.rule(), title, group.span(), dropped.reason(), dropped.level().id());
  }

  private static RefusedJson refused(
      String rule, String title, Span span, String reason, @Nullable String check) {
    return new RefusedJson(rule, title, span.file(), span.line(), span.column(), reason, check);
  }
}
