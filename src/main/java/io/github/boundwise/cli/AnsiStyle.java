package io.github.boundwise.cli;

import io.github.boundwise.report.Style;
import io.github.boundwise.report.Tone;
import picocli.CommandLine.Help.Ansi;

/** Colours by escape sequences. */
final class AnsiStyle implements Style {

  @Override
  public String paint(Tone tone, String text) {
    Ansi.IStyle[] styles = styles(tone);
    return Ansi.Style.on(styles) + text + Ansi.Style.reset.on();
  }

  private static Ansi.IStyle[] styles(Tone tone) {
    return switch (tone) {
      case ERROR -> of(Ansi.Style.bold, Ansi.Style.fg_red);
      case WARNING -> of(Ansi.Style.bold, Ansi.Style.fg_yellow);
      case NOTE -> of(Ansi.Style.bold, Ansi.Style.fg_cyan);
      case SECONDARY, FRAME -> of(Ansi.Style.fg_blue);
      case STRONG -> of(Ansi.Style.bold);
      case FAINT -> of(Ansi.Style.faint);
      case GOOD -> of(Ansi.Style.fg_green);
    };
  }

  private static Ansi.IStyle[] of(Ansi.IStyle... styles) {
    return styles;
  }
}
