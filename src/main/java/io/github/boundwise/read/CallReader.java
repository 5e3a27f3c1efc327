package io.github.boundwise.read;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Call.Dispatch;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Parameter;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import io.github.boundwise.read.FileReader.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtNewArray;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.reference.CtExecutableReference;

/** Reads calls and creations, and the functions handed around: each becomes a method of its own. */
final class CallReader {

  private static final Set<String> NO_MODIFIERS = Set.of();

  private final BodyReader body;
  private final Names names;
  private final ExpressionReader expressions;

  CallReader(BodyReader body, ExpressionReader expressions) {
    this.body = body;
    this.names = body.file().names();
    this.expressions = expressions;
  }

  Value invocation(CtInvocation<?> call) {
    CtExecutableReference<?> executable = call.getExecutable();
    CtExpression<?> written = call.getTarget();
    boolean implicit = written == null || written.isImplicit();
    boolean isStatic = executable.isStatic() && !(written != null && isInstance(written));
    MethodId target = names.called(executable);
    boolean resolved = !target.type().equals(MethodId.UNKNOWN_TYPE);
    boolean onType = written instanceof CtTypeAccess<?>;
    if (!resolved && implicit) {
      CtMethod<?> found = enclosingMethod(target.name(), call.getArguments().size());
      if (found != null) {
        target = names.declared(names.of(found.getDeclaringType()), found);
        isStatic = found.isStatic();
        resolved = true;
      }
    }
    Value receiver = null;
    String receiverType = target.type();
    if (written instanceof CtTypeAccess<?> type) {
      receiverType = names.type(type.getAccessedType());
    } else if (written != null && !implicit) {
      receiver = expressions.read(written);
      receiverType = names.type(written.getType());
    } else if (!isStatic) {
      receiverType = expressions.lexicalOwner(target.type());
      receiver = new Value.At(Path.of(new Path.This(receiverType)));
    }
    if (!resolved && !receiverType.equals(MethodId.UNKNOWN_TYPE)) {
      target = new MethodId(receiverType, target.name(), target.params());
    }
    boolean exact =
        isStatic || onType || written instanceof CtSuperAccess<?> || target.isConstructor();
    return add(
        nameSpan(call, written, target),
        target,
        resolved,
        exact && !(written instanceof CtSuperAccess<?>) && !target.isConstructor()
            ? null
            : receiver,
        receiverType,
        arguments(call.getArguments()),
        names.type(call.getType()),
        call.isImplicit(),
        exact ? Dispatch.EXACT : Dispatch.VIRTUAL);
  }

  private static boolean isInstance(CtExpression<?> target) {
    return !(target instanceof CtTypeAccess<?>)
        && !(target instanceof CtThisAccess<?> self && self.isImplicit());
  }

