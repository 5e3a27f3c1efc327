package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Source files on disk; every call reads the file anew. */
public final class SourceFiles implements Sources {
  private final Path root;

  /** Files are found relative to {@code root}. */
  public SourceFiles(Path root) {
    this.root = root;
  }

  @Override
  public String text(String file) throws IOException {
    return read(file).text();
  }

  @Override
  public SourceText read(String file) throws IOException {
    return SourceText.decode(Files.readAllBytes(root.resolve(file)));
  }
}
