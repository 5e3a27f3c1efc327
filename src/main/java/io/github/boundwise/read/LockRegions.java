package io.github.boundwise.read;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region.Locked;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.Returns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.BinaryOperatorKind;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtBinaryOperator;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtFieldWrite;
import spoon.reflect.code.CtIf;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtUnaryOperator;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.code.CtWhile;
import spoon.reflect.code.UnaryOperatorKind;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtField;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Finds the statements between {@code lock()} and {@code unlock()} of one lock in one block, with
 * or without {@code try … finally}, and reads them as a region; also those that a {@code tryLock()}
 * guards.
 */
final class LockRegions {

  private final BodyReader body;
  private final Names names;
  private final StatementReader statements;

  LockRegions(BodyReader body, StatementReader statements) {
    this.body = body;
    this.names = body.file().names();
    this.statements = statements;
  }

  /** A lock that is held; the views of a read-write lock are that lock. */
  private record Lock(Value value, boolean shared) {}

  /** Reads the statements of a block. */
  void sequence(List<? extends CtStatement> block) {
    sequence(block, 0, block.size());
  }

  private void sequence(List<? extends CtStatement> block, int from, int to) {
    for (int i = from; i < to; i++) {
      CtStatement statement = block.get(i);
      statements.read(statement);
      Optional<CtInvocation<?>> acquiring = acquiring(statement);
      if (acquiring.isEmpty() || i + 1 >= to) {
        continue;
      }
      int start = i + 1;
      int end = released(block, start, to, receiver(acquiring.get()));
      if (end > start) {
        Span first = body.file().span(block.get(start));
        Span last = body.file().span(block.get(end - 1));
        held(
            acquiring.get(),
            body.file().text().span(first.start(), Math.max(first.start(), last.end())),
            () -> sequence(block, start, end));
        i = end - 1;
      }
    }
  }

  /** Reads a statement that runs when {@code condition} holds, such as a {@code tryLock()}. */
  void guarded(@Nullable CtExpression<?> condition, CtStatement statement) {
    Optional<CtInvocation<?>> tried = tried(condition);
    if (tried.isPresent()) {
      held(tried.get(), body.file().span(statement), () -> statements.read(statement));
    } else {
      statements.read(statement);
    }
  }

  private void held(CtInvocation<?> acquiring, Span span, Runnable reading) {
    Lock lock = lock(acquiring);
    body.facts()
        .inside(
            new Locked(
                body.facts().region(),
                span,
                lock.value(),
                lock.shared() ? Locked.Mode.SHARED : Locked.Mode.EXCLUSIVE,
                Locked.Origin.LOCK_CALL),
            reading);
  }

  /** The lock that a call, read before, takes. */
  private Lock lock(CtInvocation<?> acquiring) {
    Value receiver = new Value.Other(receiver(acquiring));
    int end = body.file().span(acquiring).end();
    for (Fact fact : body.facts().facts()) {
      if (fact instanceof Call call && call.span().end() == end && call.receiver() != null) {
        receiver = call.receiver();
      }
    }
    Lock plain = new Lock(receiver, has(acquiring, Model.Lock.ACQUIRE_SHARED));
    return view(receiver).or(() -> viewField(acquiring.getTarget(), plain.value())).orElse(plain);
  }

  /** The read-write lock whose view a value is, as this body tells. */
  private Optional<Lock> view(@Nullable Value value) {
    if (!(value instanceof Value.At at) || !at.path().fields().isEmpty()) {
      return Optional.empty();
    }
    if (at.path().root() instanceof Path.Local) {
      Value last = body.facts().lastValue(at.path());
      return last == null || last.equals(value) ? Optional.empty() : view(last);
    }
    return at.path().root() instanceof Path.Result result
            && body.facts().facts().get(result.call()) instanceof Call call
            && call.receiver() != null
            && viewed(call.target()).isPresent()
        ? Optional.of(new Lock(call.receiver(), viewed(call.target()).get() == Returns.SHARED_LOCK))
        : Optional.empty();
  }

  /** The same for a final field that is set to a view of a field beside it. */
  private Optional<Lock> viewField(@Nullable CtExpression<?> read, Value value) {
    if (!(read instanceof CtFieldRead<?> access) || !(value instanceof Value.At at)) {
      return Optional.empty();
    }
    @Nullable CtField<?> field = access.getVariable().getDeclaration();
    if (field == null || !field.isFinal() || at.path().fields().isEmpty()) {
      return Optional.empty();
    }
    return assigned(field)
        .filter(call -> call.getTarget() instanceof CtFieldRead<?>)
        .filter(call -> viewed(names.called(call.getExecutable())).isPresent())
        .map(call -> viewOf((CtFieldRead<?>) call.getTarget(), call, at.path()))
        .findFirst();
  }

