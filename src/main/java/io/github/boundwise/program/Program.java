package io.github.boundwise.program;

import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;

/** The linked program, as rules see it. */
public final class Program {

  private Program() {}

  /** Links the files and computes all summaries. */
  public static Program link(
      List<FileFacts> files, Knowledge knowledge, ClassFiles library, int release) {
    throw new UnsupportedOperationException("link");
  }

  public List<FileFacts> files() {
    throw new UnsupportedOperationException();
  }

  public Optional<MethodFacts> method(MethodId id) {
    throw new UnsupportedOperationException();
  }

  /** What a method of the scanned code does with its time; {@code id} must have a body. */
  public Verdict verdict(MethodId id) {
    throw new UnsupportedOperationException();
  }

  /** Every place where work is put on a concurrency model, by position. */
  public List<Site> sites() {
    throw new UnsupportedOperationException();
  }

  public List<Root> roots() {
    throw new UnsupportedOperationException();
  }
}
