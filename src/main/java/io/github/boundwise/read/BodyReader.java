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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtBlock;
import spoon.reflect.code.CtCase;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtStatement;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtModifiable;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.declaration.CtVariable;

/**
 * Reads one body, and holds what its parts share: the facts so far and the variables in scope. Its
 * statements are read by {@link StatementReader}, its expressions by {@link ExpressionReader}.
 */
final class BodyReader {

  private static final int MAX_TEXT = 60;

  private final FileReader file;
  private final Names names;
  private final Owner owner;
  private final BodyFacts facts = new BodyFacts();
  private final @Nullable MethodId enclosing;
  private final ExpressionReader expressions;
  private final StatementReader statements;
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
    this.names = file.names();
    this.owner = owner;
    this.enclosing = around == null ? null : around.body().id;
    this.scope = Scope.of(id, around);
    this.expressions = new ExpressionReader(this);
    this.statements = new StatementReader(this, expressions);
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
        names.annotations(executable),
        parameters(executable.getParameters()),
        returnType,
        names.types(executable.getThrownTypes()));
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
      String type = names.type(parameter.getType());
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

  /**
   * Reads a constructor's body; the field initialisers run after the superclass's constructor, and
   * not at all where another constructor of the type is called.
   */
  void constructor(@Nullable CtBlock<?> body, boolean initializes, Span name) {
    List<CtStatement> written = body == null ? List.of() : body.getStatements();
    Optional<CtInvocation<?>> call = written.stream().flatMap(this::constructorCall).findFirst();
    boolean delegates =
        call.filter(c -> owner.type().equals(names.called(c.getExecutable()).type())).isPresent();
    if (initializes && call.isEmpty()) {
      initialize(name);
    }
    for (CtStatement statement : written) {
      statement(statement);
      if (initializes && !delegates && call.filter(c -> c == statement).isPresent()) {
        initialize(name);
      }
    }
  }

  private Stream<CtInvocation<?>> constructorCall(CtStatement statement) {
    return statement instanceof CtInvocation<?> call && call.getExecutable().isConstructor()
        ? Stream.of(call)
        : Stream.empty();
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
    Set<Path> sources = new HashSet<>();
    Value value = facts.collect(sources, () -> expressions.read(field.getDefaultExpression()));
    facts.add(
        new Access(
            file.nameSpan(field),
            facts.region(),
            Access.Kind.WRITE,
            path,
            names.type(field.getType()),
            sources,
            value,
            null));
  }

  /** Reads the body of a lambda that is one expression. */
  void expressionBody(CtExpression<?> body) {
    Value value = expressions.read(body);
    facts.add(new Exit(file.span(body), facts.region(), Exit.Kind.RETURN, value));
  }

  void statement(@Nullable CtStatement statement) {
    statements.read(statement);
  }

  void inBlock(Runnable reading) {
    Scope before = scope;
    scope = scope.block();
    reading.run();
    scope = before;
  }

  VariableId declare(CtVariable<?> declared) {
    VariableId variable = variable(declared);
    scope.declare(variable, names.type(declared.getType()));
    return variable;
  }

  /** Declares a variable that has a value from the start. */
  void define(CtVariable<?> declared, Set<Path> sources, Value value) {
    VariableId variable = declare(declared);
    facts.add(
        new Access(
            file.span(declared),
            facts.region(),
            Access.Kind.WRITE,
            Path.of(new Path.Local(variable)),
            names.type(declared.getType()),
            sources,
            value,
            null));
  }

  private VariableId variable(CtVariable<?> declared) {
    int offset =
        FileReader.hasPosition(declared) ? file.nameSpan(declared).start() : facts.facts().size();
    return new VariableId(file.text().file(), offset, declared.getSimpleName());
  }

  /** The values that a switch expression may have, its cases read. */
  List<Value> results(List<? extends CtCase<?>> cases, String text, Value selector) {
    return statements.results(cases, text, selector);
  }

  /** Source text of an element on one line, shortened, for people. */
  String text(CtElement element) {
    Span span = file.span(element);
    String content = file.text().content();
    StringBuilder line = new StringBuilder();
    for (int at = span.start(); at < span.end(); at++) {
      if (line.length() > MAX_TEXT) {
        return line.substring(0, MAX_TEXT - 3) + "...";
      }
      boolean space = Character.isWhitespace(content.charAt(at));
      if (!space) {
        line.append(content.charAt(at));
      } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT - 3) + "..." : line.toString();
  }
}
