package io.github.boundwise.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.boundwise.facts.Call;
import io.github.boundwise.fix.AtomicCounter.Doubts;
import io.github.boundwise.fix.NumericTypes.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rewrites the uses of a counter in one file: reads, writes, steps and compound assignments. */
final class AtomicUses {
  private static final List<String> PARAMETERS = List.of("v", "value", "current", "old");

  /** Methods of these have no effects, so calling them again is harmless. */
  private static final Set<String> PURE = Set.of("Math", "StrictMath", "Integer", "Long");

  private final JavaSource source;
  private final List<Expression> references;
  private final boolean wide;
  private final NumericTypes types;
  private final Doubts doubts;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<Expression> done = new ArrayList<>();

  AtomicUses(
      JavaSource source,
      List<Expression> references,
      boolean wide,
      List<Call> calls,
      Doubts doubts) {
    this.source = source;
    this.references = references;
    this.wide = wide;
    this.types = new NumericTypes(source, calls);
    this.doubts = doubts;
  }

  /** The edits, in no order. */
  List<TextEdit> edits() throws Refusal {
    for (Expression reference : references) {
      Node use = outermost(reference);
      Node parent = use.getParentNode().orElseThrow();
      if (parent instanceof UnaryExpr step && Scopes.isStep(step)) {
        step(reference, step);
      } else if (parent instanceof AssignExpr assign && Scopes.same(assign.getTarget(), use)) {
        assign(reference, assign);
      }
    }
    for (Expression reference : references) {
      if (done.stream().noneMatch(d -> Scopes.same(d, reference))) {
        edits.add(replace(reference, source.text(reference) + ".get()"));
      }
    }
    return edits;
  }

  private void step(Expression reference, UnaryExpr step) throws Refusal {
    boolean up = step.getOperator().asString().equals("++");
    boolean after = step.isPostfix() && !isStatement(step);
    String method =
        after
            ? (up ? "getAndIncrement" : "getAndDecrement")
            : (up ? "incrementAndGet" : "decrementAndGet");
    edits.add(
        source.edit(
            source.start(step), source.end(step), source.text(reference) + "." + method + "()"));
    done.add(reference);
  }

  private void assign(Expression reference, AssignExpr assign) throws Refusal {
    if (source.start(reference) != source.start(assign)) {
      throw source.refusal(assign, "the assigned name stands in parentheses");
    }
    done.add(reference);
    List<Expression> inside = within(assign.getValue());
    for (Expression nested : inside) {
      if (isWritten(nested)) {
        throw source.refusal(assign, "the value assigned here writes the field again");
      }
    }
    List<Expression> own = inside.stream().filter(i -> path(i).equals(path(reference))).toList();
    if (assign.getOperator() == AssignExpr.Operator.ASSIGN) {
      plain(reference, assign, own);
    } else {
      compound(reference, assign, own);
    }
  }

  private void plain(Expression reference, AssignExpr assign, List<Expression> own) throws Refusal {
    Expression value = assign.getValue();
    if (own.isEmpty()) {
      set(reference, assign);
      return;
    }
    Optional<Sum> sum = own.size() == 1 ? sum(value, own.get(0)) : Optional.empty();
    if (sum.isPresent()) {
      done.addAll(own);
      add(reference, assign, sum.get(), "");
    } else {
      update(reference, assign, own, "", "");
    }
  }

  private void set(Expression reference, AssignExpr assign) throws Refusal {
    if (isLambdaBody(assign)) {
      doubts.add("a lambda that assigned a value now returns none");
    } else if (!isStatement(assign)) {
      throw source.refusal(assign, "the value of the assignment is used");
    }
    Expression value = assign.getValue();
    call(reference, assign, ".set(", source.start(value), source.end(value), ")");
  }

  private void compound(Expression reference, AssignExpr assign, List<Expression> own)
      throws Refusal {
    Expression value = assign.getValue();
    AssignExpr.Operator operator = assign.getOperator();
    String cast = narrowing(assign);
    boolean minus = operator == AssignExpr.Operator.MINUS;
    if (own.isEmpty() && (minus || operator == AssignExpr.Operator.PLUS)) {
      add(reference, assign, new Sum(value, source.start(value), source.end(value), minus), cast);
      return;
    }
    String sign = operator.asString().replace("=", "");
    update(reference, assign, own, cast, sign);
  }

