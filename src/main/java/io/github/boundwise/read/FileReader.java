package io.github.boundwise.read;

import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodFacts.Kind;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.read.SourceTexts.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtExpression;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.cu.position.DeclarationSourcePosition;
import spoon.reflect.declaration.CtAnnotationType;
import spoon.reflect.declaration.CtAnonymousExecutable;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtConstructor;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtEnumValue;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtInterface;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtTypeMember;

/** Reads the types of one file; bodies are read by {@link BodyReader}. */
final class FileReader {

  private final Text text;
  private final SourceIndex index;
  private final Names names;
  private final List<TypeFacts> types = new ArrayList<>();
  private final Map<String, Integer> lambdas = new HashMap<>();

  FileReader(Text text, SourceIndex index) {
    this.text = text;
    this.index = index;
    this.names = index.names();
  }

  List<TypeFacts> types() {
    return types;
  }

  Text text() {
    return text;
  }

  SourceIndex index() {
    return index;
  }

  Names names() {
    return names;
  }

  /** The type whose members are being read, and the types around it, innermost first. */
  record Owner(String type, List<MethodFacts> methods, @Nullable Owner outer) {}

  /** The next identity for a lambda in a method, numbered in source order. */
  MethodId nextLambda(MethodId method, List<String> params) {
    String name = method.isLambda() ? method.name().replaceAll("\\d+$", "") : method.name();
    String prefix = method.isLambda() ? name : "lambda$" + name.replaceAll("[<>]", "") + "$";
    int number = lambdas.merge(method.type() + "#" + prefix, 1, Integer::sum) - 1;
    return new MethodId(method.type(), prefix + number, params);
  }

  /**
   * Reads a type and its members.
   *
   * @param outer the type around it
   * @param around scope of the body that a local or anonymous class stands in
   */
  void read(CtType<?> type, @Nullable Owner outer, @Nullable Scope around) {
    String name = names.of(type);
    if (around != null) {
      index.add(type);
    }
    Owner owner = new Owner(name, new ArrayList<>(), outer);
    List<FieldFacts> fields = new ArrayList<>();
    for (CtField<?> field : type.getFields()) {
      fields.add(field(name, field));
    }
    initializer(type, owner, true, around);
    boolean initializes = initializer(type, owner, false, around);
    if (type instanceof CtClass<?> declared) {
      for (CtConstructor<?> constructor : declared.getConstructors()) {
        constructor(constructor, owner, initializes, around);
      }
    }
    for (CtMethod<?> method : type.getMethods()) {
      if (!method.isImplicit()) {
        method(method, owner, around);
      }
    }
    for (CtType<?> nested : type.getNestedTypes()) {
      read(nested, owner, around);
    }
    owner.methods().sort((a, b) -> a.body().compareTo(b.body()));
    types.add(
        new TypeFacts(
            name,
            kind(type),
            nameSpan(type),
            index.supertypes(type),
            Names.modifiers(type),
            names.annotations(type),
            outer == null ? null : outer.type(),
            fields,
            owner.methods()));
  }

  private static TypeFacts.Kind kind(CtType<?> type) {
    if (type.isAnonymous()) {
      return TypeFacts.Kind.ANONYMOUS;
    }
    if (type instanceof CtAnnotationType<?>) {
      return TypeFacts.Kind.ANNOTATION;
    }
    if (type instanceof CtInterface<?>) {
      return TypeFacts.Kind.INTERFACE;
    }
    if (type instanceof CtEnum<?>) {
      return TypeFacts.Kind.ENUM;
    }
    return type instanceof CtRecord ? TypeFacts.Kind.RECORD : TypeFacts.Kind.CLASS;
  }

  private FieldFacts field(String owner, CtField<?> field) {
    return new FieldFacts(
        new FieldId(owner, field.getSimpleName()),
        names.type(field.getType()),
        nameSpan(field),
        declarationSpan(field),
        Names.modifiers(field),
        names.annotations(field));
  }

