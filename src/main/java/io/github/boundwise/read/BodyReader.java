package io.github.boundwise.read;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodFacts.Kind;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Parameter;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Region.Locked;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import io.github.boundwise.read.FileReader.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAssert;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtBreak;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtCatch;
import spoon.reflect.code.CtContinue;
import spoon.reflect.code.CtDo;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFor;
import spoon.reflect.code.CtForEach;
import spoon.reflect.code.CtIf;
import spoon.reflect.code.CtInvocation;
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
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtModifiable;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.declaration.CtTypedElement;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.visitor.filter.TypeFilter;

/** Reads the statements of one body; its expressions are read by {@link ExpressionReader}. */
final class BodyReader {

  private final FileReader file;
  private final Owner owner;
  private final BodyFacts facts = new BodyFacts();
  private final @Nullable MethodId enclosing;
  private final ExpressionReader expressions;
  private final LockRegions locks;
  private final LoopHeaders loops;
  private Scope scope;

  /** What a declaration says besides its body. */
  record Signature(
      Set<String> modifiers,
      List<String> annotations,
      List<Parameter> parameters,
      String returnType,
      List<String> throwsTypes) {}

  BodyReader(FileReader file, Owner owner, MethodId id, @Nullable Scope around) {
    this.file = file;
    this.owner = owner;
    this.enclosing = around == null ? null : around.body().id;
    this.scope = Scope.of(id, around);
    this.expressions = new ExpressionReader(this);
    this.locks = new LockRegions(this);
    this.loops = new LoopHeaders(this);
  }

  FileReader file() {
    return file;
  }

  Owner owner() {
    return owner;
  }

  BodyFacts facts() {
    return facts;
  }

  Scope scope() {
    return scope;
  }

  boolean isEmpty() {
    return facts.facts().isEmpty();
  }

  /** Hands the finished body to its owner. */
  void finish(Kind kind, Span name, Span body, Signature signature) {
    owner
        .methods()
        .add(
            new MethodFacts(
                scope.body().id,
                kind,
                name,
                body,
                signature.modifiers(),
                signature.annotations(),
                signature.parameters(),
                List.copyOf(scope.body().captures),
                signature.returnType(),
                signature.throwsTypes(),
                facts.regions(),
                facts.facts(),
                enclosing));
  }

  Signature signature(CtExecutable<?> executable, String returnType) {
    return new Signature(
        modifiers(executable),
        Names.annotations(executable),
        parameters(executable.getParameters()),
        returnType,
        Names.types(executable.getThrownTypes()));
  }

  /** The written modifiers, and {@code varargs} for a method that takes any number of arguments. */
  private static Set<String> modifiers(CtExecutable<?> executable) {
    Set<String> modifiers =
        new HashSet<>(
            executable instanceof CtModifiable modifiable ? Names.modifiers(modifiable) : Set.of());
    if (executable.getParameters().stream().anyMatch(CtParameter::isVarArgs)) {
      modifiers.add("varargs");
    }
    return modifiers;
  }

  List<Parameter> parameters(List<? extends CtParameter<?>> declared) {
    List<Parameter> parameters = new ArrayList<>();
    for (CtParameter<?> parameter : declared) {
      VariableId variable = variable(parameter);
      String type = Names.type(parameter.getType());
      scope.declareParameter(variable, parameters.size(), type);
      parameters.add(new Parameter(variable, type));
    }
    return parameters;
  }

  /** Reads a method's body; a synchronized one is one lock region. */
  void method(CtMethod<?> method, Signature signature) {
    if (!signature.modifiers().contains("synchronized")) {
      statement(method.getBody());
      return;
    }
    Value lock =
        signature.modifiers().contains("static")
            ? new Value.Literal(owner.type() + ".class")
            : new Value.At(Path.of(new Path.This(owner.type())));
    Span span = file.span(method.getBody());
    facts.inside(
        new Locked(Region.NONE, span, lock, Locked.Mode.EXCLUSIVE, Locked.Origin.SYNCHRONIZED),
        () -> statement(method.getBody()));
  }

  /** Reads a constructor's body; the field initialisers run after the superclass's constructor. */
  void constructor(@Nullable CtBlock<?> body, boolean initializes, Span name) {
    List<CtStatement> statements = body == null ? List.of() : body.getStatements();
    boolean first = true;
    boolean delegates = false;
    for (CtStatement statement : statements) {
      boolean isCall =
          statement instanceof CtInvocation<?> call && call.getExecutable().isConstructor();
      delegates |=
          isCall
              && owner
                  .type()
                  .equals(
                      Names.type(((CtInvocation<?>) statement).getExecutable().getDeclaringType()));
      if (first && !isCall && initializes) {
        initialize(name);
        first = false;
      }
      statement(statement);
      if (first && isCall && !delegates && initializes) {
        initialize(name);
      }
      first = false;
    }
    if (first && initializes) {
      initialize(name);
    }
  }

