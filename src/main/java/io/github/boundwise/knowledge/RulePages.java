package io.github.boundwise.knowledge;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages of all rules, by id. */
public final class RulePages {

  private final SortedMap<String, RulePage> pages = new TreeMap<>();

  private RulePages(Map<String, String> files) {
    files.forEach(
        (file, text) -> {
          RulePage page = RulePage.parse(file, text);
          pages.put(page.id(), page);
        });
  }

  /**
   * The pages that ship with Boundwise, from the {@code rules} resources.
   *
   * @throws KnowledgeException when a page lacks a part
   */
  public static RulePages load() {
    return new RulePages(Resources.in("rules", ".md"));
  }

  public Optional<RulePage> find(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  /** In order of their ids. */
  public Collection<RulePage> all() {
    return java.util.Collections.unmodifiableCollection(pages.values());
  }
}
