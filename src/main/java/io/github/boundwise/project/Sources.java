package io.github.boundwise.project;

import java.io.IOException;

/** The decoded text of source files, by path relative to the scanned root. */
public interface Sources {

  /**
   * The whole text, without a byte order mark, line endings as they are.
   *
   * @throws IOException when the file cannot be read or decoded
   */
  String text(String file) throws IOException;
}
