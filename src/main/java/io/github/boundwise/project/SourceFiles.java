package io.github.boundwise.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Source files on disk. */
public record SourceFiles(Path root) implements Sources {
  @Override
  public String text(String file) throws IOException {
    return decode(Files.readAllBytes(root.resolve(file)));
  }

  /** UTF-8 without its byte order mark; what is not UTF-8 becomes the replacement character. */
  static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
