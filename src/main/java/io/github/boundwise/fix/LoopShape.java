package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A for-each loop whose rounds can run at the same time.
 *
 * @param statements of the body, at least one
 * @param results the call {@code results.add(…)} that ends the body, if it does
 * @param element type of what is added, as written; {@code Void} without results
 */
record LoopShape(
    JavaSource source,
    ForEachStmt loop,
    List<Statement> statements,
    @Nullable MethodCallExpr results,
    String element) {

  /** Takes the loop apart, or refuses because of what its source shows. */
  static LoopShape of(JavaSource source, ForEachStmt loop) throws Refusal {
    Node parent = loop.getParentNode().orElseThrow();
    boolean among =
        parent instanceof BlockStmt
            || (parent instanceof SwitchEntry entry
                && entry.getType() == SwitchEntry.Type.STATEMENT_GROUP);
    if (!among) {
      throw source.refusal(loop, "the loop is not a statement of a block");
    }
    List<Statement> statements =
        loop.getBody() instanceof BlockStmt block ? block.getStatements() : List.of(loop.getBody());
    if (statements.isEmpty()) {
      throw source.refusal(loop, "the loop does nothing");
    }
    Statement last = statements.get(statements.size() - 1);
    if (last instanceof ThrowStmt || last instanceof BreakStmt) {
      throw source.refusal(last, "the loop does not go on after one round");
    }
    MethodCallExpr results = added(loop, last);
    String element = results == null ? "Void" : elementType(source, results);
    LoopShape shape = new LoopShape(source, loop, statements, results, element);
    new LoopBody(source, loop, results).check();
    return shape;
  }

  private static @Nullable MethodCallExpr added(ForEachStmt loop, Statement last) {
    boolean adds =
        last instanceof ExpressionStmt statement
            && statement.getExpression() instanceof MethodCallExpr call
            && call.getNameAsString().equals("add")
            && call.getArguments().size() == 1
            && call.getScope()
                .flatMap(LoopShape::variable)
                .filter(d -> !loop.isAncestorOf(d))
                .isPresent();
    return adds ? (MethodCallExpr) ((ExpressionStmt) last).getExpression() : null;
  }

  /** The variable that {@code x} or {@code this.x} means. */
  static Optional<Node> variable(Expression expression) {
    if (expression instanceof NameExpr name) {
      return Scopes.declaration(name);
    }
    if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
      return Scopes.around(access, ClassOrInterfaceDeclaration.class)
          .flatMap(type -> type.getFieldByName(access.getNameAsString()))
          .flatMap(
              field ->
                  field.getVariables().stream()
                      .filter(v -> v.getNameAsString().equals(access.getNameAsString()))
                      .findFirst());
    }
    return Optional.empty();
  }

  private static String elementType(JavaSource source, MethodCallExpr results) throws Refusal {
    Expression scope = results.getScope().orElseThrow();
    Optional<Type> argument =
        variable(scope)
            .flatMap(Scopes::type)
            .filter(ClassOrInterfaceType.class::isInstance)
            .flatMap(t -> ((ClassOrInterfaceType) t).getTypeArguments())
            .filter(arguments -> arguments.size() == 1)
            .map(arguments -> arguments.get(0));
    if (argument.isEmpty() || argument.get().isWildcardType()) {
      throw source.refusal(
          scope, "the element type of " + scope + " is not written at its declaration");
    }
    return source.text(argument.get());
  }
}
