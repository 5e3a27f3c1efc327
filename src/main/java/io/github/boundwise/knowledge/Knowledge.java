package io.github.boundwise.knowledge;

import io.github.boundwise.facts.MethodId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All models, found by the method called and the supertypes of the type it is called on.
 *
 * <p>Immutable. Where several lines could hold, the one of the nearest type wins: the type itself,
 * then its supertypes breadth first, {@code java.lang.Object} last.
 */
public final class Knowledge {

  private static final String OBJECT = "java.lang.Object";

  private final Map<String, TypeModels> types = new HashMap<>();
  private final Map<String, TypeModels> packages = new HashMap<>();

  private Knowledge(Collection<TypeModels> entries) {
    for (TypeModels entry : entries) {
      Map<String, TypeModels> index = entry.isPackage() ? packages : types;
      @Nullable TypeModels first = index.putIfAbsent(entry.name(), entry);
      if (first != null) {
        throw entry.place().error(entry.name() + " is already at " + first.place());
      }
    }
  }

  /**
   * The knowledge that ships with Boundwise, from the {@code rules/models} resources.
   *
   * @throws KnowledgeException when a file has a mistake
   */
  public static Knowledge load() {
    return of(Resources.in("rules/models", ".yaml"));
  }

  /** The knowledge of these files, by their name. */
  static Knowledge of(Map<String, String> files) {
    List<TypeModels> entries = new ArrayList<>();
    files.forEach((file, text) -> entries.addAll(ModelReader.read(file, text)));
    return new Knowledge(entries);
  }

  /** All entries, types and packages, in no order. */
  List<TypeModels> entries() {
    List<TypeModels> all = new ArrayList<>(types.values());
    all.addAll(packages.values());
    return all;
  }

  /**
   * What is known of a call: the most specific line; else that the type's other methods are known
   * to be harmless; else nothing. A line for one overload goes before a line for all of them. The
   * lines of constructors do not hold for subtypes.
   *
   * @param target the method as resolved, or the same method on the static type of its receiver, so
   *     that a line of that type goes before one of the declaring type; an unknown type finds
   *     nothing
   * @param supertypes the direct supertypes of a type, superclass first; empty when unknown
   */
  public Optional<Model> find(MethodId target, Function<String, List<String>> supertypes) {
    Set<String> hierarchy = hierarchy(target.type(), supertypes);
    Collection<String> declaring = target.isConstructor() ? List.of(target.type()) : hierarchy;
    return declaring.stream()
        .map(types::get)
        .filter(Objects::nonNull)
        .flatMap(entry -> entry.model(target).stream())
        .findFirst()
        .or(() -> harmless(target, hierarchy));
  }

  /**
   * Where a framework calls a method that overrides one it declares, such as {@code run} of a
   * {@code TimerTask}.
   *
   * @param method the override, or the declared method itself
   */
  public Optional<Model.On> calledOn(MethodId method, Function<String, List<String>> supertypes) {
    return known(method.type(), supertypes)
        .flatMap(entry -> entry.calledOn(method).stream())
        .findFirst();
  }

  /** Whether threads may share an object of a type; absent when not known or when it depends. */
  public Optional<Boolean> threadSafe(String type, Function<String, List<String>> supertypes) {
    return known(type, supertypes).map(TypeModels::threadSafe).filter(Objects::nonNull).findFirst();
  }

  private Optional<Model> harmless(MethodId target, Set<String> hierarchy) {
    String type = target.type();
    @Nullable TypeModels own = types.get(type);
    if (own != null && own.unknown().contains(target.name())) {
      return Optional.empty();
    }
    String packageName = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    return Stream.concat(
            Stream.of(Optional.ofNullable(own), Optional.ofNullable(packages.get(packageName)))
                .flatMap(Optional::stream)
                .filter(TypeModels::harmless),
            hierarchy.stream()
                .map(types::get)
                .filter(Objects::nonNull)
                .filter(TypeModels::harmlessSubtypes))
        .findFirst()
        .map(entry -> Model.harmless(type, target.name(), entry.source()));
  }

  private Stream<TypeModels> known(String type, Function<String, List<String>> supertypes) {
    return hierarchy(type, supertypes).stream().map(types::get).filter(Objects::nonNull);
  }

  /** A type and its supertypes, nearest first, breadth first, {@code Object} last. */
  private static Set<String> hierarchy(String type, Function<String, List<String>> supertypes) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(type));
    while (!next.isEmpty()) {
      String nearest = next.remove();
      if (found.add(nearest)) {
        next.addAll(supertypes.apply(nearest));
      }
    }
    if (!type.equals(OBJECT) && found.remove(OBJECT)) {
      found.add(OBJECT);
    }
    return found;
  }
}
