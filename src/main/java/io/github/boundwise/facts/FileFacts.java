package io.github.boundwise.facts;

import java.util.List;

/**
 * What one source file says.
 *
 * @param file path relative to the scanned root, with {@code /} separators
 * @param lines number of lines
 * @param types all types of the file, nested and anonymous ones beside their owners
 * @param errors what could not be read; the rest of the file is still there where possible
 */
public record FileFacts(String file, int lines, List<TypeFacts> types, List<SourceError> errors) {
  public FileFacts {
    types = List.copyOf(types);
    errors = List.copyOf(errors);
  }
}
