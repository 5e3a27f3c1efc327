package io.github.boundwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.knowledge.RulePage;
import io.github.boundwise.knowledge.RulePage.Section;
import io.github.boundwise.knowledge.RulePages;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One name, four places: a rule, its line in {@link Rules#ALL}, its page and its samples. */
class RulesTest {

  private static final Set<String> IDS =
      Rules.ALL.stream().map(Rule::id).collect(Collectors.toSet());

  @Test
  void everyRuleIsListedOnce() {
    assertThat(Rules.ALL.stream().map(Rule::id)).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    assertThat(names(SampleFolder.SAMPLES.resolveSibling("rules"), ".md")).isEqualTo(IDS);
    assertThat(RulePages.load().all().stream().map(RulePage::id))
        .containsExactlyInAnyOrderElementsOf(IDS);
  }

  @Test
  void everyRuleHasSamplesAndEverySampleARule() throws IOException {
    assertThat(names(SampleFolder.SAMPLES.resolve("rules"), "")).isEqualTo(IDS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageHasEverySectionAndSaysWhatTheRuleSays(String id, Rule rule) {
    RulePage page = RulePages.load().find(id).orElseThrow();

    assertThat(Section.values()).allSatisfy(s -> assertThat(page.section(s)).isNotBlank());
    assertThat(page.title()).startsWith(id + ": ");
    assertThat(page.category()).isEqualTo(rule.category().id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findingsSayWhatThePageSays(String id, Rule rule) throws IOException {
    RulePage page = RulePages.load().find(id).orElseThrow();
    List<Finding> findings = findingsInItsSamples(id);

    assertThat(findings).as("findings of %s in its samples", id).isNotEmpty();
    assertThat(findings).extracting(Finding::category).containsOnly(rule.category());
    assertThat(findings).extracting(f -> f.severity().id()).containsOnly(page.severity());
    assertThat(findings.stream().map(Finding::span))
        .allMatch(span -> span.line() == span.endLine(), "is on one line");
  }

  static Stream<Arguments> rules() {
    return Rules.ALL.stream().map(rule -> Arguments.of(rule.id(), rule));
  }

  private static List<Finding> findingsInItsSamples(String id) throws IOException {
    return SampleFolder.all().stream()
        .filter(folder -> folder.name().startsWith("rules/" + id + "/"))
        .filter(folder -> folder.missing().isEmpty())
        .flatMap(folder -> folder.scanned().findings().stream())
        .filter(finding -> finding.rule().equals(id))
        .toList();
  }

  private static Set<String> names(Path folder, String extension) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) == extension.isEmpty())
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(extension))
          .map(name -> name.substring(0, name.length() - extension.length()))
          .collect(Collectors.toSet());
    }
  }
}
