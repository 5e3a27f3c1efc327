package io.github.boundwise.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a value lives: a root, and the fields or array elements walked from it.
 *
 * @param root where the walk starts
 * @param fields outermost first; for a static field the root is {@link Static} and the field comes
 *     first
 */
public record Path(Root root, List<FieldId> fields) {

  public Path {
    fields = List.copyOf(fields);
  }

  /** Where a path starts. */
  public sealed interface Root permits This, Static, Parameter, Captured, Local, Result, Opaque {}

  /**
   * The receiver; in an inner or anonymous class also an enclosing instance, told apart by its
   * type.
   */
  public record This(String type) implements Root {}

  /** A static field follows. */
  public record Static() implements Root {}

  /** Parameter of the method itself, from 0. */
  public record Parameter(int index, VariableId variable) implements Root {}

  /** A local variable of an enclosing method, seen from a lambda, a local or an anonymous class. */
  public record Captured(VariableId variable) implements Root {}

  public record Local(VariableId variable) implements Root {}

  /**
   * What the call at that index of the same method's facts gave; a new object where it is a
   * constructor.
   */
  public record Result(int call) implements Root {}

  /** An expression that is not followed; {@code text} is for people. */
  public record Opaque(String text) implements Root {}

  public static Path of(Root root) {
    return new Path(root, List.of());
  }

  public Path then(FieldId field) {
    List<FieldId> longer = new ArrayList<>(fields);
    longer.add(field);
    return new Path(root, longer);
  }

  /** The field the path ends in; only for paths with at least one. */
  public FieldId last() {
    return fields.get(fields.size() - 1);
  }

  /** The path without its last field; only for paths with at least one. */
  public Path parent() {
    return new Path(root, fields.subList(0, fields.size() - 1));
  }

  /** As it reads in source: {@code this.stats.hits}, {@code Config.current}, {@code counts[]}. */
  @Override
  public String toString() {
    String walked =
        fields.stream()
            .map(f -> f.isElement() ? "[]" : "." + f.name())
            .collect(Collectors.joining());
    if (root instanceof This) {
      return "this" + walked;
    }
    if (root instanceof Static && !fields.isEmpty()) {
      String type = fields.get(0).type();
      return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + walked;
    }
    if (root instanceof Parameter parameter) {
      return parameter.variable().name() + walked;
    }
    if (root instanceof Captured captured) {
      return captured.variable().name() + walked;
    }
    if (root instanceof Local local) {
      return local.variable().name() + walked;
    }
    return (root instanceof Opaque opaque ? opaque.text() : "(result)") + walked;
  }
}