  private Lock viewOf(CtFieldRead<?> lock, CtInvocation<?> view, Path path) {
    FieldId field =
        new FieldId(
            names.type(lock.getVariable().getDeclaringType()), lock.getVariable().getSimpleName());
    Path owner = lock.getVariable().isStatic() ? Path.of(new Path.Static()) : path.parent();
    return new Lock(
        new Value.At(owner.then(field)),
        viewed(names.called(view.getExecutable())).filter(Returns.SHARED_LOCK::equals).isPresent());
  }

  /** The calls whose results a field is set to, where it is declared or in a constructor. */
  private static Stream<CtInvocation<?>> assigned(CtField<?> field) {
    Stream<CtExpression<?>> constructed =
        field.getDeclaringType() instanceof CtClass<?> type
            ? type.getConstructors().stream()
                .flatMap(each -> each.getElements(new TypeFilter<>(CtAssignment.class)).stream())
                .filter(
                    each ->
                        each.getAssigned() instanceof CtFieldWrite<?> written
                            && written.getVariable().getSimpleName().equals(field.getSimpleName()))
                .map(each -> (CtExpression<?>) each.getAssignment())
            : Stream.empty();
    return Stream.concat(Stream.ofNullable(field.getDefaultExpression()), constructed)
        .filter(CtInvocation.class::isInstance)
        .map(each -> (CtInvocation<?>) each);
  }

  private Optional<Returns> viewed(MethodId called) {
    return body.file()
        .index()
        .model(called)
        .map(Model::returns)
        .filter(kind -> kind == Returns.SHARED_LOCK || kind == Returns.EXCLUSIVE_LOCK);
  }

  /** The call by which the statements after this one hold a lock. */
  private Optional<CtInvocation<?>> acquiring(CtStatement statement) {
    if (statement instanceof CtIf branch && StatementReader.leaves(branch.getThenStatement())) {
      return refused(branch.getCondition());
    }
    if (statement instanceof CtWhile loop) {
      return refused(loop.getLoopingExpression());
    }
    CtExpression<?> expression = null;
    if (statement instanceof CtInvocation<?> call) {
      expression = call;
    } else if (statement instanceof CtLocalVariable<?> local) {
      expression = local.getDefaultExpression();
    } else if (statement instanceof CtAssignment<?, ?> assignment) {
      expression = assignment.getAssignment();
    }
    return expression instanceof CtInvocation<?> call
            && (has(call, Model.Lock.ACQUIRE) || has(call, Model.Lock.ACQUIRE_SHARED))
        ? Optional.of(call)
        : Optional.empty();
  }

  /** The {@code tryLock()} that failed when a condition holds. */
  private Optional<CtInvocation<?>> refused(@Nullable CtExpression<?> condition) {
    return condition instanceof CtUnaryOperator<?> not && not.getKind() == UnaryOperatorKind.NOT
        ? tried(not.getOperand())
        : Optional.empty();
  }

  /** The {@code tryLock()} that succeeded when a condition holds. */
  private Optional<CtInvocation<?>> tried(@Nullable CtExpression<?> condition) {
    if (condition instanceof CtInvocation<?> call && has(call, Model.Lock.TRY)) {
      return Optional.of(call);
    }
    if (condition instanceof CtBinaryOperator<?> both && both.getKind() == BinaryOperatorKind.AND) {
      return tried(both.getLeftHandOperand()).or(() -> tried(both.getRightHandOperand()));
    }
    return condition instanceof CtVariableRead<?> read
            && !(condition instanceof CtFieldRead<?>)
            && read.getVariable().getDeclaration() instanceof CtLocalVariable<?> local
            && local.getDefaultExpression() instanceof CtInvocation<?> call
            && has(call, Model.Lock.TRY)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Index after the last statement that runs with the lock held. */
  private int released(List<? extends CtStatement> block, int from, int to, String lock) {
    for (int i = from; i < to; i++) {
      CtStatement statement = block.get(i);
      if (statement instanceof CtInvocation<?> call && releases(call, lock)) {
        return i;
      }
      if (statement instanceof CtTry attempt
          && attempt.getFinalizer() != null
          && attempt.getFinalizer().getElements(new TypeFilter<>(CtInvocation.class)).stream()
              .anyMatch(call -> releases(call, lock))) {
        return i + 1;
      }
    }
    return to;
  }

  private boolean releases(CtInvocation<?> call, String lock) {
    return has(call, Model.Lock.RELEASE) && receiver(call).equals(lock);
  }

  private boolean has(CtInvocation<?> call, Model.Lock effect) {
    return body.file()
        .index()
        .model(names.called(call.getExecutable()))
        .map(Model::lock)
        .filter(effect::equals)
        .isPresent();
  }

  private String receiver(CtInvocation<?> call) {
    return call.getTarget() == null ? "this" : body.text(call.getTarget());
  }
}
