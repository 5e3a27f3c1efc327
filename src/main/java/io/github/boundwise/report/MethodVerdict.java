package io.github.boundwise.report;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Span;
import io.github.boundwise.program.Program;
import io.github.boundwise.program.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * A declared method and what it does with its time.
 *
 * @param span its name
 */
public record MethodVerdict(MethodId id, Span span, Verdict verdict) {

  private static final Comparator<MethodVerdict> ORDER =
      Comparator.<MethodVerdict, String>comparing(method -> method.span().file())
          .thenComparing(method -> method.span().line())
          .thenComparing(MethodVerdict::id);

  /** Of every method, constructor and static initialiser that is written down with a body. */
  static List<MethodVerdict> all(Program program) {
    return program.files().stream()
        .flatMap(file -> file.types().stream())
        .flatMap(type -> type.methods().stream())
        .filter(MethodVerdict::isDeclared)
        .map(method -> new MethodVerdict(method.id(), method.span(), program.verdict(method.id())))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isDeclared(MethodFacts method) {
    return switch (method.kind()) {
      case METHOD, CONSTRUCTOR, STATIC_INITIALIZER -> true;
      case DEFAULT_CONSTRUCTOR, INSTANCE_INITIALIZER, LAMBDA, METHOD_REFERENCE, NO_BODY -> false;
    };
  }
}
