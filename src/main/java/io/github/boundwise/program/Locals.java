package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What local variables are set to. */
final class Locals {

  private Locals() {}

  /** All values written to a local variable in its own method; empty for other paths. */
  static List<Value> all(MethodFacts method, Path path) {
    List<Value> values = new ArrayList<>();
    if (path.root() instanceof Path.Local && path.fields().isEmpty()) {
      method
          .accesses()
          .filter(access -> access.kind().writes() && access.path().equals(path))
          .map(Access::value)
          .forEach(value -> values.add(value == null ? new Value.Other("?") : value));
    }
    return values;
  }

  /**
   * The value that a path stands for when it is a local variable that is set once, followed through
   * further such variables; the path itself when it is no local variable.
   */
  static Optional<Value> only(MethodFacts method, Path path) {
    Value value = new Value.At(path);
    for (int steps = 0; steps < 8; steps++) {
      if (!(value instanceof Value.At at)
          || !(at.path().root() instanceof Path.Local)
          || !at.path().fields().isEmpty()) {
        return Optional.of(value);
      }
      List<Value> values = all(method, at.path());
      if (values.size() != 1) {
        return Optional.empty();
      }
      value = values.get(0);
    }
    return Optional.empty();
  }
}
