package io.github.boundwise.cli;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.project.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method as people name it.
 *
 * @param type simple or qualified; nested ones with {@code .} or {@code $}
 * @param name {@code new} for a constructor
 * @param params simple or qualified types; absent for all overloads
 */
record MethodQuery(String type, String name, Optional<List<String>> params) {
  private static final Pattern SYNTAX =
      Pattern.compile("\\s*([^#()\\s]+)#([^#()\\s]+)\\s*(?:\\((.*)\\))?\\s*");

  /**
   * Reads {@code Type#method} or {@code Type#method(int, String)}.
   *
   * @throws UsageException when it is neither
   */
  static MethodQuery parse(String text) throws UsageException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(
          "'" + text + "' names no method; write 'Type#method' or 'Type#method(int, String)'");
    }
    return new MethodQuery(
        dotted(matcher.group(1)),
        matcher.group(2).equals("new") ? MethodId.CONSTRUCTOR : matcher.group(2),
        Optional.ofNullable(matcher.group(3)).map(MethodQuery::types));
  }

  boolean matches(MethodId id) {
    return name.equals(id.name())
        && ends(dotted(id.type()), type)
        && params.map(wanted -> match(id.params(), wanted)).orElse(true);
  }

  private static boolean match(List<String> params, List<String> wanted) {
    if (params.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!ends(dotted(params.get(i)), dotted(wanted.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a qualified name is that name, or ends in it after a dot. */
  private static boolean ends(String qualified, String name) {
    return qualified.equals(name) || qualified.endsWith("." + name);
  }

  private static List<String> types(String list) {
    return list.isBlank()
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  private static String dotted(String type) {
    return type.replace('$', '.').replace("...", "[]");
  }
}