  /** What a compound assignment converts its result with, where that is not what it has anyway. */
  private String narrowing(AssignExpr assign) throws Refusal {
    boolean shift =
        switch (assign.getOperator()) {
          case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
          default -> false;
        };
    Width width = shift ? Width.INT : types.of(assign.getValue());
    if (width == Width.FLOATING) {
      throw source.refusal(assign, "the result is rounded from a floating-point value");
    }
    if (width == Width.UNKNOWN) {
      doubts.add(
          "the type of '"
              + source.text(assign.getValue())
              + "' is not known; it is taken to be integral");
    }
    return width == Width.LONG && !wide ? "(int) " : "";
  }

  /**
   * What is added to the counter.
   *
   * @param value the operand, or the sum that holds it
   * @param minus whether it is taken away
   */
  private record Sum(Expression value, int start, int end, boolean minus) {}

  /** {@code x + e}, {@code e + x}, {@code x - e}; for int also {@code x + a - b}. */
  private Optional<Sum> sum(Expression value, Expression own) {
    if (!(value instanceof BinaryExpr binary)) {
      return Optional.empty();
    }
    boolean plus = binary.getOperator() == BinaryExpr.Operator.PLUS;
    boolean minus = binary.getOperator() == BinaryExpr.Operator.MINUS;
    if (plus && Scopes.same(binary.getRight(), own)) {
      return Optional.of(sumOf(binary.getLeft(), false));
    }
    if ((plus || minus) && Scopes.same(binary.getLeft(), own)) {
      return Optional.of(sumOf(binary.getRight(), minus));
    }
    if ((plus || minus) && !wide && binary.getLeft() instanceof BinaryExpr) {
      // ints wrap, so x + a - b is x + (a - b)
      return sum(binary.getLeft(), own)
          .filter(left -> !left.minus() && left.start() > source.end(own))
          .map(left -> new Sum(binary, left.start(), source.end(binary), false));
    }
    return Optional.empty();
  }

  private Sum sumOf(Expression operand, boolean minus) {
    return new Sum(operand, source.start(operand), source.end(operand), minus);
  }

  private void add(Expression reference, AssignExpr assign, Sum sum, String cast) throws Refusal {
    String operand = source.text().substring(sum.start(), sum.end());
    if (operand.equals("1") || operand.equals("1L")) {
      String method = sum.minus() ? ".decrementAndGet()" : ".incrementAndGet()";
      edits.add(source.edit(source.end(reference), source.end(assign), method));
      return;
    }
    String head = cast;
    if (sum.minus()) {
      // -e of the smallest int would overflow before it is widened
      boolean literal = sum.value() instanceof LiteralExpr;
      head += wide && !literal && types.of(sum.value()) != Width.LONG ? "-(long) " : "-";
    }
    if (head.isEmpty() && sum.value() instanceof EnclosedExpr enclosed) {
      Expression inner = enclosed.getInner();
      call(reference, assign, ".addAndGet(", source.start(inner), source.end(inner), ")");
    } else {
      boolean enclose = !head.isEmpty() && !isAtom(sum.value());
      String open = ".addAndGet(" + head + (enclose ? "(" : "");
      call(reference, assign, open, sum.start(), sum.end(), enclose ? "))" : ")");
    }
  }

  /** {@code updateAndGet(v -> …)}: the whole right-hand side, in one step. */
  private void update(
      Expression reference, AssignExpr assign, List<Expression> own, String cast, String operator)
      throws Refusal {
    Expression value = assign.getValue();
    checkLambda(value);
    String parameter = parameter(assign);
    boolean enclose = !operator.isEmpty() && !isAtom(value) && !(value instanceof EnclosedExpr);
    StringBuilder head = new StringBuilder(".updateAndGet(" + parameter + " -> ");
    if (!operator.isEmpty()) {
      head.append(cast).append(cast.isEmpty() ? "" : "(").append(parameter);
      head.append(' ').append(operator).append(' ').append(enclose ? "(" : "");
    }
    String tail = (enclose ? ")" : "") + (cast.isEmpty() ? "" : ")") + ")";
    int name = source.end(reference);
    edits.add(source.edit(name, source.start(value), head.toString()));
    for (Expression use : own) {
      edits.add(replace(use, parameter));
      done.add(use);
    }
    int rest = source.end(value);
    edits.add(source.edit(rest, source.end(assign), tail));
  }

