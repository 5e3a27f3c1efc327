package io.github.boundwise.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A unified diff in colours. */
public final class DiffText {

  private DiffText() {}

  /** The same bytes, whatever their encoding, with colours around the lines. */
  public static byte[] painted(byte[] diff, Style style) {
    ByteArrayOutputStream painted = new ByteArrayOutputStream();
    int start = 0;
    for (int at = 0; at < diff.length; at++) {
      if (diff[at] == '\n') {
        line(new String(diff, start, at - start, StandardCharsets.ISO_8859_1), style, painted);
        painted.write('\n');
        start = at + 1;
      }
    }
    painted.write(diff, start, diff.length - start);
    return painted.toByteArray();
  }

  private static void line(String line, Style style, ByteArrayOutputStream out) {
    String painted = line;
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      painted = style.paint(Tone.STRONG, line);
    } else if (line.startsWith("@@")) {
      painted = style.paint(Tone.SECONDARY, line);
    } else if (line.startsWith("+")) {
      painted = style.paint(Tone.GOOD, line);
    } else if (line.startsWith("-")) {
      painted = style.paint(Tone.ERROR, line);
    }
    out.writeBytes(painted.getBytes(StandardCharsets.ISO_8859_1));
  }
}
