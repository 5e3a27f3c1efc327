package io.github.boundwise.maven;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Parameters that take one of a few words. */
final class Words {

  private Words() {}

  /**
   * The constant of that name, in lower case.
   *
   * @param others further words that the parameter takes, only told of
   * @throws MojoExecutionException when there is none; says which there are
   */
  static <E extends Enum<E>> E parse(
      String parameter, String word, Collection<E> values, String... others)
      throws MojoExecutionException {
    for (E value : values) {
      if (lower(value).equals(word.strip())) {
        return value;
      }
    }
    String known =
        Stream.concat(values.stream().map(Words::lower), Arrays.stream(others))
            .collect(Collectors.joining(", "));
    throw new MojoExecutionException(parameter + "=" + word + " is none of " + known);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
