package io.github.boundwise.rule;

import io.github.boundwise.program.Program;
import java.util.stream.Stream;

/** Finds one class of fault in a program and explains it. Stateless. */
public interface Rule {

  /** The id: its page is {@code rules/<id>.md}, its samples {@code samples/rules/<id>}. */
  String id();

  Category category();

  /** The findings, in any order, of every confidence. */
  Stream<Finding> check(Program program);
}
