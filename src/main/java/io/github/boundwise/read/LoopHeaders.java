package io.github.boundwise.read;

import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region.Loop;
import io.github.boundwise.facts.Region.Loop.Bound;
import io.github.boundwise.facts.Value;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtDo;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtLoop;
import spoon.reflect.code.CtUnaryOperator;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.code.CtVariableWrite;
import spoon.reflect.code.CtWhile;
import spoon.reflect.code.UnaryOperatorKind;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.visitor.filter.TypeFilter;

/** Says what ends a loop, from its header and the constants that reach it. */
final class LoopHeaders {

  private static final Set<String> SIZES = Set.of("size", "length", "getLength", "count");
  private static final Set<BinaryOperatorKind> COMPARISONS =
      Set.of(
          BinaryOperatorKind.LT,
          BinaryOperatorKind.LE,
          BinaryOperatorKind.GT,
          BinaryOperatorKind.GE,
          BinaryOperatorKind.NE);

  private final BodyReader body;

  LoopHeaders(BodyReader body) {
    this.body = body;
  }

  /** What is known of how often a loop runs. */
  private record Rounds(Bound bound, @Nullable Value limit, long trips) {
    static Rounds of(Bound bound) {
      return new Rounds(bound, null, -1);
    }
  }

  Loop header(CtFor loop) {
    return loop(
        loop,
        Loop.Kind.FOR,
        loop.getExpression() == null ? Rounds.of(Bound.ENDLESS) : rounds(loop.getExpression()),
        loop.getExpression() == null ? "for (;;)" : body.text(loop.getExpression()));
  }

  Loop header(CtWhile loop) {
    CtExpression<Boolean> condition = loop.getLoopingExpression();
    return loop(loop, Loop.Kind.WHILE, rounds(condition), body.text(condition));
  }

  Loop header(CtDo loop) {
    CtExpression<Boolean> condition = loop.getLoopingExpression();
    return loop(loop, Loop.Kind.DO, rounds(condition), body.text(condition));
  }

  Loop forEach(CtForEach loop, Value over) {
    return loop(
        loop,
        Loop.Kind.FOREACH,
        new Rounds(Bound.SIZE, over, -1),
        loop.getVariable().getSimpleName() + " : " + body.text(loop.getExpression()));
  }

  private Loop loop(CtLoop loop, Loop.Kind kind, Rounds rounds, String text) {
    return new Loop(
        body.facts().region(),
        body.file().span(loop),
        kind,
        rounds.bound(),
        rounds.limit(),
        rounds.trips(),
        text);
  }

  private Rounds rounds(CtExpression<?> condition) {
    if (condition instanceof CtLiteral<?> literal && Boolean.TRUE.equals(literal.getValue())) {
      return Rounds.of(Bound.ENDLESS);
    }
    if (!(condition instanceof CtBinaryOperator<?> comparison)) {
      return Rounds.of(Bound.CONDITION);
    }
    if (comparison.getKind() == BinaryOperatorKind.AND) {
      Rounds left = rounds(comparison.getLeftHandOperand());
      return left.bound() == Bound.CONDITION ? rounds(comparison.getRightHandOperand()) : left;
    }
    return COMPARISONS.contains(comparison.getKind())
        ? compared(comparison.getLeftHandOperand(), comparison.getRightHandOperand())
        : Rounds.of(Bound.CONDITION);
  }

  private Rounds compared(CtExpression<?> left, CtExpression<?> right) {
    if (isSize(left) || isSize(right)) {
      return Rounds.of(Bound.SIZE);
    }
    OptionalLong rounds = difference(left, right);
    if (rounds.isPresent()) {
      return new Rounds(Bound.CONSTANT, null, rounds.getAsLong());
    }
    boolean calls =
        !left.getElements(new TypeFilter<>(CtInvocation.class)).isEmpty()
            || !right.getElements(new TypeFilter<>(CtInvocation.class)).isEmpty();
    boolean numbers =
        left.getType() != null
            && left.getType().isPrimitive()
            && right.getType() != null
            && right.getType().isPrimitive();
    if (calls || !numbers) {
      return Rounds.of(Bound.CONDITION);
    }
    return new Rounds(
        Bound.NUMERIC, constant(right).isPresent() ? counted(left) : local(right), -1);
  }

  /** What lies between the number that a counter starts with and the one it is compared with. */
  private OptionalLong difference(CtExpression<?> left, CtExpression<?> right) {
    OptionalLong one = constant(left);
    OptionalLong other = constant(right);
    if (one.isEmpty() && other.isPresent()) {
      one = start(left);
    } else if (one.isPresent() && other.isEmpty()) {
      other = start(right);
    }
    return one.isPresent() && other.isPresent()
        ? OptionalLong.of(Math.abs(one.getAsLong() - other.getAsLong()))
        : OptionalLong.empty();
  }

