package io.github.boundwise.bench;

/** A measurement that could not be completed; the message is one line. Exit code 3. */
public final class MeasurementException extends Exception {
  private static final long serialVersionUID = 1L;

  public MeasurementException(String message) {
    super(message);
  }
}
