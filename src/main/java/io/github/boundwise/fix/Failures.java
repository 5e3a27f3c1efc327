package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be thrown at a statement: the exceptions that a {@code catch} around it or the method's
 * {@code throws} clause takes. A body that compiles throws no other checked one.
 *
 * @param checked as written, nearest first; nothing that is known to be unchecked
 */
record Failures(Set<String> checked) {
  private static final List<String> PACKAGES =
      List.of("", "java.lang.", "java.io.", "java.util.", "java.util.concurrent.");

  Failures {
    checked = new LinkedHashSet<>(checked);
  }

  /** Collects them, or refuses in a method whose throws clause names a type variable. */
  static Failures around(JavaSource source, Node statement) throws Refusal {
    Set<String> checked = new LinkedHashSet<>();
    Node child = statement;
    for (Node at = statement; !(at instanceof LambdaExpr); at = at.getParentNode().orElseThrow()) {
      if (at instanceof TryStmt tried && Scopes.same(tried.getTryBlock(), child)) {
        tried.getCatchClauses().forEach(c -> caught(c).forEach(checked::add));
      }
      if (at instanceof CallableDeclaration<?> method) {
        for (Type type : method.getThrownExceptions()) {
          if (isTypeVariable(method, type.asString())) {
            throw source.refusal(
                type, type + " is a type variable, so a failure cannot be told by its type");
          }
          checked.add(source.text(type));
        }
        break;
      }
      child = at;
    }
    checked.removeIf(Failures::isUnchecked);
    return new Failures(checked);
  }

  private static Stream<String> caught(CatchClause clause) {
    Type type = clause.getParameter().getType();
    return type instanceof UnionType union
        ? union.getElements().stream().map(Type::asString)
        : Stream.of(type.asString());
  }

  private static boolean isTypeVariable(CallableDeclaration<?> method, String name) {
    List<NodeWithSimpleName<?>> variables = new ArrayList<>(method.getTypeParameters());
    Scopes.around(method, ClassOrInterfaceDeclaration.class)
        .ifPresent(type -> variables.addAll(type.getTypeParameters()));
    return variables.stream().anyMatch(v -> v.getNameAsString().equals(name));
  }

  private static boolean isUnchecked(String name) {
    return PACKAGES.stream().anyMatch(p -> isUncheckedClass(p + name));
  }

  private static boolean isUncheckedClass(String name) {
    try {
      Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return RuntimeException.class.isAssignableFrom(type) || Error.class.isAssignableFrom(type);
    } catch (ClassNotFoundException notOfThatPackage) {
      return false;
    }
  }

  /** Whether any exception at all may be thrown there. */
  boolean anything() {
    return checked.contains("Throwable");
  }

  /** Whether every exception, but not every error, may be thrown there. */
  boolean anyException() {
    return checked.contains("Exception") || anything();
  }

  /** Whether an InterruptedException may be thrown there. */
  boolean interruptible() {
    return anyException()
        || checked.contains("InterruptedException")
        || checked.contains("java.lang.InterruptedException");
  }

  /** The types to throw on as they are, before what is left is an error. */
  List<String> thrownOn() {
    if (anyException()) {
      return List.of("Exception");
    }
    List<String> types = new ArrayList<>(checked);
    types.add("RuntimeException");
    return types;
  }
}