  private @Nullable CtMethod<?> enclosingMethod(String name, int parameters) {
    for (Owner owner = body.owner(); owner != null; owner = owner.outer()) {
      CtMethod<?> found = body.file().index().method(owner.type(), name, parameters).orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Span nameSpan(CtInvocation<?> call, @Nullable CtExpression<?> written, MethodId target) {
    Span whole = body.file().span(call);
    if (target.isConstructor()) {
      return whole;
    }
    int from =
        written != null && FileReader.hasPosition(written) && !written.isImplicit()
            ? body.file().span(written).end()
            : whole.start();
    int name = body.file().text().find(target.name(), from);
    return name < whole.end() ? body.file().text().span(name, whole.end()) : whole;
  }

  private List<Value> arguments(List<CtExpression<?>> written) {
    List<Value> values = new ArrayList<>();
    written.forEach(argument -> values.add(expressions.read(argument)));
    return values;
  }

  private Value add(
      Span span,
      MethodId target,
      boolean resolved,
      @Nullable Value receiver,
      String receiverType,
      List<Value> arguments,
      String returnType,
      boolean implicit,
      Dispatch dispatch) {
    return Value.result(
        body.facts()
            .add(
                new Call(
                    span,
                    body.facts().region(),
                    target,
                    resolved,
                    receiver,
                    receiverType,
                    arguments,
                    returnType,
                    implicit,
                    dispatch)));
  }

  Value creation(CtConstructorCall<?> creation) {
    MethodId target = names.called(creation.getExecutable());
    List<Value> arguments = arguments(creation.getArguments());
    String type = names.type(creation.getType());
    if (creation instanceof CtNewClass<?> anonymous && anonymous.getAnonymousClass() != null) {
      body.file().read(anonymous.getAnonymousClass(), body.owner(), body.scope());
      type = names.of(anonymous.getAnonymousClass());
      target = constructor(type, anonymous.getAnonymousClass());
    }
    if (target.type().equals(MethodId.UNKNOWN_TYPE)) {
      target = new MethodId(type, MethodId.CONSTRUCTOR, target.params());
    }
    return add(
        body.file().span(creation),
        target,
        !type.equals(MethodId.UNKNOWN_TYPE),
        null,
        type,
        arguments,
        type,
        false,
        Dispatch.EXACT);
  }

  /** The constructor that the compiler gives an anonymous class. */
  private MethodId constructor(String type, CtClass<?> anonymous) {
    return anonymous.getConstructors().stream()
        .findFirst()
        .map(declared -> names.declared(type, declared))
        .orElse(new MethodId(type, MethodId.CONSTRUCTOR, List.of()));
  }

  /** A new array is a new object, as if made by a constructor. */
  Value array(CtNewArray<?> array) {
    array.getDimensionExpressions().forEach(expressions::read);
    List<Value> elements = new ArrayList<>();
    array.getElements().forEach(element -> elements.add(expressions.read(element)));
    String type = names.type(array.getType());
    return Value.result(
        body.facts()
            .add(
                new Call(
                    body.file().span(array),
                    body.facts().region(),
                    new MethodId(type, MethodId.CONSTRUCTOR, List.of()),
                    true,
                    null,
                    type,
                    elements,
                    type,
                    true,
                    Dispatch.EXACT)));
  }

  Value lambda(CtLambda<?> lambda) {
    List<String> types = new ArrayList<>();
    for (CtParameter<?> parameter : lambda.getParameters()) {
      types.add(names.type(parameter.getType()));
    }
    MethodId id = body.file().nextLambda(body.scope().body().id, types);
    BodyReader inner = new BodyReader(body.file(), body.owner(), id, body.scope());
    List<Parameter> parameters = inner.parameters(lambda.getParameters());
    if (lambda.getBody() != null) {
      inner.statement(lambda.getBody());
    } else if (lambda.getExpression() != null) {
      inner.expressionBody(lambda.getExpression());
    }
    return function(inner, id, MethodFacts.Kind.LAMBDA, lambda, parameters);
  }

  /** {@code target::name} as the lambda it stands for; its parameters follow from the method. */
  Value reference(CtExecutableReferenceExpression<?, ?> reference) {
    CtExecutableReference<?> executable = reference.getExecutable();
    MethodId target = names.called(executable);
    CtExpression<?> written = reference.getTarget();
    boolean onType = written instanceof CtTypeAccess<?>;
    Value outer = onType || written == null ? null : expressions.read(written);
    String writtenType =
        written instanceof CtTypeAccess<?> type
            ? names.type(type.getAccessedType())
            : names.type(written == null ? null : written.getType());
    boolean resolved = !target.type().equals(MethodId.UNKNOWN_TYPE);
    if (!resolved) {
      target = new MethodId(writtenType, target.name(), target.params());
    }
    boolean isStatic = executable.isStatic() || target.isConstructor();
    boolean unbound = onType && !isStatic;
    List<String> types = new ArrayList<>(target.params());
    if (unbound) {
      types.add(0, writtenType);
    }
    MethodId id = body.file().nextLambda(body.scope().body().id, types);
    BodyReader inner = new BodyReader(body.file(), body.owner(), id, body.scope());
    Span span = body.file().span(reference);
    List<Parameter> parameters = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      VariableId variable = new VariableId(span.file(), span.start() + i, "arg" + i);
      inner.scope().declareParameter(variable, i, types.get(i));
      parameters.add(new Parameter(variable, types.get(i)));
      values.add(new Value.At(Path.of(new Path.Parameter(i, variable))));
    }
    Value receiver = unbound ? values.get(0) : outer == null ? null : captured(outer, inner);
    Value result =
        Value.result(
            inner
                .facts()
                .add(
                    new Call(
                        span,
                        inner.facts().region(),
                        target,
                        resolved,
                        receiver,
                        writtenType,
                        unbound ? values.subList(1, values.size()) : values,
                        names.type(executable.getType()),
                        false,
                        isStatic || written instanceof CtSuperAccess<?>
                            ? Dispatch.EXACT
                            : Dispatch.VIRTUAL)));
    inner.facts().add(new Exit(span, inner.facts().region(), Exit.Kind.RETURN, result));
    return function(inner, id, MethodFacts.Kind.METHOD_REFERENCE, reference, parameters);
  }

  /** A value of the body around, as the function inside sees it. */
  private static Value captured(Value outer, BodyReader inner) {
    if (!(outer instanceof Value.At at)) {
      return outer;
    }
    Path path = at.path();
    if (path.root() instanceof Path.Local local) {
      return new Value.At(new Path(inner.scope().resolve(local.variable().name()), path.fields()));
    }
    if (path.root() instanceof Path.Parameter parameter) {
      return new Value.At(
          new Path(inner.scope().resolve(parameter.variable().name()), path.fields()));
    }
    return path.root() instanceof Path.Result
        ? new Value.Other("(receiver of the method reference)")
        : outer;
  }

  private Value function(
      BodyReader inner,
      MethodId id,
      MethodFacts.Kind kind,
      CtElement written,
      List<Parameter> parameters) {
    Span span = body.file().span(written);
    inner.finish(
        kind,
        span,
        span,
        new BodyReader.Signature(
            NO_MODIFIERS, List.of(), parameters, MethodId.UNKNOWN_TYPE, List.of()));
    return new Value.Function(id);
  }
}
