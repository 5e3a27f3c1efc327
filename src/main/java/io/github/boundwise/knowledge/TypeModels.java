package io.github.boundwise.knowledge;

import io.github.boundwise.facts.MethodId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a model file: what is known of a type, or of all types of a package.
 *
 * @param name binary name of the type, or name of the package
 * @param isPackage whether it is a package; then only {@code harmless} and {@code source} are given
 * @param threadSafe whether threads may share an object, absent when not known or when it depends
 * @param harmless whether methods without a line are known to do no harm
 * @param harmlessSubtypes whether the same holds for the methods and constructors of subtypes
 * @param unknown names of methods that are not known although the others are harmless
 * @param source where the facts about the type as a whole come from
 * @param releases the Java releases that have the type
 * @param lines its methods
 */
record TypeModels(
    Place place,
    String name,
    boolean isPackage,
    @Nullable Boolean threadSafe,
    boolean harmless,
    boolean harmlessSubtypes,
    Set<String> unknown,
    String source,
    Releases releases,
    List<Line> lines) {

  TypeModels {
    unknown = Set.copyOf(unknown);
    lines = List.copyOf(lines);
  }

  /**
   * One method.
   *
   * @param params erased parameter types, absent when the line holds for all overloads
   * @param model what a call does; absent when only {@code calledOn} is known
   * @param calledOn where a framework calls overrides of the method
   */
  record Line(
      Place place,
      String name,
      @Nullable List<String> params,
      Releases releases,
      @Nullable Model model,
      Model.@Nullable On calledOn) {

    boolean holdsFor(MethodId method) {
      return name.equals(method.name()) && (params == null || params.equals(method.params()));
    }
  }

  /** Java releases, both ends included; for types and methods that came late or went away. */
  record Releases(int since, int until) {
    boolean include(int release) {
      return since <= release && release <= until;
    }
  }

  /** The model of the line for a method; that of its very overload before that of all overloads. */
  Optional<Model> model(MethodId method) {
    return lines.stream()
        .filter(line -> line.model() != null && line.holdsFor(method))
        .min(Comparator.comparing(line -> line.params() == null))
        .map(Line::model);
  }

  /** Where a framework calls overrides of a method. */
  Optional<Model.On> calledOn(MethodId method) {
    return lines.stream()
        .filter(line -> line.calledOn() != null && line.holdsFor(method))
        .findFirst()
        .map(Line::calledOn);
  }
}
