package io.github.boundwise.report;

import java.io.IOException;

/** One way to write down what was found. */
@FunctionalInterface
public interface Report {

  /**
   * Writes all of it, ending in a line feed. The same data gives the same characters.
   *
   * @throws IOException when {@code out} fails
   */
  void write(ReportData data, Appendable out) throws IOException;
}
