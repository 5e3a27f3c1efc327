package io.github.boundwise.knowledge;

import io.github.boundwise.facts.MethodId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All models, found by the method called and the supertypes of the type it is called on. */
public final class Knowledge {

  private Knowledge() {}

  /** The knowledge that ships with Boundwise, from the {@code rules/models} resources. */
  public static Knowledge load() {
    return new Knowledge();
  }

  /**
   * The most specific line for a call.
   *
   * @param target the method as resolved; an unknown type finds nothing
   * @param supertypes the direct supertypes of a type, superclass first; empty when unknown
   */
  public Optional<Model> find(MethodId target, Function<String, List<String>> supertypes) {
    return Optional.empty();
  }
}
