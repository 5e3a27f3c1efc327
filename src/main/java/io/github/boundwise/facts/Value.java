package io.github.boundwise.facts;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an expression stands for, as far as one method body tells. Casts and parentheses are looked
 * through.
 */
public sealed interface Value {

  /** The value at a path; the result of a call is the path {@link Path.Result}. */
  record At(Path path) implements Value {}

  /** A lambda or a method reference: its body is a method of its own. */
  record Function(MethodId body) implements Value {}

  /** A literal or constant; a class literal reads {@code a.b.C.class}. */
  record Literal(String text) implements Value {}

  /** One of several: the arms of a conditional or a switch expression. */
  record AnyOf(List<Value> values) implements Value {
    public AnyOf {
      values = List.copyOf(values);
    }
  }

  /** Anything else, as text for people. */
  record Other(String text) implements Value {}

  static Value result(int call) {
    return new At(Path.of(new Path.Result(call)));
  }

  /** The single values this may be, {@link AnyOf} flattened. */
  default Stream<Value> alternatives() {
    return this instanceof AnyOf any
        ? any.values().stream().flatMap(Value::alternatives)
        : Stream.of(this);
  }
}
