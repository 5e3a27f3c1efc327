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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtLambda;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.reference.CtExecutableReference;

/** Reads lambdas and method references: each becomes a method of its own. */
final class FunctionReader {

  private final BodyReader body;
  private final Names names;
  private final ExpressionReader expressions;

  FunctionReader(BodyReader body, ExpressionReader expressions) {
    this.body = body;
    this.names = body.file().names();
    this.expressions = expressions;
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
    String returnType = names.type(executable.getType());
    boolean resolved = body.file().index().isResolved(target, returnType, body.owner().type());
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
                        returnType,
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
            Set.of(), List.of(), parameters, MethodId.UNKNOWN_TYPE, List.of()));
    return new Value.Function(id);
  }
}
