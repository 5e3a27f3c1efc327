package io.github.boundwise.read;

import io.github.boundwise.facts.MethodId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtAnnotation;
import spoon.reflect.declaration.CtConstructor;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtModifiable;
import spoon.reflect.declaration.CtParameter;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.ModifierKind;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.reference.CtIntersectionTypeReference;
import spoon.reflect.reference.CtTypeParameterReference;
import spoon.reflect.reference.CtTypeReference;

/** Spoon's references as the erased binary names that facts are keyed by. */
final class Names {

  private static final String OBJECT = "java.lang.Object";

  /** What Spoon calls a type that the compiler could not tell. */
  private static final Set<String> NO_TYPES =
      Set.of("", "<unknown>", "var", CtTypeReference.NULL_TYPE_NAME);

  private final Map<String, String> renamed;

  /**
   * Names of the files that are read together.
   *
   * @param renamed the names of the top-level types among them that files read before declare too
   */
  Names(Map<String, String> renamed) {
    this.renamed = Map.copyOf(renamed);
  }

  /** Binary name of a declared type. */
  String of(CtType<?> type) {
    return told(type.getQualifiedName());
  }

  private String told(String name) {
    if (renamed.isEmpty()) {
      return name;
    }
    int nested = name.indexOf('$');
    String outermost = nested < 0 ? name : name.substring(0, nested);
    return renamed.getOrDefault(outermost, outermost) + name.substring(outermost.length());
  }

  /**
   * Erased binary name, {@link MethodId#UNKNOWN_TYPE} where the compiler does not know the type.
   */
  String type(@Nullable CtTypeReference<?> reference) {
    if (reference == null) {
      return MethodId.UNKNOWN_TYPE;
    }
    if (reference instanceof CtArrayTypeReference<?> array) {
      return type(array.getComponentType()) + "[]";
    }
    if (reference instanceof CtTypeParameterReference parameter) {
      CtTypeReference<?> bound = parameter.getBoundingType();
      return bound == null || bound == reference ? OBJECT : type(bound);
    }
    if (reference instanceof CtIntersectionTypeReference<?> intersection) {
      return intersection.getBounds().stream().findFirst().map(this::type).orElse(OBJECT);
    }
    String name = reference.getQualifiedName();
    return NO_TYPES.contains(name) ? MethodId.UNKNOWN_TYPE : told(name);
  }

  List<String> types(Iterable<? extends CtTypeReference<?>> references) {
    List<String> names = new ArrayList<>();
    references.forEach(reference -> names.add(type(reference)));
    return names;
  }

  /** Identity of a declared method or constructor of a type. */
  MethodId declared(String type, CtExecutable<?> executable) {
    String name =
        executable instanceof CtConstructor<?> ? MethodId.CONSTRUCTOR : executable.getSimpleName();
    List<String> params = new ArrayList<>();
    for (CtParameter<?> parameter : executable.getParameters()) {
      params.add(type(parameter.getType()));
    }
    return new MethodId(type, name, params);
  }

  /** Identity of a called method, as the compiler resolved it. */
  MethodId called(CtExecutableReference<?> reference) {
    String name = reference.isConstructor() ? MethodId.CONSTRUCTOR : reference.getSimpleName();
    return new MethodId(type(reference.getDeclaringType()), name, types(reference.getParameters()));
  }

  static Set<String> modifiers(CtModifiable element) {
    Set<String> names = new TreeSet<>();
    for (ModifierKind modifier : element.getModifiers()) {
      names.add(modifier.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  List<String> annotations(CtElement element) {
    List<String> names = new ArrayList<>();
    for (CtAnnotation<?> annotation : element.getAnnotations()) {
      names.add(type(annotation.getAnnotationType()));
    }
    return names;
  }
}