  private void initialize(Span name) {
    MethodId fields = new MethodId(owner.type(), MethodId.INSTANCE_INITIALIZER, List.of());
    facts.add(
        new Call(
            name,
            facts.region(),
            fields,
            true,
            new Value.At(Path.of(new Path.This(owner.type()))),
            owner.type(),
            List.of(),
            "void",
            true,
            Call.Dispatch.EXACT));
  }

  void fieldInitializer(CtField<?> field) {
    if (field.getDefaultExpression() == null) {
      return;
    }
    Path.Root root = FileReader.isStatic(field) ? new Path.Static() : new Path.This(owner.type());
    Path path = Path.of(root).then(new FieldId(owner.type(), field.getSimpleName()));
    Value value = expressions.read(field.getDefaultExpression());
    facts.add(
        new Access(
            file.nameSpan(field),
            facts.region(),
            Access.Kind.WRITE,
            path,
            Names.type(field.getType()),
            Set.of(),
            value,
            null));
  }

  /** Reads the body of a lambda that is one expression. */
  void expressionBody(CtExpression<?> body) {
    Value value = expressions.read(body);
    facts.add(new Exit(file.span(body), facts.region(), Exit.Kind.RETURN, value));
  }

  void statement(@Nullable CtStatement statement) {
    if (statement == null) {
      return;
    }
    if (statement instanceof CtBlock<?> block) {
      inBlock(() -> locks.sequence(block.getStatements()));
    } else if (statement instanceof CtLocalVariable<?> local) {
      local(local);
    } else if (statement instanceof CtIf branch) {
      branch(branch);
    } else if (statement instanceof CtTry attempt) {
      attempt(attempt);
    } else if (statement instanceof CtSynchronized section) {
      Value lock = expressions.read(section.getExpression());
      facts.inside(
          new Locked(
              facts.region(),
              file.span(section),
              lock,
              Locked.Mode.EXCLUSIVE,
              Locked.Origin.SYNCHRONIZED),
          () -> statement(section.getBlock()));
    } else if (statement instanceof CtReturn<?> exit) {
      exit(exit, Exit.Kind.RETURN, exit.getReturnedExpression());
    } else if (statement instanceof CtThrow exit) {
      exit(exit, Exit.Kind.THROW, exit.getThrownExpression());
    } else if (leavesLoop(statement)) {
      facts.add(new Exit(file.span(statement), facts.region(), Exit.Kind.BREAK, null));
    } else if (statement instanceof CtYieldStatement result) {
      expressions.read(result.getExpression());
    } else if (statement instanceof CtSwitch<?> choice) {
      expressions.read(choice.getSelector());
      cases(choice.getCases(), text(choice.getSelector()));
    } else if (statement instanceof CtClass<?> declared) {
      file.read(declared, owner, scope);
    } else if (statement instanceof CtAssert<?> check) {
      expressions.read(check.getAssertExpression());
    } else if (statement instanceof CtExpression<?> expression) {
      expressions.read(expression);
    } else {
      loop(statement);
    }
  }

  /** A {@code break} out of a loop, or a {@code continue} of an outer one. */
  private static boolean leavesLoop(CtStatement statement) {
    if (statement instanceof CtContinue next) {
      return next.getTargetLabel() != null;
    }
    return statement instanceof CtBreak exit
        && (exit.getTargetLabel() != null
            || exit.getParent(
                    new TypeFilter<>(CtStatement.class) {
                      @Override
                      public boolean matches(CtStatement around) {
                        return around instanceof CtLoop || around instanceof CtSwitch<?>;
                      }
                    })
                instanceof CtLoop);
  }

  private void loop(CtStatement statement) {
    if (statement instanceof CtFor loop) {
      inBlock(
          () -> {
            loop.getForInit().forEach(this::statement);
            facts.inside(
                loops.header(loop),
                () -> {
                  readIfPresent(loop.getExpression());
                  statement(loop.getBody());
                  loop.getForUpdate().forEach(this::statement);
                });
          });
    } else if (statement instanceof CtForEach loop) {
      Value over = expressions.read(loop.getExpression());
      inBlock(
          () ->
              facts.inside(
                  loops.forEach(loop, over),
                  () -> {
                    define(
                        declare(loop.getVariable()),
                        loop.getVariable(),
                        Set.of(),
                        elementOf(over, loop.getExpression()));
                    statement(loop.getBody());
                  }));
    } else if (statement instanceof CtWhile loop) {
      facts.inside(
          loops.header(loop),
          () -> {
            readIfPresent(loop.getLoopingExpression());
            statement(loop.getBody());
          });
    } else if (statement instanceof CtDo loop) {
      facts.inside(
          loops.header(loop),
          () -> {
            statement(loop.getBody());
            readIfPresent(loop.getLoopingExpression());
          });
    }
  }

