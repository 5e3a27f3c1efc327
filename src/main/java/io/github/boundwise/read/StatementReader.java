package io.github.boundwise.read;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Region.Locked;
import io.github.boundwise.facts.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CaseKind;
import spoon.reflect.code.CtAssert;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtBreak;
import spoon.reflect.code.CtCFlowBreak;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCatch;
import spoon.reflect.code.CtContinue;
import spoon.reflect.code.CtDo;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtIf;
import spoon.reflect.code.CtLocalVariable;
import spoon.reflect.code.CtLoop;
import spoon.reflect.code.CtResource;
import spoon.reflect.code.CtReturn;
import spoon.reflect.code.CtStatement;
import spoon.reflect.code.CtSwitch;
import spoon.reflect.code.CtSynchronized;
import spoon.reflect.code.CtThrow;
import spoon.reflect.code.CtTry;
import spoon.reflect.code.CtTryWithResource;
import spoon.reflect.code.CtWhile;
import spoon.reflect.code.CtYieldStatement;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.visitor.filter.TypeFilter;

/** Reads the statements of one body: their regions and exits, and what they declare. */
final class StatementReader {

  private final BodyReader body;
  private final FileReader file;
  private final BodyFacts facts;
  private final Names names;
  private final ExpressionReader expressions;
  private final LockRegions locks;
  private final LoopHeaders loops;
  private final Deque<List<Value>> yields = new ArrayDeque<>();

  StatementReader(BodyReader body, ExpressionReader expressions) {
    this.body = body;
    this.file = body.file();
    this.facts = body.facts();
    this.names = body.file().names();
    this.expressions = expressions;
    this.locks = new LockRegions(body, this);
    this.loops = new LoopHeaders(body);
  }

  void read(@Nullable CtStatement statement) {
    if (statement == null) {
      return;
    }
    if (statement instanceof CtBlock<?> block) {
      body.inBlock(() -> locks.sequence(block.getStatements()));
    } else if (statement instanceof CtLocalVariable<?> local) {
      local(local);
    } else if (statement instanceof CtIf branch) {
      branch(branch);
    } else if (statement instanceof CtTry attempt) {
      attempt(attempt);
    } else if (statement instanceof CtSynchronized section) {
      section(section);
    } else if (statement instanceof CtReturn<?> exit) {
      exit(exit, Exit.Kind.RETURN, exit.getReturnedExpression());
    } else if (statement instanceof CtThrow exit) {
      exit(exit, Exit.Kind.THROW, exit.getThrownExpression());
    } else if (statement instanceof CtYieldStatement result) {
      yields(result);
    } else if (statement instanceof CtBreak || statement instanceof CtContinue) {
      jump(statement);
    } else if (statement instanceof CtSwitch<?> choice) {
      Value selector = expressions.read(choice.getSelector());
      cases(choice.getCases(), body.text(choice.getSelector()), selector);
    } else if (statement instanceof CtClass<?> declared) {
      file.read(declared, body.owner(), body.scope());
    } else if (statement instanceof CtAssert<?> check) {
      check(check);
    } else if (statement instanceof CtExpression<?> expression) {
      expressions.read(expression);
    } else {
      loop(statement);
    }
  }

  private void section(CtSynchronized section) {
    Value lock = expressions.read(section.getExpression());
    facts.inside(
        new Locked(
            facts.region(),
            file.span(section),
            lock,
            Locked.Mode.EXCLUSIVE,
            Locked.Origin.SYNCHRONIZED),
        () -> read(section.getBlock()));
  }

  private void exit(CtElement statement, Exit.Kind kind, @Nullable CtExpression<?> expression) {
    Value value = expression == null ? null : expressions.read(expression);
    facts.add(new Exit(file.span(statement), facts.region(), kind, value));
  }

  private void jump(CtStatement statement) {
    if (leavesLoop(statement)) {
      facts.add(new Exit(file.span(statement), facts.region(), Exit.Kind.BREAK, null));
    }
  }

  /** A {@code break} out of a loop, or a {@code continue} of an outer one. */
  private static boolean leavesLoop(CtStatement statement) {
    CtElement around =
        statement.getParent(
            new TypeFilter<>(CtStatement.class) {
              @Override
              public boolean matches(CtStatement each) {
                return each instanceof CtLoop
                    || (each instanceof CtSwitch<?> && statement instanceof CtBreak);
              }
            });
    if (statement instanceof CtContinue next) {
      return next.getTargetLabel() != null && next.getLabelledStatement() != around;
    }
    return statement instanceof CtBreak exit
        && (exit.getTargetLabel() == null ? around : exit.getLabelledStatement()) instanceof CtLoop;
  }

  private void yields(CtYieldStatement result) {
    Value value = expressions.read(result.getExpression());
    if (!yields.isEmpty()) {
      yields.element().add(value);
    }
  }

  /** The message of an assertion is only computed when it fails. */
  private void check(CtAssert<?> check) {
    expressions.read(check.getAssertExpression());
    CtExpression<?> message = check.getExpression();
    if (message != null) {
      String condition = body.text(check.getAssertExpression());
      facts.inside(
          new Region.Branch(facts.region(), file.span(message), condition, 1),
          () -> expressions.read(message));
    }
  }

