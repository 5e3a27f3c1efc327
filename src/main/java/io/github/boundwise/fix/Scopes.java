package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which variable a simple name means, as far as one file tells; inherited fields are not seen. */
final class Scopes {

  private Scopes() {}

  /**
   * The declaration of the variable: a {@link VariableDeclarator}, {@link Parameter} or {@link
   * TypePatternExpr}.
   */
  static Optional<Node> declaration(NameExpr use) {
    String name = use.getNameAsString();
    Node child = use;
    for (Node at = use.getParentNode().orElse(null); at != null; ) {
      Optional<? extends Node> found =
          declaredIn(at, child).filter(d -> names(d, name)).findFirst();
      if (found.isPresent()) {
        return Optional.of(found.get());
      }
      child = at;
      at = at.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  /** Whether both are one node of the tree; {@code equals} would compare their text. */
  @SuppressWarnings("ReferenceEquality")
  static boolean same(Node one, Node other) {
    return one == other;
  }

  /** The variables of methods, no fields, that are in scope at a statement. */
  static List<String> localsAt(Statement statement) {
    Stream.Builder<String> names = Stream.builder();
    Node child = statement;
    for (Node at = statement.getParentNode().orElse(null); at != null; ) {
      declaredIn(at, child).filter(d -> !isField(d)).forEach(d -> names.add(nameOf(d)));
      child = at;
      at = at.getParentNode().orElse(null);
    }
    return names.build().toList();
  }

  static boolean isField(Node declaration) {
    return declaration instanceof VariableDeclarator
        && declaration.getParentNode().filter(FieldDeclaration.class::isInstance).isPresent();
  }

  /** The declared type; empty for {@code var} without a constructor call, and for lambdas. */
  static Optional<Type> type(Node declaration) {
    if (declaration instanceof Parameter parameter) {
      return written(parameter.getType(), Optional.empty());
    }
    if (declaration instanceof TypePatternExpr pattern) {
      return written(pattern.getType(), Optional.empty());
    }
    if (declaration instanceof VariableDeclarator variable) {
      return written(variable.getType(), variable.getInitializer());
    }
    return Optional.empty();
  }

  private static Optional<Type> written(Type type, Optional<Expression> initializer) {
    if (type.isUnknownType()) {
      return Optional.empty();
    }
    if (!type.asString().equals("var")) {
      return Optional.of(type);
    }
    return initializer
        .filter(ObjectCreationExpr.class::isInstance)
        .map(made -> ((ObjectCreationExpr) made).getType());
  }

  /** Whether a local variable or parameter is never assigned after its declaration. */
  static boolean effectivelyFinal(Node declaration) {
    Node scope = callable(declaration).orElse(declaration);
    return scope.findAll(NameExpr.class).stream()
        .filter(Scopes::isAssigned)
        .noneMatch(use -> declaration(use).filter(d -> same(d, declaration)).isPresent());
  }

  /** The method, constructor or initialiser around a node; a lambda's is that of the lambda. */
  static Optional<Node> callable(Node node) {
    Node at = node;
    while (at != null && !(at instanceof BodyDeclaration<?>)) {
      at = at.getParentNode().orElse(null);
    }
    return Optional.ofNullable(at);
  }

  /** The nearest node of a kind around another one. */
  static <N extends Node> Optional<N> around(Node node, Class<N> kind) {
    Node at = node.getParentNode().orElse(null);
    while (at != null && !kind.isInstance(at)) {
      at = at.getParentNode().orElse(null);
    }
    return Optional.ofNullable(at).map(kind::cast);
  }

  private static boolean isAssigned(NameExpr use) {
    Node target = use;
    Node parent = use.getParentNode().orElse(null);
    while (parent instanceof EnclosedExpr) {
      target = parent;
      parent = parent.getParentNode().orElse(null);
    }
    return (parent instanceof AssignExpr assign && same(assign.getTarget(), target))
        || (parent instanceof UnaryExpr unary && isStep(unary));
  }

  /** {@code ++} or {@code --}. */
  static boolean isStep(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private static boolean names(Node declaration, String name) {
    return nameOf(declaration).equals(name);
  }

  private static String nameOf(Node declaration) {
    return ((NodeWithSimpleName<?>) declaration).getNameAsString();
  }

  /** What {@code at} declares that {@code child}, a part of it, can see. */
  private static Stream<? extends Node> declaredIn(Node at, Node child) {
    if (at instanceof BlockStmt block) {
      return before(block.getStatements(), child);
    }
    if (at instanceof SwitchEntry entry) {
      return Stream.concat(
          before(entry.getStatements(), child),
          entry.getLabels().stream().flatMap(Scopes::patterns));
    }
    if (at instanceof ForStmt loop) {
      return Stream.concat(
          loop.getInitialization().stream().flatMap(Scopes::variables),
          loop.getCompare().stream().flatMap(Scopes::patterns));
    }
    if (at instanceof ForEachStmt loop) {
      return same(child, loop.getIterable()) ? Stream.empty() : variables(loop.getVariable());
    }
    if (at instanceof TryStmt tried) {
      return child instanceof CatchClause
              || tried.getFinallyBlock().filter(f -> same(f, child)).isPresent()
          ? Stream.empty()
          : tried.getResources().stream().flatMap(Scopes::variables);
    }
    if (at instanceof CatchClause caught) {
      return Stream.of(caught.getParameter());
    }
    if (at instanceof LambdaExpr lambda) {
      return lambda.getParameters().stream();
    }
    if (at instanceof CallableDeclaration<?> callable) {
      return callable.getParameters().stream();
    }
    if (at instanceof CompactConstructorDeclaration) {
      return at.getParentNode()
          .map(type -> ((RecordDeclaration) type).getParameters().stream())
          .orElse(Stream.empty());
    }
    if (at instanceof TypeDeclaration<?> type) {
      return fields(type.getMembers());
    }
    if (at instanceof ObjectCreationExpr created) {
      return created.getArguments().stream().anyMatch(argument -> same(argument, child))
          ? Stream.empty()
          : created.getAnonymousClassBody().map(Scopes::fields).orElse(Stream.empty());
    }
    return at instanceof Statement || at instanceof Expression ? patterns(at) : Stream.empty();
  }

  /** Local variables of earlier statements, and what their conditions bind. */
  private static Stream<? extends Node> before(NodeList<Statement> statements, Node child) {
    return statements.stream()
        .takeWhile(statement -> !same(statement, child))
        .flatMap(
            statement ->
                statement instanceof ExpressionStmt expression
                    ? variables(expression.getExpression())
                    : headPatterns(statement));
  }

  private static Stream<? extends Node> headPatterns(Statement statement) {
    return statement.getChildNodes().stream()
        .filter(Expression.class::isInstance)
        .flatMap(Scopes::patterns);
  }

  private static Stream<? extends Node> variables(Expression expression) {
    return expression instanceof VariableDeclarationExpr declared
        ? declared.getVariables().stream()
        : Stream.empty();
  }

  private static Stream<? extends Node> patterns(Node node) {
    if (node instanceof Expression) {
      return node.findAll(TypePatternExpr.class).stream();
    }
    return node instanceof Statement statement ? headPatterns(statement) : Stream.empty();
  }

  private static Stream<? extends Node> fields(NodeList<BodyDeclaration<?>> members) {
    return members.stream()
        .filter(FieldDeclaration.class::isInstance)
        .flatMap(field -> ((FieldDeclaration) field).getVariables().stream());
  }
}
