package io.github.boundwise.read;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.knowledge.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtAnnotationType;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtInterface;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtRecord;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtTypeReference;

/** What reading one body needs to know of the other sources: supertypes, and methods by name. */
final class SourceIndex {

  private final Names names;
  private final Knowledge knowledge;
  private final ClassFiles library;
  private final Map<MethodId, Optional<Model>> models = new HashMap<>();
  private final Map<String, List<String>> supertypes = new HashMap<>();
  private final Map<String, CtType<?>> types = new HashMap<>();

  SourceIndex(
      Collection<CtType<?>> topLevel, Names names, Knowledge knowledge, ClassFiles library) {
    this.names = names;
    this.knowledge = knowledge;
    this.library = library;
    topLevel.forEach(this::add);
  }

  Names names() {
    return names;
  }

  /** Makes a type and those nested in it known, as is needed for local and anonymous ones. */
  void add(CtType<?> type) {
    types.put(names.of(type), type);
    supertypes.put(names.of(type), supertypes(type));
    type.getNestedTypes().forEach(this::add);
  }

  /** Direct supertypes, superclass first. */
  List<String> supertypes(CtType<?> type) {
    List<String> found = new ArrayList<>();
    CtTypeReference<?> superclass = type.getSuperclass();
    if (superclass != null) {
      found.add(names.type(superclass));
    } else if (type instanceof CtEnum<?>) {
      found.add("java.lang.Enum");
    } else if (type instanceof CtRecord) {
      found.add("java.lang.Record");
    } else if (type instanceof CtAnnotationType<?>) {
      found.add("java.lang.annotation.Annotation");
    } else if (!(type instanceof CtInterface<?>)) {
      found.add("java.lang.Object");
    }
    type.getSuperInterfaces().forEach(reference -> found.add(names.type(reference)));
    return found;
  }

  /** Whether {@code type} is {@code other} or inherits from it. */
  boolean inherits(String type, String other) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      if (nearest.equals(other)) {
        return true;
      }
      if (seen.add(nearest)) {
        next.addAll(supertypesOf(nearest));
      }
    }
    return false;
  }

  /** The scanned type that declares a field which is named by way of a type that inherits it. */
  String declaring(String type, String field) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      @Nullable CtType<?> source = types.get(nearest);
      if (source == null || !seen.add(nearest)) {
        continue;
      }
      if (source.getField(field) != null) {
        return nearest;
      }
      next.addAll(supertypesOf(nearest));
    }
    return type;
  }

  /** What the models know of a called method. */
  Optional<Model> model(MethodId called) {
    return models.computeIfAbsent(called, id -> knowledge.find(id, this::supertypesOf));
  }

  /**
   * Whether the compiler found a method, or at least its type by way of an import. Of what it does
   * not find it takes simple names for types of the same package.
   *
   * @param from the type whose body calls the method
   */
  boolean isResolved(MethodId called, String returnType, String from) {
    String type = called.type();
    if (type.endsWith("[]") || types.containsKey(type) || library.find(type).isPresent()) {
      return called.isConstructor()
          || !returnType.equals(MethodId.UNKNOWN_TYPE)
          || methods(type, called.name(), called.params().size()).size() == 1;
    }
    return !packageOf(type).isEmpty() && !packageOf(type).equals(packageOf(from));
  }

  /** The superclass of a scanned type, however far, of which there is neither source nor class. */
  Optional<String> missingSuperclass(String type) {
    String nearest = type;
    for (int steps = 0; steps < 64; steps++) {
      if (!types.containsKey(nearest)) {
        boolean missing = library.find(nearest).isEmpty() && !packageOf(nearest).isEmpty();
        return missing ? Optional.of(nearest) : Optional.empty();
      }
      List<String> above = supertypesOf(nearest);
      if (above.isEmpty()) {
        return Optional.empty();
      }
      nearest = above.get(0);
    }
    return Optional.empty();
  }

  private static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  private List<String> supertypesOf(String type) {
    List<String> own = supertypes.get(type);
    return own == null ? library.supertypes(type) : own;
  }

  /**
   * The methods of that name and number of parameters that a type declares, or else that it
   * inherits from the nearest scanned source.
   */
  List<CtMethod<?>> methods(String type, String name, int parameters) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      @Nullable CtType<?> source = types.get(nearest);
      if (source == null || !seen.add(nearest)) {
        continue;
      }
      List<CtMethod<?>> own =
          source.getMethodsByName(name).stream()
              .filter(method -> method.getParameters().size() == parameters)
              .<CtMethod<?>>map(method -> method)
              .toList();
      if (!own.isEmpty()) {
        return own;
      }
      next.addAll(supertypesOf(nearest));
    }
    return List.of();
  }
}