  private void loop(CtStatement statement) {
    if (statement instanceof CtFor loop) {
      body.inBlock(
          () -> {
            loop.getForInit().forEach(this::read);
            facts.inside(
                loops.header(loop),
                () -> {
                  readIfPresent(loop.getExpression());
                  read(loop.getBody());
                  loop.getForUpdate().forEach(this::read);
                });
          });
    } else if (statement instanceof CtForEach loop) {
      Value over = expressions.read(loop.getExpression());
      body.inBlock(
          () ->
              facts.inside(
                  loops.forEach(loop, over),
                  () -> {
                    body.define(
                        loop.getVariable(), Set.of(), elementOf(over, loop.getExpression()));
                    read(loop.getBody());
                  }));
    } else if (statement instanceof CtWhile loop) {
      facts.inside(
          loops.header(loop),
          () -> {
            readIfPresent(loop.getLoopingExpression());
            read(loop.getBody());
          });
    } else if (statement instanceof CtDo loop) {
      facts.inside(
          loops.header(loop),
          () -> {
            read(loop.getBody());
            readIfPresent(loop.getLoopingExpression());
          });
    }
  }

  private void readIfPresent(@Nullable CtExpression<?> expression) {
    if (expression != null) {
      expressions.read(expression);
    }
  }

  private void local(CtLocalVariable<?> local) {
    if (local.getDefaultExpression() == null) {
      body.declare(local);
      return;
    }
    Set<Path> sources = new HashSet<>();
    Value value = facts.collect(sources, () -> expressions.read(local.getDefaultExpression()));
    body.define(local, sources, value);
  }

  private void branch(CtIf branch) {
    expressions.read(branch.getCondition());
    String condition = body.text(branch.getCondition());
    arm(branch.getThenStatement(), condition, 0, branch.getCondition());
    arm(branch.getElseStatement(), condition, 1, null);
  }

  private void arm(
      @Nullable CtStatement statement,
      String condition,
      int arm,
      @Nullable CtExpression<?> takenWhen) {
    if (statement != null) {
      facts.inside(
          new Region.Branch(facts.region(), file.span(statement), condition, arm),
          () -> locks.guarded(takenWhen, statement));
    }
  }

  /** Reads the cases of a switch expression and gives the values that it may have. */
  List<Value> results(List<? extends CtCase<?>> cases, String text, Value selector) {
    yields.push(new ArrayList<>());
    cases(cases, text, selector);
    return yields.pop();
  }

  /** A case that runs on into the next one is the same arm as that one. */
  private void cases(List<? extends CtCase<?>> cases, String text, Value selector) {
    int arm = -1;
    boolean runsOn = false;
    for (CtCase<?> each : cases) {
      arm += runsOn ? 0 : 1;
      facts.inside(
          new Region.Branch(facts.region(), file.span(each), text, arm),
          () ->
              body.inBlock(
                  () -> {
                    each.getCaseExpressions()
                        .forEach(pattern -> expressions.pattern(pattern, selector));
                    readIfPresent(each.getGuard());
                    locks.sequence(each.getStatements());
                  }));
      runsOn = each.getCaseKind() == CaseKind.COLON && !leaves(each.getStatements());
    }
  }

  /** Any element of what a loop walks over. */
  private Value elementOf(Value over, CtExpression<?> expression) {
    return over instanceof Value.At at
        ? new Value.At(at.path().then(FieldId.element(names.type(expression.getType()))))
        : new Value.Other(body.text(expression));
  }

  /** Whether what follows a statement is never reached from it. */
  static boolean leaves(@Nullable CtStatement statement) {
    return statement instanceof CtCFlowBreak
        || (statement instanceof CtBlock<?> block && leaves(block.getStatements()));
  }

  private static boolean leaves(List<CtStatement> statements) {
    return !statements.isEmpty() && leaves(statements.get(statements.size() - 1));
  }

  private void attempt(CtTry attempt) {
    facts.inside(
        new Region.Try(facts.region(), file.span(attempt.getBody())),
        () ->
            body.inBlock(
                () -> {
                  List<Value> resources = new ArrayList<>();
                  if (attempt instanceof CtTryWithResource with) {
                    with.getResources().forEach(resource -> resources.add(resource(resource)));
                  }
                  read(attempt.getBody());
                  if (attempt instanceof CtTryWithResource with) {
                    closeAll(with.getResources(), resources);
                  }
                }));
    for (CtCatch handler : attempt.getCatchers()) {
      List<String> types = names.types(handler.getParameter().getMultiTypes());
      facts.inside(
          new Region.Catch(facts.region(), file.span(handler), types),
          () ->
              body.inBlock(
                  () -> {
                    body.declare(handler.getParameter());
                    read(handler.getBody());
                  }));
    }
    if (attempt.getFinalizer() != null) {
      facts.inside(
          new Region.Finally(facts.region(), file.span(attempt.getFinalizer())),
          () -> read(attempt.getFinalizer()));
    }
  }

  private Value resource(CtResource<?> resource) {
    if (resource instanceof CtLocalVariable<?> local) {
      local(local);
      return new Value.At(Path.of(body.scope().resolve(local.getSimpleName())));
    }
    return resource instanceof CtExpression<?> expression
        ? expressions.read(expression)
        : new Value.Other(body.text(resource));
  }

  private void closeAll(List<? extends CtResource<?>> resources, List<Value> values) {
    for (int i = resources.size() - 1; i >= 0; i--) {
      String type =
          resources.get(i) instanceof CtTypedElement<?> typed
              ? names.type(typed.getType())
              : MethodId.UNKNOWN_TYPE;
      facts.add(
          new Call(
              file.span(resources.get(i)),
              facts.region(),
              new MethodId(type, "close", List.of()),
              !type.equals(MethodId.UNKNOWN_TYPE),
              values.get(i),
              type,
              List.of(),
              "void",
              true,
              Call.Dispatch.VIRTUAL));
    }
  }
}
