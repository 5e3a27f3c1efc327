package io.github.boundwise.report;

/** Colours text for a terminal, or does not. */
@FunctionalInterface
public interface Style {

  /** For files and pipes. */
  Style PLAIN = (tone, text) -> text;

  /** The text, coloured; what is seen keeps its characters and its width. */
  String paint(Tone tone, String text);
}
