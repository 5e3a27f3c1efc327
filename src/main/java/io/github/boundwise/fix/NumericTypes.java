package io.github.boundwise.fix;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.boundwise.facts.Call;
import java.util.List;

/** How wide the number is that an expression gives, as far as one file and its calls tell. */
final class NumericTypes {

  /** Widest last, after binary numeric promotion; what is not known is wider than all. */
  enum Width {
    INT,
    LONG,
    FLOATING,
    UNKNOWN;

    private Width or(Width other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  private final JavaSource source;
  private final List<Call> calls;

  NumericTypes(JavaSource source, List<Call> calls) {
    this.source = source;
    this.calls = calls.stream().filter(c -> c.span().file().equals(source.file())).toList();
  }

  Width of(Expression e) {
    if (e.isIntegerLiteralExpr() || e.isCharLiteralExpr()) {
      return Width.INT;
    }
    if (e.isLongLiteralExpr()) {
      return Width.LONG;
    }
    if (e.isDoubleLiteralExpr()) {
      return Width.FLOATING;
    }
    if (e instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner());
    }
    if (e instanceof UnaryExpr unary) {
      return of(unary.getExpression());
    }
    if (e instanceof CastExpr cast) {
      return named(cast.getTypeAsString());
    }
    if (e instanceof ConditionalExpr choice) {
      return of(choice.getThenExpr()).or(of(choice.getElseExpr()));
    }
    if (e instanceof BinaryExpr binary) {
      return isShift(binary)
          ? of(binary.getLeft())
          : of(binary.getLeft()).or(of(binary.getRight()));
    }
    if (e instanceof NameExpr name) {
      return Scopes.declaration(name)
          .flatMap(Scopes::type)
          .map(t -> named(t.asString()))
          .orElse(Width.UNKNOWN);
    }
    if (e instanceof FieldAccessExpr access) {
      return field(access);
    }
    return e instanceof MethodCallExpr call ? returned(call) : Width.UNKNOWN;
  }

  private static boolean isShift(BinaryExpr binary) {
    return switch (binary.getOperator()) {
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
      default -> false;
    };
  }

  private static Width field(FieldAccessExpr access) {
    if (access.getNameAsString().equals("length")) {
      return Width.INT;
    }
    if (access.getScope() instanceof ThisExpr) {
      NameExpr plain = new NameExpr(access.getNameAsString());
      plain.setParentNode(Scopes.callable(access).orElse(access));
      return Scopes.declaration(plain)
          .filter(Scopes::isField)
          .flatMap(Scopes::type)
          .map(t -> named(t.asString()))
          .orElse(Width.UNKNOWN);
    }
    return Width.UNKNOWN;
  }

  private Width returned(MethodCallExpr call) {
    int name = source.start(call.getName());
    return calls.stream()
        .filter(c -> c.span().start() == name)
        .findFirst()
        .map(c -> named(c.returnType()))
        .orElse(Width.UNKNOWN);
  }

  private static Width named(String type) {
    return switch (type.substring(type.lastIndexOf('.') + 1)) {
      case "int", "short", "byte", "char", "Integer", "Short", "Byte", "Character" -> Width.INT;
      case "long", "Long" -> Width.LONG;
      case "float", "double", "Float", "Double" -> Width.FLOATING;
      default -> Width.UNKNOWN;
    };
  }
}
