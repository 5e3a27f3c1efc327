package io.github.boundwise.program;

import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.ClassHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scanned types and, behind them, those of the libraries. */
final class Types {

  private final ClassFiles library;
  private final Map<String, TypeFacts> sources = new LinkedHashMap<>();
  private final Map<MethodId, MethodFacts> methods = new LinkedHashMap<>();
  private final Map<FieldId, FieldFacts> fields = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  Types(List<FileFacts> files, ClassFiles library) {
    this.library = library;
    for (FileFacts file : files) {
      for (TypeFacts type : file.types()) {
        sources.putIfAbsent(type.name(), type);
        type.methods().forEach(method -> methods.putIfAbsent(method.id(), method));
        type.fields().forEach(field -> fields.putIfAbsent(field.id(), field));
      }
    }
    for (TypeFacts type : sources.values()) {
      for (String supertype : type.supertypes()) {
        subtypes.computeIfAbsent(supertype, s -> new ArrayList<>()).add(type.name());
      }
    }
  }

  Optional<TypeFacts> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** A scanned method, lambda or initialiser, with or without a body. */
  Optional<MethodFacts> method(MethodId id) {
    return Optional.ofNullable(methods.get(id));
  }

  /** All scanned methods, in the order of their files. */
  Iterable<MethodFacts> methods() {
    return methods.values();
  }

  Optional<FieldFacts> field(FieldId id) {
    return Optional.ofNullable(fields.get(id));
  }

  /** Direct supertypes, superclass first; empty when nothing is known of the type. */
  List<String> supertypes(String type) {
    TypeFacts source = sources.get(type);
    if (source != null) {
      return source.supertypes();
    }
    return type.endsWith("[]") ? List.of("java.lang.Object") : library.supertypes(type);
  }

  /** The type and all its supertypes, nearest first. */
  Set<String> ancestors(String type) {
    Set<String> known = ancestors.get(type);
    if (known != null) {
      return known;
    }
    Set<String> found = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      if (found.add(nearest)) {
        next.addAll(supertypes(nearest));
      }
    }
    ancestors.put(type, found);
    return found;
  }

  boolean isSubtype(String type, String ancestor) {
    return ancestors(type).contains(ancestor);
  }

  /** Scanned types that inherit from a type, however far, without itself. */
  Set<String> descendants(String type) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(subtypes.getOrDefault(type, List.of()));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      if (found.add(nearest)) {
        next.addAll(subtypes.getOrDefault(nearest, List.of()));
      }
    }
    return found;
  }

  /** The scanned body that runs when {@code called} is called on an object of exactly a type. */
  Optional<MethodFacts> implementation(String type, MethodId called) {
    for (String nearest : ancestors(type)) {
      TypeFacts source = sources.get(nearest);
      if (source == null) {
        continue;
      }
      for (MethodFacts method : source.methods()) {
        if (method.kind() != MethodFacts.Kind.NO_BODY && overrides(method.id(), called)) {
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether one method can stand for another by name and parameters; generics widen those. */
  private boolean overrides(MethodId method, MethodId called) {
    if (!method.name().equals(called.name()) || method.params().size() != called.params().size()) {
      return false;
    }
    for (int i = 0; i < method.params().size(); i++) {
      String own = method.params().get(i);
      String wanted = called.params().get(i);
      boolean fits =
          own.equals(wanted)
              || wanted.equals("java.lang.Object")
              || wanted.equals(MethodId.UNKNOWN_TYPE)
              || isSubtype(own, wanted);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The abstract methods of a library or scanned interface, those of its supertypes included. */
  List<MethodId> abstractMethods(String type) {
    List<MethodId> found = new ArrayList<>();
    for (String nearest : ancestors(type)) {
      TypeFacts source = sources.get(nearest);
      if (source != null) {
        source.methods().stream()
            .filter(method -> method.kind() == MethodFacts.Kind.NO_BODY)
            .filter(method -> !method.modifiers().contains("native"))
            .forEach(method -> found.add(method.id()));
      } else {
        library
            .find(nearest)
            .filter(header -> !nearest.equals("java.lang.Object"))
            .ifPresent(
                header ->
                    header.methods().stream()
                        .filter(method -> method.modifiers().contains("abstract"))
                        .forEach(
                            method ->
                                found.add(new MethodId(nearest, method.name(), method.params()))));
      }
    }
    return found;
  }

  /** A library method as its class file declares it, inherited ones included. */
  Optional<ClassHeader.Method> libraryMethod(MethodId id) {
    return library.methodsOf(id.type(), id.name()).stream()
        .filter(method -> method.params().equals(id.params()))
        .findFirst();
  }

  boolean isLibrary(String type) {
    return library.find(type).isPresent();
  }
}
