package io.github.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.boundwise.knowledge.RulePage.Section;
import org.junit.jupiter.api.Test;

class RulePageTest {

  private static final String PAGE =
      """
      ---
      id: lost-update
      category: shared-state
      severity: error
      fix: review
      model: threads
      since: 0.1.0
      cwe: CWE-366
      ---
      # A counter that loses counts

      ## What it finds

      `x = x + 1` by two threads.

      ## Why it is wrong

      ```
      ## A read      ## B reads
      # both write
      ```

      ## Example

      Some.

      ## Use instead

      An atomic.

      ## Fix safety

      Look at it.

      ## Known gaps

      None known.
      """;

  @Test
  void readsAPage() {
    RulePage page = RulePage.parse("rules/lost-update.md", PAGE);
    assertThat(page.id()).isEqualTo("lost-update");
    assertThat(page.cwe()).contains("CWE-366");
    assertThat(page.title()).isEqualTo("A counter that loses counts");
    assertThat(page.section(Section.WHAT_IT_FINDS)).isEqualTo("`x = x + 1` by two threads.");
    assertThat(page.section(Section.WHY_IT_IS_WRONG)).contains("## B reads");
    assertThat(page.markdown()).isEqualTo(PAGE.substring(PAGE.indexOf("# A counter")));
  }

  @Test
  void mistakesAreToldWithFileAndLine() {
    mistake("r/lost-update.md:1: front matter", PAGE.replaceFirst("---\n", ""));
    mistake("r/lost-update.md:1: front matter", "");
    mistake("r/lost-update.md:1: front matter", "---\n");
    mistake("r/lost-update.md:2: 'severity' is missing", PAGE.replace("severity: error\n", ""));
    mistake("r/lost-update.md:6: unknown key 'modle'", PAGE.replace("model:", "modle:"));
    mistake("r/lost-update.md:5: fix 'perhaps' is not", PAGE.replace("review", "perhaps"));
    mistake("r/lost-update.md:2: id 'other' is not", PAGE.replace("id: lost-update", "id: other"));
    mistake("r/lost-update.md:10: the title", PAGE.replace("# A counter that loses counts", ""));
    mistake("r/lost-update.md:35: a page has no section", PAGE.replace("Known gaps", "Gaps"));
    mistake(
        "r/lost-update.md:35: section '## Known gaps' is missing",
        PAGE.replace("None known.\n", "").stripTrailing());
    mistake(
        "r/lost-update.md:35: section 'Example' is there twice",
        PAGE.replace("Known gaps", "Example"));
  }

  private static void mistake(String message, String page) {
    assertThatThrownBy(() -> RulePage.parse("r/lost-update.md", page))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith(message);
  }
}
