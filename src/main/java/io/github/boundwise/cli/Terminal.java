package io.github.boundwise.cli;

import io.github.boundwise.report.Style;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a run writes: findings to {@code out}, all else to {@code err}.
 *
 * @param raw what {@code out} writes to
 * @param there whether a person looks at it, on something that can move its cursor
 */
record Terminal(OutputStream raw, PrintWriter out, PrintWriter err, boolean there) {

  /** When to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** The option's converter. */
    static final class Converter extends Choice<Color> {
      Converter() {
        super("colour choice", Color.values(), value -> value.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * Prints bytes as they are, in the encoding that they have.
   *
   * @throws IOException when standard output fails
   */
  void print(byte[] bytes) throws IOException {
    out.flush();
    raw.write(bytes);
    raw.flush();
  }

  /** Whether this process talks to a terminal that is not a dumb one. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal tells from 22 on
  static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
  }

  /** {@code AUTO} colours terminals unless {@code NO_COLOR} is set. */
  Style style(Color color) {
    boolean coloured =
        color == Color.ALWAYS || (color == Color.AUTO && there && Ansi.AUTO.enabled());
    return coloured ? new AnsiStyle() : Style.PLAIN;
  }

  /** From 22 on there is a console without a terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
