package io.github.boundwise.cli;

import io.github.boundwise.project.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on a terminal that says how far the work is, and is gone at the end. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long REDRAW_NANOS = 100_000_000;
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean visible;
  private String shown = "";
  private long drawn;

  /**
   * A line that is not drawn yet.
   *
   * @param visible whether to draw it at all
   */
  ProgressLine(PrintWriter out, boolean visible) {
    this.out = out;
    this.visible = visible;
  }

  @Override
  public void step(String doing, int done, int total) {
    long now = System.nanoTime();
    if (!visible || (doing.equals(shown) && now - drawn < REDRAW_NANOS && done != total)) {
      return;
    }
    shown = doing;
    drawn = now;
    out.print(ERASE + doing + count(done, total));
    out.flush();
  }

  private static String count(int done, int total) {
    if (total > 0) {
      return String.format(Locale.ROOT, " %,d of %,d", done, total);
    }
    return done > 0 ? String.format(Locale.ROOT, " %,d", done) : "";
  }

  @Override
  public void close() {
    if (!shown.isEmpty()) {
      out.print(ERASE);
      out.flush();
    }
  }
}
