package io.github.boundwise.project;

/**
 * Input that cannot be worked with; the message is one line that says what to do next. Exit code 2.
 */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
