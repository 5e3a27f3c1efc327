package io.github.boundwise.read;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Call.Dispatch;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.read.FileReader.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtFieldRead;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtNewArray;
import spoon.reflect.code.CtNewClass;
import spoon.reflect.code.CtSuperAccess;
import spoon.reflect.code.CtThisAccess;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.code.CtVariableRead;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.reference.CtExecutableReference;

/** Reads calls and creations. */
final class CallReader {

  private final BodyReader body;
  private final Names names;
  private final SourceIndex index;
  private final ExpressionReader expressions;

  CallReader(BodyReader body, ExpressionReader expressions) {
    this.body = body;
    this.names = body.file().names();
    this.index = body.file().index();
    this.expressions = expressions;
  }

  Value invocation(CtInvocation<?> call) {
    CtExecutableReference<?> executable = call.getExecutable();
    CtExpression<?> written = call.getTarget();
    boolean implicit = written == null || (written.isImplicit() && !isType(written));
    MethodId target = names.called(executable);
    String returnType = names.type(call.getType());
    boolean resolved = index.isResolved(target, returnType, body.owner().type());
    boolean isStatic = executable.isStatic() && (resolved || isType(written));
    Value receiver = null;
    String receiverType = target.type();
    if (written instanceof CtTypeAccess<?> type) {
      receiverType = names.type(type.getAccessedType());
    } else if (!implicit) {
      receiver = expressions.read(written);
      receiverType = typeOf(written, receiver);
    }
    List<CtMethod<?>> own = List.of();
    if (!resolved) {
      int arity = call.getArguments().size();
      own =
          implicit
              ? enclosingMethods(target.name(), arity)
              : index.methods(receiverType, target.name(), arity);
      target = new MethodId(receiverType, target.name(), target.params());
    }
    if (!own.isEmpty()) {
      CtMethod<?> found = own.get(0);
      target = names.declared(names.of(found.getDeclaringType()), found);
      isStatic = found.isStatic();
      resolved = own.size() == 1;
      returnType = names.type(found.getType());
    }
    if (!resolved && implicit && own.isEmpty()) {
      Optional<String> heir = missingAncestor();
      target = new MethodId(heir.orElse(target.type()), target.name(), target.params());
      resolved = heir.isPresent();
    }
    if (implicit && !isStatic) {
      receiverType = expressions.lexicalOwner(target.type());
      receiver = new Value.At(Path.of(new Path.This(receiverType)));
    }
    boolean onSuper = written instanceof CtSuperAccess<?>;
    boolean exact = isStatic || isType(written) || onSuper || target.isConstructor();
    return add(
        nameSpan(call, written, target),
        target,
        resolved,
        exact && !onSuper && !target.isConstructor() ? null : receiver,
        receiverType,
        arguments(call.getArguments()),
        returnType,
        call.isImplicit(),
        exact || isPrivate(target) ? Dispatch.EXACT : Dispatch.VIRTUAL);
  }

  private static boolean isType(@Nullable CtExpression<?> written) {
    return written instanceof CtTypeAccess<?>;
  }

  /** Only the types around a body and those nested in them can call a private method. */
  private boolean isPrivate(MethodId target) {
    return outermost(target.type()).equals(outermost(body.owner().type()))
        && index.methods(target.type(), target.name(), target.params().size()).stream()
            .filter(method -> names.declared(target.type(), method).equals(target))
            .anyMatch(CtMethod::isPrivate);
  }

  private static String outermost(String type) {
    int nested = type.indexOf('$');
    return nested < 0 ? type : type.substring(0, nested);
  }

  /** The static type of a receiver; Spoon says Object of a variable whose type is not known. */
  private String typeOf(CtExpression<?> written, Value receiver) {
    if (written instanceof CtThisAccess<?> && receiver instanceof Value.At at) {
      return ((Path.This) at.path().root()).type();
    }
    boolean unknown =
        written instanceof CtVariableRead<?> variable
            && !(written instanceof CtFieldRead<?>)
            && body.scope()
                .type(variable.getVariable().getSimpleName())
                .equals(MethodId.UNKNOWN_TYPE);
    return unknown ? MethodId.UNKNOWN_TYPE : names.type(written.getType());
  }

  /** What a name that the compiler did not resolve can mean, from the innermost type outwards. */
  private List<CtMethod<?>> enclosingMethods(String name, int arity) {
    for (Owner owner = body.owner(); owner != null; owner = owner.outer()) {
      List<CtMethod<?>> found = index.methods(owner.type(), name, arity);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * The class that a method without a receiver is inherited from when no scanned type around
   * declares it: the superclass there is no class file of.
   */
  private Optional<String> missingAncestor() {
    for (Owner owner = body.owner(); owner != null; owner = owner.outer()) {
      Optional<String> missing = index.missingSuperclass(owner.type());
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
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
        index.isResolved(target, type, body.owner().type()),
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
}