  private void checkLambda(Expression value) throws Refusal {
    boolean effects =
        value.findFirst(AssignExpr.class).isPresent()
            || value.findFirst(UnaryExpr.class, Scopes::isStep).isPresent();
    if (effects) {
      throw source.refusal(
          value, "the new value has side effects, and an atomic update may compute it twice");
    }
    for (NameExpr name : value.findAll(NameExpr.class)) {
      Optional<Node> local = Scopes.declaration(name).filter(d -> !Scopes.isField(d));
      boolean outer = local.filter(d -> !value.isAncestorOf(d)).isPresent();
      if (outer && !Scopes.effectivelyFinal(local.get())) {
        throw source.refusal(
            name, "an atomic update is a lambda, and " + name + " is assigned more than once");
      }
    }
    boolean calls =
        value.findFirst(ObjectCreationExpr.class).isPresent()
            || value.findFirst(MethodCallExpr.class, call -> !isPure(call)).isPresent();
    if (calls) {
      doubts.add("'" + source.text(value) + "' may be computed again when two threads collide");
    }
  }

  private static boolean isPure(MethodCallExpr call) {
    return call.getScope().filter(s -> PURE.contains(s.toString())).isPresent();
  }

  private String parameter(AssignExpr assign) {
    Node around = Scopes.callable(assign).orElse(assign);
    return PARAMETERS.stream()
        .filter(name -> !source.mentions(around, name))
        .findFirst()
        .orElseGet(
            () ->
                Stream.iterate(2, i -> i + 1)
                    .map(i -> "v" + i)
                    .filter(name -> !source.mentions(around, name))
                    .findFirst()
                    .orElseThrow());
  }

  /** Turns what stands around [start, end) in the assignment into a call on the reference. */
  private void call(
      Expression reference, AssignExpr assign, String head, int start, int end, String tail)
      throws Refusal {
    int name = source.end(reference);
    if (start >= name) {
      edits.add(source.edit(name, start, head));
    } else {
      throw source.refusal(assign, "the operand is not understood");
    }
    edits.add(source.edit(end, source.end(assign), tail));
  }

  private TextEdit replace(Expression reference, String replacement) throws Refusal {
    return source.edit(source.start(reference), source.end(reference), replacement);
  }

  private List<Expression> within(Expression value) {
    return references.stream().filter(r -> Scopes.same(r, value) || value.isAncestorOf(r)).toList();
  }

  private static boolean isWritten(Expression reference) {
    Node use = outermost(reference);
    Node parent = use.getParentNode().orElseThrow();
    return (parent instanceof UnaryExpr step && Scopes.isStep(step))
        || (parent instanceof AssignExpr assign && Scopes.same(assign.getTarget(), use));
  }

  /** The reference with the parentheses around it. */
  private static Node outermost(Expression reference) {
    Node at = reference;
    while (at.getParentNode().filter(EnclosedExpr.class::isInstance).isPresent()) {
      at = at.getParentNode().orElseThrow();
    }
    return at;
  }

  /** How the reference reads, with or without {@code this}. */
  private String path(Expression reference) {
    String text = reference.toString();
    return text.startsWith("this.") ? text.substring("this.".length()) : text;
  }

  /** Needs no parentheses beside an operator. */
  private static boolean isAtom(Expression e) {
    return e.isNameExpr()
        || e.isFieldAccessExpr()
        || e.isMethodCallExpr()
        || e.isArrayAccessExpr()
        || e.isLiteralExpr()
        || e.isEnclosedExpr();
  }

  private static boolean isLambdaBody(Expression e) {
    return e.getParentNode()
        .filter(ExpressionStmt.class::isInstance)
        .flatMap(Node::getParentNode)
        .filter(LambdaExpr.class::isInstance)
        .isPresent();
  }

  /** Whether nobody looks at the expression's value. */
  private static boolean isStatement(Expression e) {
    Node parent = e.getParentNode().orElseThrow();
    if (parent instanceof ForStmt loop) {
      return loop.getCompare().filter(c -> Scopes.same(c, e)).isEmpty();
    }
    if (!(parent instanceof ExpressionStmt) || isLambdaBody(e)) {
      return false;
    }
    Node around = parent.getParentNode().orElseThrow();
    boolean switchValue =
        around instanceof SwitchEntry entry
            && entry.getType() == SwitchEntry.Type.EXPRESSION
            && entry.getParentNode().filter(SwitchExpr.class::isInstance).isPresent();
    return !switchValue;
  }
}
