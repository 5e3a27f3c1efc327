package io.github.boundwise.knowledge;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of a rule, {@code rules/<id>.md}: front matter and prose. What {@code explain}, the
 * reports and the docs show.
 *
 * @param category id of a category
 * @param severity id of a severity
 * @param fix how far its fix can be trusted: {@code none}, {@code safe}, {@code review} or {@code
 *     advise}
 * @param model what the rule reasons about, one word or a few
 * @param since version of Boundwise that brought the rule
 * @param cwe number in the Common Weakness Enumeration, as {@code CWE-366}
 * @param title without the {@code #}
 * @param sections all of them, Markdown without their headings
 */
public record RulePage(
    String id,
    String category,
    String severity,
    String fix,
    String model,
    String since,
    Optional<String> cwe,
    String title,
    Map<Section, String> sections) {

  private static final String FENCE = "---";
  private static final Set<String> KEYS =
      Set.of("id", "category", "severity", "fix", "model", "since", "cwe");
  private static final Set<String> FIXES = Set.of("none", "safe", "review", "advise");

  public RulePage {
    sections = Map.copyOf(sections);
  }

  /** The parts that every page has, in their order. */
  public enum Section {
    WHAT_IT_FINDS("What it finds"),
    WHY_IT_IS_WRONG("Why it is wrong"),
    EXAMPLE("Example"),
    USE_INSTEAD("Use instead"),
    FIX_SAFETY("Fix safety"),
    KNOWN_GAPS("Known gaps");

    private final String heading;

    Section(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  /** The text under a heading. */
  public String section(Section section) {
    return sections.getOrDefault(section, "");
  }

  /** Title and sections as one Markdown text, ending in a line break. */
  public String markdown() {
    return Arrays.stream(Section.values())
        .map(section -> "\n## " + section.heading() + "\n\n" + section(section) + "\n")
        .collect(Collectors.joining("", "# " + title + "\n", ""));
  }

  /**
   * Reads a page.
   *
   * @param file its path, for messages; its name is the rule's id
   * @throws KnowledgeException when a part is missing or not understood
   */
  static RulePage parse(String file, String text) {
    List<String> lines = text.lines().toList();
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end <= 0 || !lines.get(0).equals(FENCE)) {
      throw new Place(file, 1).error("front matter between two lines of --- is missing");
    }
    Yaml.Fields front =
        Yaml.parse(file, 2, String.join("\n", lines.subList(1, end))).fields().only(KEYS);
    Prose prose = new Prose(file, lines, end + 1);
    return new RulePage(
        id(file, front.get("id")),
        front.get("category").text(),
        front.get("severity").text(),
        fix(front.get("fix")),
        front.get("model").text(),
        front.get("since").text(),
        front.find("cwe").map(Yaml::text),
        prose.title(),
        prose.sections());
  }

  private static String id(String file, Yaml id) {
    String expected = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    if (!id.text().equals(expected)) {
      throw id.place().error("id '" + id.text() + "' is not the file's name, " + expected);
    }
    return expected;
  }

  private static String fix(Yaml fix) {
    if (!FIXES.contains(fix.text())) {
      throw fix.place().error("fix '" + fix.text() + "' is not none, safe, review or advise");
    }
    return fix.text();
  }

  /** The part of a page below its front matter. */
  private static final class Prose {
    private final Map<Section, StringBuilder> texts = new EnumMap<>(Section.class);
    private final String file;
    private final int firstLine;
    private final int lastLine;
    private String title = "";

    Prose(String file, List<String> lines, int start) {
      this.file = file;
      this.firstLine = start + 1;
      this.lastLine = lines.size();
      StringBuilder text = new StringBuilder();
      boolean code = false;
      for (int at = start; at < lines.size(); at++) {
        String line = lines.get(at);
        code ^= line.startsWith("```");
        if (!code && line.startsWith("# ")) {
          title = line.substring(2).strip();
        } else if (!code && line.startsWith("## ")) {
          text = begin(line.substring(3).strip(), new Place(file, at + 1));
        } else {
          text.append(line).append('\n');
        }
      }
    }

    private StringBuilder begin(String heading, Place place) {
      Section section =
          Arrays.stream(Section.values())
              .filter(known -> known.heading().equals(heading))
              .findFirst()
              .orElseThrow(() -> place.error("a page has no section '" + heading + "'"));
      if (texts.containsKey(section)) {
        throw place.error("section '" + heading + "' is there twice");
      }
      StringBuilder text = new StringBuilder();
      texts.put(section, text);
      return text;
    }

    String title() {
      if (title.isEmpty()) {
        throw new Place(file, firstLine).error("the title, a line '# …', is missing");
      }
      return title;
    }

    Map<Section, String> sections() {
      Map<Section, String> sections = new EnumMap<>(Section.class);
      for (Section section : Section.values()) {
        String text = texts.getOrDefault(section, new StringBuilder()).toString().strip();
        if (text.isEmpty()) {
          throw new Place(file, lastLine)
              .error("section '## " + section.heading() + "' is missing or empty");
        }
        sections.put(section, text);
      }
      return sections;
    }
  }
}
