package io.github.boundwise.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option value that is one of a few words. */
abstract class Choice<T> implements ITypeConverter<T> {
  private final String what;
  private final Map<String, T> values = new LinkedHashMap<>();

  /**
   * A choice between all values.
   *
   * @param what what is chosen, for messages: "format"
   * @param id the word for a value
   */
  Choice(String what, T[] values, Function<T, String> id) {
    this.what = what;
    Arrays.stream(values).forEach(value -> this.values.put(id.apply(value), value));
  }

  @Override
  public T convert(String word) {
    T value = values.get(word);
    if (value == null) {
      String all = "; choose from " + String.join(", ", values.keySet());
      throw new TypeConversionException(
          "no " + what + " '" + word + "'" + DidYouMean.hint(word, values.keySet(), all));
    }
    return value;
  }

  /** The words, for messages. */
  String words() {
    return String.join(", ", values.keySet());
  }
}
