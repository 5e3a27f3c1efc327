package io.github.boundwise.bench.worker;

/** The workload could not be measured; carried to the parent as one line. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whose turn it is: the caller named something wrong, or the workload went wrong. */
  enum Kind {
    /** There is no such workload, or none that can be called. */
    UNUSABLE,
    /** The workload threw. */
    THREW
  }

  final Kind kind;
  final String message;

  Failure(Kind kind, String message) {
    super(message);
    this.kind = kind;
    this.message = message;
  }

  /** What the workload threw, and where, on one line. */
  static Failure threw(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Failure(Kind.THREW, "threw " + firstLine(String.valueOf(thrown)) + where);
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 300 ? line : line.substring(0, 300) + "…";
  }
}
