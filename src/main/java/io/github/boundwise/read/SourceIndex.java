package io.github.boundwise.read;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.knowledge.Model;
import java.util.ArrayList;
import java.util.Collection;
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

  private final Knowledge knowledge;
  private final ClassFiles library;
  private final Map<MethodId, Optional<Model.Lock>> locks = new HashMap<>();
  private final Map<String, List<String>> supertypes = new HashMap<>();
  private final Map<String, CtType<?>> types = new HashMap<>();

  SourceIndex(Collection<CtType<?>> topLevel, Knowledge knowledge, ClassFiles library) {
    this.knowledge = knowledge;
    this.library = library;
    topLevel.forEach(this::add);
  }

  private void add(CtType<?> type) {
    types.put(type.getQualifiedName(), type);
    supertypes.put(type.getQualifiedName(), supertypes(type));
    type.getNestedTypes().forEach(this::add);
  }

  /** Direct supertypes, superclass first. */
  List<String> supertypes(CtType<?> type) {
    List<String> names = new ArrayList<>();
    CtTypeReference<?> superclass = type.getSuperclass();
    if (superclass != null) {
      names.add(Names.type(superclass));
    } else if (type instanceof CtEnum<?>) {
      names.add("java.lang.Enum");
    } else if (type instanceof CtRecord) {
      names.add("java.lang.Record");
    } else if (type instanceof CtAnnotationType<?>) {
      names.add("java.lang.annotation.Annotation");
    } else if (!(type instanceof CtInterface<?>)) {
      names.add("java.lang.Object");
    }
    type.getSuperInterfaces().forEach(reference -> names.add(Names.type(reference)));
    return names;
  }

  /** Whether {@code type} is {@code other} or inherits from it through scanned sources. */
  boolean inherits(String type, String other) {
    return type.equals(other)
        || supertypes.getOrDefault(type, List.of()).stream().anyMatch(s -> inherits(s, other));
  }

  /** What a called method does to a lock, where the models know. */
  Optional<Model.Lock> lock(MethodId called) {
    return locks.computeIfAbsent(
        called, id -> knowledge.find(id, this::supertypesOf).map(Model::lock));
  }

  private List<String> supertypesOf(String type) {
    List<String> own = supertypes.get(type);
    return own == null ? library.supertypes(type) : own;
  }

  /**
   * The only method of that name and number of parameters that a type declares or inherits from
   * scanned sources.
   */
  Optional<CtMethod<?>> method(String type, String name, int parameters) {
    return method(type, name, parameters, new HashSet<>());
  }

  private Optional<CtMethod<?>> method(
      String typeName, String name, int parameters, Set<String> seen) {
    @Nullable CtType<?> type = types.get(typeName);
    if (type == null || !seen.add(typeName)) {
      return Optional.empty();
    }
    List<CtMethod<?>> own =
        type.getMethodsByName(name).stream()
            .filter(method -> method.getParameters().size() == parameters)
            .<CtMethod<?>>map(method -> method)
            .toList();
    if (!own.isEmpty()) {
      return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }
    return supertypes.getOrDefault(typeName, List.of()).stream()
        .map(supertype -> method(supertype, name, parameters, seen))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
