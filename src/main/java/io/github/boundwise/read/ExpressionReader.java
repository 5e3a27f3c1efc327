package io.github.boundwise.read;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.read.FileReader.Owner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtArrayAccess;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtCasePattern;
import spoon.reflect.code.CtConditional;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldAccess;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtLiteral;
import spoon.reflect.code.CtNewArray;
import spoon.reflect.code.CtOperatorAssignment;
import spoon.reflect.code.CtRecordPattern;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtSwitchExpression;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.CtTypePattern;
import spoon.reflect.code.CtUnaryOperator;
import spoon.reflect.code.CtVariableAccess;
import spoon.reflect.code.UnaryOperatorKind;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtFieldReference;

/** Reads expressions in the order they are evaluated: adds their facts, gives their values. */
final class ExpressionReader {

  private static final Set<UnaryOperatorKind> STEPS =
      Set.of(
          UnaryOperatorKind.POSTINC,
          UnaryOperatorKind.POSTDEC,
          UnaryOperatorKind.PREINC,
          UnaryOperatorKind.PREDEC);

  private final BodyReader body;
  private final Names names;
  private final CallReader calls;
  private final FunctionReader functions;

  ExpressionReader(BodyReader body) {
    this.body = body;
    this.names = body.file().names();
    this.calls = new CallReader(body, this);
    this.functions = new FunctionReader(body, this);
  }

  Value read(CtExpression<?> expression) {
    if (expression instanceof CtInvocation<?> call) {
      return calls.invocation(call);
    }
    if (expression instanceof CtConstructorCall<?> creation) {
      return calls.creation(creation);
    }
    if (expression instanceof CtNewArray<?> array) {
      return calls.array(array);
    }
    if (expression instanceof CtLambda<?> lambda) {
      return functions.lambda(lambda);
    }
    if (expression instanceof CtExecutableReferenceExpression<?, ?> reference) {
      return functions.reference(reference);
    }
    if (expression instanceof CtAssignment<?, ?> assignment) {
      return assignment(assignment);
    }
    if (expression instanceof CtThisAccess<?> || expression instanceof CtSuperAccess<?>) {
      return new Value.At(Path.of(self(expression)));
    }
    if (expression instanceof CtFieldAccess<?> field) {
      return field(field);
    }
    if (expression instanceof CtVariableAccess<?> variable) {
      Path path = place(variable);
      body.facts().reads(path);
      return new Value.At(path);
    }
    if (expression instanceof CtArrayAccess<?, ?> element) {
      return element(element);
    }
    return operation(expression);
  }

  private Value operation(CtExpression<?> expression) {
    if (expression instanceof CtLiteral<?> literal) {
      return new Value.Literal(String.valueOf(literal.getValue()));
    }
    if (expression instanceof CtUnaryOperator<?> unary) {
      return unary(unary);
    }
    if (expression instanceof CtBinaryOperator<?> binary) {
      return binary(binary);
    }
    if (expression instanceof CtConditional<?> choice) {
      return conditional(choice);
    }
    if (expression instanceof CtSwitchExpression<?, ?> choice) {
      Value selector = read(choice.getSelector());
      List<Value> results =
          body.results(choice.getCases(), body.text(choice.getSelector()), selector);
      return results.isEmpty() ? other(expression) : new Value.AnyOf(results);
    }
    if (!(expression instanceof CtTypeAccess<?>)) {
      for (CtElement child : expression.getDirectChildren()) {
        if (child instanceof CtExpression<?> part) {
          read(part);
        }
      }
    }
    return other(expression);
  }

  private Value other(CtExpression<?> expression) {
    return new Value.Other(body.text(expression));
  }

  /** The receiver that {@code this}, {@code Outer.this} or {@code super} stands for. */
  private Path.This self(CtExpression<?> expression) {
    return new Path.This(lexicalOwner(names.type(expression.getType())));
  }

  /** The innermost type around this body that is or inherits from {@code declaring}. */
  String lexicalOwner(String declaring) {
    for (Owner owner = body.owner(); owner != null; owner = owner.outer()) {
      if (body.file().index().inherits(owner.type(), declaring)) {
        return owner.type();
      }
    }
    return body.owner().type();
  }

  private Value field(CtFieldAccess<?> access) {
    CtFieldReference<?> reference = access.getVariable();
    if (reference.getSimpleName().equals("class")) {
      return new Value.Literal(names.type(targetType(access)) + ".class");
    }
    Path path = place(access);
    if (access.getTarget() != null
        && access.getTarget().getType() instanceof CtArrayTypeReference<?>) {
      return new Value.At(path);
    }
    body.facts().reads(path);
    add(access, Access.Kind.READ, path, Set.of(), null, null);
    return new Value.At(path);
  }

  private static spoon.reflect.reference.@Nullable CtTypeReference<?> targetType(
      CtFieldAccess<?> access) {
    return access.getTarget() instanceof CtTypeAccess<?> type ? type.getAccessedType() : null;
  }

  private Value element(CtArrayAccess<?, ?> access) {
    Place place = elementPlace(access);
    body.facts().reads(place.path());
    add(access, Access.Kind.READ, place.path(), Set.of(), null, place.index());
    return new Value.At(place.path());
  }

  /** Something that can be assigned. */
  private record Place(Path path, @Nullable Value index) {}

  private Place elementPlace(CtArrayAccess<?, ?> access) {
    Path array = walked(access.getTarget());
    Value index = read(access.getIndexExpression());
    return new Place(array.then(FieldId.element(names.type(access.getTarget().getType()))), index);
  }