  /** Field initialisers and initialiser blocks in order, as one body; false when there are none. */
  private boolean initializer(
      CtType<?> type, Owner owner, boolean isStatic, @Nullable Scope around) {
    String name = isStatic ? MethodId.STATIC_INITIALIZER : MethodId.INSTANCE_INITIALIZER;
    BodyReader body =
        new BodyReader(this, owner, new MethodId(owner.type(), name, List.of()), around);
    Span span = nameSpan(type);
    if (isStatic && type instanceof CtEnum<?> constants) {
      constants.getEnumValues().forEach(body::fieldInitializer);
    }
    for (CtTypeMember member : type.getTypeMembers()) {
      if (member instanceof CtField<?> field
          && !(field instanceof CtEnumValue<?>)
          && field.isStatic() == isStatic) {
        body.fieldInitializer(field);
      } else if (member instanceof CtAnonymousExecutable block && block.isStatic() == isStatic) {
        body.statement(block.getBody());
        span = span(block);
      }
    }
    if (body.isEmpty()) {
      return false;
    }
    body.finish(
        isStatic ? Kind.STATIC_INITIALIZER : Kind.INSTANCE_INITIALIZER,
        span,
        span,
        new BodyReader.Signature(
            isStatic ? Set.of("static") : Set.of(), List.of(), List.of(), "void", List.of()));
    return true;
  }

  static boolean isStatic(CtField<?> field) {
    return field.isStatic() || field instanceof CtEnumValue<?>;
  }

  private void constructor(
      CtConstructor<?> constructor, Owner owner, boolean initializes, @Nullable Scope around) {
    BodyReader body =
        new BodyReader(this, owner, names.declared(owner.type(), constructor), around);
    BodyReader.Signature signature = body.signature(constructor, owner.type());
    boolean written = hasPosition(constructor) && !constructor.isImplicit();
    Span name = written ? nameSpan(constructor) : nameSpan(constructor.getDeclaringType());
    body.constructor(constructor.getBody(), initializes, name);
    body.finish(
        written ? Kind.CONSTRUCTOR : Kind.DEFAULT_CONSTRUCTOR,
        name,
        written ? declarationSpan(constructor) : name,
        signature);
  }

  private void method(CtMethod<?> method, Owner owner, @Nullable Scope around) {
    BodyReader body = new BodyReader(this, owner, names.declared(owner.type(), method), around);
    BodyReader.Signature signature = body.signature(method, names.type(method.getType()));
    boolean hasBody = method.getBody() != null;
    if (hasBody) {
      body.method(method, signature);
    }
    body.finish(
        hasBody ? Kind.METHOD : Kind.NO_BODY, nameSpan(method), declarationSpan(method), signature);
  }

  static boolean hasPosition(CtElement element) {
    return element.getPosition().isValidPosition();
  }

  /** The whole of an element, without a semicolon; of what is around it when it is not written. */
  Span span(CtElement element) {
    CtElement written = element;
    while (!hasPosition(written) && written.isParentInitialized()) {
      written = written.getParent();
    }
    if (!hasPosition(written)) {
      return text.span(0, 0);
    }
    if (written != element && written instanceof CtType<?>) {
      return nameSpan(written);
    }
    SourcePosition position = written.getPosition();
    int end = position.getSourceEnd() + 1;
    boolean statement = written instanceof CtExpression<?> && end > position.getSourceStart();
    if (statement && end <= text.content().length() && text.content().charAt(end - 1) == ';') {
      end--;
    }
    return text.span(position.getSourceStart(), end);
  }

  /** The name of a declaration; the whole element where it has none. */
  Span nameSpan(CtElement element) {
    return element.getPosition() instanceof DeclarationSourcePosition position
            && position.isValidPosition()
            && position.getNameStart() >= 0
        ? text.span(position.getNameStart(), position.getNameEnd() + 1)
        : span(element);
  }

  /** A declaration from its first modifier on, without its documentation. */
  private Span declarationSpan(CtElement element) {
    return element.getPosition() instanceof DeclarationSourcePosition position
            && position.isValidPosition()
            && position.getModifierSourceStart() >= 0
        ? text.span(
            text.afterComments(position.getModifierSourceStart()), position.getSourceEnd() + 1)
        : span(element);
  }
}
