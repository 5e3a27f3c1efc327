package io.github.boundwise.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The decoded text of source files, by path relative to the scanned root. */
public interface Sources {

  /**
   * The whole text, without a byte order mark, line endings as they are.
   *
   * @throws IOException when the file cannot be read
   */
  String text(String file) throws IOException;

  /**
   * The text together with how it is encoded.
   *
   * @throws IOException when the file cannot be read
   */
  default SourceText read(String file) throws IOException {
    return new SourceText(text(file), StandardCharsets.UTF_8, false);
  }
}
