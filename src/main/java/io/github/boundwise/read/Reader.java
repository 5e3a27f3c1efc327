package io.github.boundwise.read;

import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.project.Project;
import java.util.List;

/** Reads sources to facts. */
public final class Reader {

  private Reader() {}

  /** One per file of the project, in its order; a file that does not parse carries its errors. */
  public static List<FileFacts> read(Project project, Knowledge knowledge, Progress progress) {
    throw new UnsupportedOperationException("read");
  }
}
