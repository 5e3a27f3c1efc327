package io.github.boundwise.project;

import io.github.boundwise.facts.SourceError;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A {@link SourceError} before the root is known.
 *
 * @param file absolute
 */
record Trouble(Path file, int line, String message) {

  static Trouble unreadable(Path file, Exception cause) {
    String why =
        cause instanceof AccessDeniedException
            ? "permission denied"
            : cause instanceof NoSuchFileException
                ? "it does not exist"
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new Trouble(file, 1, "cannot be read: " + why);
  }
}
