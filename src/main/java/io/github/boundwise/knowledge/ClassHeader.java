package io.github.boundwise.knowledge;

import java.util.List;
import java.util.Set;

/**
 * What a class file declares, without code.
 *
 * @param name binary name
 * @param modifiers lower-case Java modifiers, and {@code interface}
 * @param supertypes direct ones, binary names, superclass first; an interface has none of Object
 * @param methods as in the class file, without those that the compiler adds
 */
public record ClassHeader(
    String name, Set<String> modifiers, List<String> supertypes, List<Method> methods) {

  public ClassHeader {
    modifiers = Set.copyOf(modifiers);
    supertypes = List.copyOf(supertypes);
    methods = List.copyOf(methods);
  }

  /**
   * A declared method or constructor.
   *
   * @param name {@code <init>} a constructor
   * @param params erased, binary names, arrays with {@code []}
   * @param modifiers lower-case Java modifiers
   * @param returnType erased, {@code void} for a constructor
   * @param throwsTypes as declared
   */
  public record Method(
      String name,
      List<String> params,
      Set<String> modifiers,
      String returnType,
      List<String> throwsTypes) {
    public Method {
      params = List.copyOf(params);
      modifiers = Set.copyOf(modifiers);
      throwsTypes = List.copyOf(throwsTypes);
    }
  }

  public boolean isInterface() {
    return modifiers.contains("interface");
  }
}
