package io.github.boundwise.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option value that is a whole number between two others. */
abstract class Range implements ITypeConverter<Integer> {
  private final int least;
  private final int most;
  private final String expected;

  /**
   * A range with both its ends.
   *
   * @param expected what is expected, for messages: "a number of threads, 1 or more"
   */
  Range(int least, int most, String expected) {
    this.least = least;
    this.most = most;
    this.expected = expected;
  }

  @Override
  public Integer convert(String value) {
    try {
      int number = Integer.parseInt(value);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below, as for a number out of range
    }
    throw new TypeConversionException("'" + value + "' is not " + expected);
  }
}
