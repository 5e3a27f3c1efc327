package io.github.boundwise.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Source files on disk. */
public record SourceFiles(Path root) implements Sources {
  @Override
  public String text(String file) throws IOException {
    return new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
  }
}
