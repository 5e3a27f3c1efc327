package io.github.boundwise.rule;

import java.util.List;

/** The rules there are. */
public final class Rules {

  /** In the order of their categories. */
  public static final List<Rule> ALL = List.of();

  private Rules() {}
}
