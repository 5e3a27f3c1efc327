package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import org.jspecify.annotations.Nullable;

/** What the source shows against running the rounds of a loop at the same time. */
final class LoopBody {

  private final JavaSource source;
  private final ForEachStmt loop;
  private final @Nullable MethodCallExpr results;

  LoopBody(JavaSource source, ForEachStmt loop, @Nullable MethodCallExpr results) {
    this.source = source;
    this.loop = loop;
    this.results = results;
  }

  void check() throws Refusal {
    checkSurroundings();
    checkJumps();
    checkWrites();
    new LoopSharing(source, loop, results).check();
  }

  private void checkSurroundings() throws Refusal {
    for (Node at = loop; ; at = at.getParentNode().orElseThrow()) {
      if (at instanceof LambdaExpr) {
        throw source.refusal(loop, "the loop is in a lambda, which does not say what it may throw");
      }
      if (at instanceof SynchronizedStmt) {
        throw source.refusal(loop, "a lock is held around the loop");
      }
      if (at instanceof TryStmt tried && unlocks(tried)) {
        throw source.refusal(loop, "a lock is held around the loop");
      }
      if (at instanceof CallableDeclaration<?> method) {
        checkMethod(method);
        return;
      }
      if (at instanceof BodyDeclaration<?>) {
        throw source.refusal(loop, "the loop runs while its class or object is initialised");
      }
    }
  }

  private static boolean unlocks(TryStmt tried) {
    return tried
        .getFinallyBlock()
        .flatMap(f -> f.findFirst(MethodCallExpr.class, c -> c.getNameAsString().equals("unlock")))
        .isPresent();
  }

  private void checkMethod(CallableDeclaration<?> method) throws Refusal {
    if (method instanceof MethodDeclaration m && m.isSynchronized()) {
      throw source.refusal(m.getName(), "the method holds a lock around the loop");
    }
    for (Node at = method; at instanceof NodeWithAnnotations<?> annotated; ) {
      if (annotated.isAnnotationPresent("Transactional")) {
        throw source.refusal(
            annotated.getAnnotationByName("Transactional").orElseThrow(),
            "a transaction belongs to one thread");
      }
      at = Scopes.around(at, TypeDeclaration.class).orElse(null);
    }
  }

  private void checkJumps() throws Refusal {
    for (Statement jump : loop.getBody().findAll(Statement.class)) {
      boolean leaves =
          (jump instanceof ReturnStmt && !insideFunction(jump))
              || (jump instanceof BreakStmt b
                  && (b.getLabel().isPresent() || leavesLoop(jump, true)))
              || (jump instanceof ContinueStmt c
                  && (c.getLabel().isPresent() || leavesLoop(jump, false)))
              || (jump instanceof YieldStmt && !inside(jump, SwitchExpr.class));
      if (leaves) {
        throw source.refusal(jump, "the body leaves the round early");
      }
    }
  }

  private boolean insideFunction(Node node) {
    return inside(node, LambdaExpr.class)
        || inside(node, LocalClassDeclarationStmt.class)
        || inside(node, ObjectCreationExpr.class);
  }

  private boolean inside(Node node, Class<? extends Node> kind) {
    for (Node at = node; !Scopes.same(at, loop); at = at.getParentNode().orElseThrow()) {
      if (kind.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean leavesLoop(Node jump, boolean isBreak) {
    for (Node at = jump; !Scopes.same(at, loop); at = at.getParentNode().orElseThrow()) {
      boolean catches =
          at instanceof ForStmt
              || at instanceof ForEachStmt
              || at instanceof WhileStmt
              || at instanceof DoStmt
              || (isBreak && at instanceof SwitchStmt);
      if (catches) {
        return false;
      }
    }
    return true;
  }

  private void checkWrites() throws Refusal {
    for (AssignExpr assign : loop.getBody().findAll(AssignExpr.class)) {
      checkTarget(assign.getTarget());
    }
    for (UnaryExpr step : loop.getBody().findAll(UnaryExpr.class, Scopes::isStep)) {
      checkTarget(step.getExpression());
    }
  }

  /** Only variables of the round itself, and what they refer to, may be written. */
  private void checkTarget(Expression target) throws Refusal {
    Expression root = target;
    while (!(root instanceof NameExpr)) {
      if (root instanceof ArrayAccessExpr array) {
        root = array.getName();
      } else if (root instanceof FieldAccessExpr access) {
        root = access.getScope();
      } else if (root instanceof EnclosedExpr enclosed) {
        root = enclosed.getInner();
      } else {
        throw source.refusal(target, "the body writes " + target + ", which the rounds share");
      }
    }
    boolean own = Scopes.declaration((NameExpr) root).filter(this::isOfTheRound).isPresent();
    boolean element = Scopes.same(root, target) && isElement((NameExpr) root);
    if (!own || element) {
      throw source.refusal(
          target,
          "the body writes "
              + target
              + (element ? ", the loop variable" : ", which the rounds share"));
    }
  }

  private boolean isElement(NameExpr name) {
    return Scopes.declaration(name)
        .filter(d -> loop.getVariable().getVariables().stream().anyMatch(v -> Scopes.same(v, d)))
        .isPresent();
  }

  private boolean isOfTheRound(Node declaration) {
    return loop.isAncestorOf(declaration);
  }
}