  /** Any element of what a loop walks over. */
  private Value elementOf(Value over, CtExpression<?> expression) {
    return over instanceof Value.At at
        ? new Value.At(at.path().then(FieldId.element(Names.type(expression.getType()))))
        : new Value.Other(text(expression));
  }

  private void readIfPresent(@Nullable CtExpression<?> expression) {
    if (expression != null) {
      expressions.read(expression);
    }
  }

  private void local(CtLocalVariable<?> local) {
    if (local.getDefaultExpression() == null) {
      declare(local);
      return;
    }
    Set<Path> sources = new HashSet<>();
    Value value = facts.collect(sources, () -> expressions.read(local.getDefaultExpression()));
    define(declare(local), local, sources, value);
  }

  /** Notes the value that a newly declared variable has. */
  void define(VariableId variable, CtVariable<?> declared, Set<Path> sources, Value value) {
    facts.add(
        new Access(
            file.span(declared),
            facts.region(),
            Access.Kind.WRITE,
            Path.of(new Path.Local(variable)),
            Names.type(declared.getType()),
            sources,
            value,
            null));
  }

  private void branch(CtIf branch) {
    expressions.read(branch.getCondition());
    String condition = text(branch.getCondition());
    arm(branch.getThenStatement(), condition, 0, branch.getCondition());
    arm(branch.getElseStatement(), condition, 1, null);
  }

  private void arm(
      @Nullable CtStatement body, String condition, int arm, @Nullable CtExpression<?> takenWhen) {
    if (body != null) {
      facts.inside(
          new Region.Branch(facts.region(), file.span(body), condition, arm),
          () -> locks.guarded(takenWhen, body));
    }
  }

  void cases(List<? extends CtCase<?>> cases, String selector) {
    int arm = 0;
    for (CtCase<?> one : cases) {
      int number = arm++;
      facts.inside(
          new Region.Branch(facts.region(), file.span(one), selector, number),
          () ->
              inBlock(
                  () -> {
                    one.getCaseExpressions().forEach(expressions::pattern);
                    readIfPresent(one.getGuard());
                    locks.sequence(one.getStatements());
                  }));
    }
  }

  private void attempt(CtTry attempt) {
    facts.inside(
        new Region.Try(facts.region(), file.span(attempt.getBody())),
        () ->
            inBlock(
                () -> {
                  List<Value> resources = new ArrayList<>();
                  if (attempt instanceof CtTryWithResource with) {
                    with.getResources().forEach(resource -> resources.add(resource(resource)));
                  }
                  statement(attempt.getBody());
                  if (attempt instanceof CtTryWithResource with) {
                    closeAll(with.getResources(), resources);
                  }
                }));
    for (CtCatch handler : attempt.getCatchers()) {
      List<String> types = Names.types(handler.getParameter().getMultiTypes());
      facts.inside(
          new Region.Catch(facts.region(), file.span(handler), types),
          () ->
              inBlock(
                  () -> {
                    declare(handler.getParameter());
                    statement(handler.getBody());
                  }));
    }
    if (attempt.getFinalizer() != null) {
      facts.inside(
          new Region.Finally(facts.region(), file.span(attempt.getFinalizer())),
          () -> statement(attempt.getFinalizer()));
    }
  }

  private Value resource(CtResource<?> resource) {
    if (resource instanceof CtLocalVariable<?> local) {
      local(local);
      return new Value.At(Path.of(scope.resolve(local.getSimpleName())));
    }
    return resource instanceof CtExpression<?> expression
        ? expressions.read(expression)
        : new Value.Other(text(resource));
  }

  private void closeAll(List<? extends CtResource<?>> resources, List<Value> values) {
    for (int i = resources.size() - 1; i >= 0; i--) {
      String type =
          resources.get(i) instanceof CtTypedElement<?> typed
              ? Names.type(typed.getType())
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

  private void exit(CtElement statement, Exit.Kind kind, @Nullable CtExpression<?> expression) {
    Value value = expression == null ? null : expressions.read(expression);
    facts.add(new Exit(file.span(statement), facts.region(), kind, value));
  }

  void inBlock(Runnable reading) {
    Scope before = scope;
    scope = scope.block();
    reading.run();
    scope = before;
  }

  VariableId declare(CtVariable<?> declared) {
    VariableId variable = variable(declared);
    scope.declare(variable, Names.type(declared.getType()));
    return variable;
  }

  private VariableId variable(CtVariable<?> declared) {
    int offset =
        FileReader.hasPosition(declared) ? file.nameSpan(declared).start() : facts.facts().size();
    return new VariableId(file.text().file(), offset, declared.getSimpleName());
  }

  Value read(CtExpression<?> expression) {
    return expressions.read(expression);
  }

  /** Source text of an element on one line, shortened, for people. */
  String text(CtElement element) {
    Span span = file.span(element);
    String written =
        file.text().content().substring(span.start(), span.end()).replaceAll("\\s+", " ");
    return written.length() <= 60 ? written : written.substring(0, 57) + "...";
  }
}