  private OptionalLong start(CtExpression<?> counter) {
    return isLocal(counter)
            && lastValue((CtVariableRead<?>) counter) instanceof Value.Literal literal
        ? number(literal.text())
        : OptionalLong.empty();
  }

  private static boolean isLocal(CtExpression<?> expression) {
    return expression instanceof CtVariableRead<?> && !(expression instanceof CtFieldRead<?>);
  }

  private @Nullable Value local(CtExpression<?> expression) {
    return isLocal(expression) ? new Value.At(path((CtVariableRead<?>) expression)) : null;
  }

  /** What a variable that is counted down starts with. */
  private @Nullable Value counted(CtExpression<?> counter) {
    if (counter instanceof CtUnaryOperator<?> step
        && step.getOperand() instanceof CtVariableWrite<?> w) {
      return new Value.At(Path.of(body.scope().resolve(w.getVariable().getSimpleName())));
    }
    return isLocal(counter)
            && lastValue((CtVariableRead<?>) counter) instanceof Value.At start
            && start.path().fields().isEmpty()
        ? start
        : local(counter);
  }

  /** Whether an expression is the size of something, or a local variable that starts as one. */
  private boolean isSize(CtExpression<?> expression) {
    if (expression instanceof CtInvocation<?> call) {
      return SIZES.contains(call.getExecutable().getSimpleName());
    }
    if (expression instanceof CtFieldRead<?> field) {
      return field.getVariable().getSimpleName().equals("length");
    }
    if (expression instanceof CtBinaryOperator<?> sum) {
      return isSize(sum.getLeftHandOperand()) || isSize(sum.getRightHandOperand());
    }
    return isLocal(expression)
        && ((CtVariableRead<?>) expression).getVariable().getDeclaration()
            instanceof CtLocalVariable<?> local
        && local.getDefaultExpression() != null
        && isSize(local.getDefaultExpression());
  }

  /** The number that an expression is, whenever it is computed. */
  private OptionalLong constant(CtExpression<?> expression) {
    if (expression instanceof CtLiteral<?> literal) {
      return literal.getValue() instanceof Number number
          ? OptionalLong.of(number.longValue())
          : OptionalLong.empty();
    }
    if (expression instanceof CtUnaryOperator<?> sign && sign.getKind() == UnaryOperatorKind.NEG) {
      OptionalLong operand = constant(sign.getOperand());
      return operand.isPresent() ? OptionalLong.of(-operand.getAsLong()) : operand;
    }
    if (expression instanceof CtBinaryOperator<?> term) {
      return folded(term);
    }
    if (expression instanceof CtFieldRead<?> field) {
      return constantField(field);
    }
    return expression instanceof CtVariableRead<?> variable
            && lastValue(variable) instanceof Value.Literal literal
            && !isReassigned(variable)
        ? number(literal.text())
        : OptionalLong.empty();
  }

  private OptionalLong folded(CtBinaryOperator<?> term) {
    OptionalLong left = constant(term.getLeftHandOperand());
    OptionalLong right = constant(term.getRightHandOperand());
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalLong.empty();
    }
    long a = left.getAsLong();
    long b = right.getAsLong();
    return switch (term.getKind()) {
      case PLUS -> OptionalLong.of(a + b);
      case MINUS -> OptionalLong.of(a - b);
      case MUL -> OptionalLong.of(a * b);
      case DIV -> b == 0 ? OptionalLong.empty() : OptionalLong.of(a / b);
      case SL -> OptionalLong.of(a << b);
      default -> OptionalLong.empty();
    };
  }

  private OptionalLong constantField(CtFieldRead<?> read) {
    CtField<?> field = read.getVariable().getDeclaration();
    if (field == null || !field.isFinal() || field.getDefaultExpression() == null) {
      return OptionalLong.empty();
    }
    return field.getDefaultExpression() instanceof CtFieldRead<?>
        ? OptionalLong.empty()
        : constant(field.getDefaultExpression());
  }

  /** The value last written to a local variable before the loop. */
  private @Nullable Value lastValue(CtVariableRead<?> variable) {
    return body.facts().lastValue(path(variable));
  }

  private Path path(CtVariableRead<?> variable) {
    return Path.of(body.scope().resolve(variable.getVariable().getSimpleName()));
  }

  /** Whether a local variable is written anywhere but where it is declared. */
  private static boolean isReassigned(CtVariableRead<?> read) {
    CtVariable<?> variable = read.getVariable().getDeclaration();
    return variable == null
        || !variable.isParentInitialized()
        || variable.getParent().getElements(new TypeFilter<>(CtVariableWrite.class)).stream()
            .anyMatch(
                write -> write.getVariable().getSimpleName().equals(variable.getSimpleName()));
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
