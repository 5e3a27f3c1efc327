package io.github.boundwise.cli;

import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Rules;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The id of a rule that there is. */
final class RuleChoice implements ITypeConverter<String> {

  @Override
  public String convert(String id) {
    List<String> known = Rules.ALL.stream().map(Rule::id).toList();
    if (!known.contains(id)) {
      throw new TypeConversionException(noSuchRule(id, known));
    }
    return id;
  }

  /** The same words wherever a rule is named. */
  static String noSuchRule(String id, Collection<String> known) {
    return "no rule '" + id + "'" + DidYouMean.hint(id, known, "; 'boundwise rules' lists them");
  }
}
