package io.github.boundwise.bench;

import java.util.Locale;

/** Numbers as people read them: three digits that count, and a unit. */
final class Quantity {

  private Quantity() {}

  /** A time, given in nanoseconds. */
  static String time(double nanos) {
    if (nanos < 1e3) {
      return digits(nanos) + " ns";
    }
    if (nanos < 1e6) {
      return digits(nanos / 1e3) + " µs";
    }
    return nanos < 1e9 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
  }

  /** A size, given in bytes. */
  static String bytes(double bytes) {
    if (bytes < 1e3) {
      return digits(bytes) + " B";
    }
    if (bytes < 1e6) {
      return digits(bytes / 1e3) + " kB";
    }
    return bytes < 1e9 ? digits(bytes / 1e6) + " MB" : digits(bytes / 1e9) + " GB";
  }

  /** A ratio, such as 1.042×. */
  static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.3f×" : "%.1f×", ratio);
  }

  /** A fraction, such as 5.0%. */
  static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * fraction);
  }

  /** Three digits that count; whole numbers are grouped. */
  static String digits(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }
}
