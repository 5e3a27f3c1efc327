package io.github.boundwise.read;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region.Locked;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAssignment;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtTry;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Finds the statements between {@code lock()} and {@code unlock()} of one lock in one block, with
 * or without {@code try … finally}, and reads them as a region.
 */
final class LockRegions {

  private final BodyReader body;

  LockRegions(BodyReader body) {
    this.body = body;
  }

  /** Reads the statements of a block. */
  void sequence(List<? extends CtStatement> statements) {
    sequence(statements, 0, statements.size());
  }

  private void sequence(List<? extends CtStatement> statements, int from, int to) {
    for (int i = from; i < to; i++) {
      CtStatement statement = statements.get(i);
      body.statement(statement);
      Optional<CtInvocation<?>> acquiring = acquiring(statement);
      if (acquiring.isEmpty() || i + 1 >= to) {
        continue;
      }
      int start = i + 1;
      int end = released(statements, start, to, receiver(acquiring.get()));
      if (end > start) {
        Span first = body.file().span(statements.get(start));
        Span last = body.file().span(statements.get(end - 1));
        held(
            acquiring.get(),
            body.file().text().span(first.start(), Math.max(first.start(), last.end())),
            () -> sequence(statements, start, end));
        i = end - 1;
      }
    }
  }

  /** Reads a statement that runs when {@code condition} holds, such as a {@code tryLock()}. */
  void guarded(@Nullable CtExpression<?> condition, CtStatement statement) {
    if (condition instanceof CtInvocation<?> call
        && lock(call).filter(kind -> kind == Model.Lock.TRY).isPresent()) {
      held(call, body.file().span(statement), () -> body.statement(statement));
    } else {
      body.statement(statement);
    }
  }

  private void held(CtInvocation<?> acquiring, Span span, Runnable reading) {
    boolean shared =
        lock(acquiring).filter(kind -> kind == Model.Lock.ACQUIRE_SHARED).isPresent()
            || (acquiring.getTarget() instanceof CtInvocation<?> view
                && view.getExecutable().getSimpleName().equals("readLock"));
    body.facts()
        .inside(
            new Locked(
                body.facts().region(),
                span,
                lockValue(acquiring),
                shared ? Locked.Mode.SHARED : Locked.Mode.EXCLUSIVE,
                Locked.Origin.LOCK_CALL),
            reading);
  }

  /** The lock of the call just read; for the views of a read-write lock the lock they belong to. */
  private Value lockValue(CtInvocation<?> acquiring) {
    List<Fact> facts = body.facts().facts();
    String name = acquiring.getExecutable().getSimpleName();
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (facts.get(i) instanceof Call call && call.target().name().equals(name)) {
        Value receiver = call.receiver();
        if (receiver instanceof Value.At at
            && at.path().root() instanceof Path.Result result
            && facts.get(result.call()) instanceof Call view
            && view.target().name().endsWith("Lock")
            && view.receiver() != null) {
          return view.receiver();
        }
        return receiver == null ? new Value.Other(receiver(acquiring)) : receiver;
      }
    }
    return new Value.Other(receiver(acquiring));
  }

  private Optional<CtInvocation<?>> acquiring(CtStatement statement) {
    CtExpression<?> expression = null;
    if (statement instanceof CtInvocation<?> call) {
      expression = call;
    } else if (statement instanceof CtLocalVariable<?> local) {
      expression = local.getDefaultExpression();
    } else if (statement instanceof CtAssignment<?, ?> assignment) {
      expression = assignment.getAssignment();
    }
    return expression instanceof CtInvocation<?> call
            && lock(call)
                .filter(k -> k == Model.Lock.ACQUIRE || k == Model.Lock.ACQUIRE_SHARED)
                .isPresent()
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Index after the last statement that runs with the lock held. */
  private int released(List<? extends CtStatement> statements, int from, int to, String lock) {
    for (int i = from; i < to; i++) {
      CtStatement statement = statements.get(i);
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
    return lock(call).filter(kind -> kind == Model.Lock.RELEASE).isPresent()
        && receiver(call).equals(lock);
  }

  private Optional<Model.Lock> lock(CtInvocation<?> call) {
    return body.file().index().lock(Names.called(call.getExecutable()));
  }

  private String receiver(CtInvocation<?> call) {
    return call.getTarget() == null ? "this" : body.text(call.getTarget());
  }
}
