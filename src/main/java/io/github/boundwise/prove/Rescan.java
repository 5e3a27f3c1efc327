package io.github.boundwise.prove;

import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.Finding;
import java.nio.file.Path;
import java.util.List;

/** Analyses the sources under a folder as the project itself was analysed. */
@FunctionalInterface
public interface Rescan {

  /**
   * All findings, with paths relative to {@code root}.
   *
   * @throws UsageException when the folder cannot be analysed
   */
  List<Finding> findings(Path root) throws UsageException;
}
