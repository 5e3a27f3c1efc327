package io.github.boundwise.read;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.VariableId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The local variables and parameters that a name can mean at one place, block by block outwards,
 * through lambdas and anonymous classes to the method around them.
 */
final class Scope {

  /** One body: a method, lambda or initialiser. */
  static final class Body {
    final MethodId id;
    final Set<VariableId> captures = new LinkedHashSet<>();
    private final @Nullable Body outer;

    Body(MethodId id, @Nullable Body outer) {
      this.id = id;
      this.outer = outer;
    }
  }

  private record Variable(VariableId id, Body owner, int parameter, String type) {}

  private final @Nullable Scope outer;
  private final Body body;
  private final Map<String, Variable> variables = new HashMap<>();

  private Scope(@Nullable Scope outer, Body body) {
    this.outer = outer;
    this.body = body;
  }

  /** The outermost scope of a body that lies in {@code around}, or in no other body. */
  static Scope of(MethodId id, @Nullable Scope around) {
    return new Scope(around, new Body(id, around == null ? null : around.body));
  }

  Scope block() {
    return new Scope(this, body);
  }

  Body body() {
    return body;
  }

  void declare(VariableId id, String type) {
    variables.put(id.name(), new Variable(id, body, -1, type));
  }

  void declareParameter(VariableId id, int index, String type) {
    variables.put(id.name(), new Variable(id, body, index, type));
  }

  /** The root that a name means here; a name nobody declared is opaque. */
  Path.Root resolve(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Variable variable = scope.variables.get(name);
      if (variable != null) {
        return root(variable);
      }
    }
    return new Path.Opaque(name);
  }

  private Path.Root root(Variable variable) {
    if (variable.owner() == body) {
      return variable.parameter() >= 0
          ? new Path.Parameter(variable.parameter(), variable.id())
          : new Path.Local(variable.id());
    }
    for (Body b = body; b != null && b != variable.owner(); b = b.outer) {
      b.captures.add(variable.id());
    }
    return new Path.Captured(variable.id());
  }

  /** Declared type of a local variable or parameter, erased. */
  String type(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Variable variable = scope.variables.get(name);
      if (variable != null) {
        return variable.type();
      }
    }
    return MethodId.UNKNOWN_TYPE;
  }
}