  /** The path of a variable or field; what stands before the last dot is read. */
  private Path place(CtVariableAccess<?> access) {
    if (!(access instanceof CtFieldAccess<?> field)) {
      return Path.of(body.scope().resolve(access.getVariable().getSimpleName()));
    }
    CtFieldReference<?> reference = field.getVariable();
    String name = reference.getSimpleName();
    String named = names.type(reference.getDeclaringType());
    FieldId id = new FieldId(body.file().index().declaring(named, name), name);
    CtExpression<?> target = field.getTarget();
    if (reference.isStatic() || target instanceof CtTypeAccess<?>) {
      return Path.of(new Path.Static()).then(id);
    }
    if (target == null || target.isImplicit()) {
      return Path.of(new Path.This(lexicalOwner(id.type()))).then(id);
    }
    return walked(target).then(id);
  }

  private Place anyPlace(CtExpression<?> assigned) {
    if (assigned instanceof CtArrayAccess<?, ?> element) {
      return elementPlace(element);
    }
    if (assigned instanceof CtVariableAccess<?> variable) {
      return new Place(place(variable), null);
    }
    return new Place(walked(assigned), null);
  }

  /** Reads what a path goes on from. */
  private Path walked(CtExpression<?> expression) {
    return read(expression) instanceof Value.At at
        ? at.path()
        : Path.of(new Path.Opaque(body.text(expression)));
  }

  private Value assignment(CtAssignment<?, ?> assignment) {
    Place place = anyPlace(assignment.getAssigned());
    boolean compound = assignment instanceof CtOperatorAssignment<?, ?>;
    Set<Path> sources = new HashSet<>();
    int before = body.facts().facts().size();
    Value value = body.facts().collect(sources, () -> read(assignment.getAssignment()));
    if (compound) {
      sources.add(place.path());
      body.facts().reads(place.path());
    }
    boolean updates = compound || (sources.contains(place.path()) && isReadSince(before, place));
    Value written = compound ? other(assignment) : value;
    add(
        assignment,
        assignment.getAssigned(),
        updates ? Access.Kind.UPDATE : Access.Kind.WRITE,
        place.path(),
        sources,
        written,
        place.index());
    return written;
  }

  /** Whether it is the very element that was read, where a place is an element of an array. */
  private boolean isReadSince(int before, Place place) {
    List<Fact> facts = body.facts().facts();
    return place.index() == null
        || facts.subList(before, facts.size()).stream()
            .anyMatch(
                fact ->
                    fact instanceof Access access
                        && access.path().equals(place.path())
                        && place.index().equals(access.index()));
  }

  private Value unary(CtUnaryOperator<?> unary) {
    if (!STEPS.contains(unary.getKind())) {
      Value operand = read(unary.getOperand());
      boolean negative =
          unary.getKind() == UnaryOperatorKind.NEG && operand instanceof Value.Literal;
      return negative ? new Value.Literal("-" + ((Value.Literal) operand).text()) : other(unary);
    }
    Place place = anyPlace(unary.getOperand());
    body.facts().reads(place.path());
    add(
        unary,
        unary.getOperand(),
        Access.Kind.UPDATE,
        place.path(),
        Set.of(place.path()),
        other(unary),
        place.index());
    return other(unary);
  }

  private Value binary(CtBinaryOperator<?> binary) {
    Value left = read(binary.getLeftHandOperand());
    pattern(binary.getRightHandOperand(), left);
    return other(binary);
  }

  private Value conditional(CtConditional<?> choice) {
    read(choice.getCondition());
    String condition = body.text(choice.getCondition());
    Value[] arms = new Value[2];
    List<CtExpression<?>> written = List.of(choice.getThenExpression(), choice.getElseExpression());
    for (int arm = 0; arm < 2; arm++) {
      int number = arm;
      Span span = body.file().span(written.get(arm));
      body.facts()
          .inside(
              new Region.Branch(body.facts().region(), span, condition, number),
              () -> arms[number] = read(written.get(number)));
    }
    return new Value.AnyOf(List.of(arms));
  }

  /**
   * Reads an operand that may be a pattern: its variables are declared in the block at hand.
   *
   * @param matched the value that is compared with it
   */
  void pattern(CtExpression<?> operand, Value matched) {
    if (operand instanceof CtCasePattern wrapped) {
      patternOf(wrapped.getPattern(), matched);
    } else if (operand instanceof CtTypePattern || operand instanceof CtRecordPattern) {
      patternOf(operand, matched);
    } else {
      read(operand);
    }
  }

  private void patternOf(CtElement pattern, Value matched) {
    if (pattern instanceof CtTypePattern type) {
      Set<Path> sources = matched instanceof Value.At at ? Set.of(at.path()) : Set.of();
      body.define(type.getVariable(), sources, matched);
    } else if (pattern instanceof CtRecordPattern deconstruction) {
      Value component = new Value.Other(body.text(deconstruction));
      deconstruction.getPatternList().forEach(part -> patternOf(part, component));
    }
  }

  private void add(
      CtExpression<?> access,
      Access.Kind kind,
      Path path,
      Set<Path> sources,
      @Nullable Value value,
      @Nullable Value index) {
    add(access, access, kind, path, sources, value, index);
  }

  private void add(
      CtElement whole,
      CtExpression<?> variable,
      Access.Kind kind,
      Path path,
      Set<Path> sources,
      @Nullable Value value,
      @Nullable Value index) {
    body.facts()
        .add(
            new Access(
                body.file().span(whole),
                body.facts().region(),
                kind,
                path,
                names.type(variable.getType()),
                sources,
                value,
                index));
  }
}
