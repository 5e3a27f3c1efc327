package io.github.boundwise.facts;

import java.util.List;

/**
 * Identity of a method that survives between passes.
 *
 * @param type binary name of the declaring type, {@code pkg.Outer$Inner}; {@link #UNKNOWN_TYPE}
 *     when it could not be resolved
 * @param name source name; {@code <init>} a constructor, {@code <clinit>} the static initialiser,
 *     {@code <fields>} the instance initialisers, {@code lambda$m$0} the first lambda or method
 *     reference in method m
 * @param params erased parameter types as binary names, arrays with {@code []}
 */
public record MethodId(String type, String name, List<String> params)
    implements Comparable<MethodId> {

  public static final String UNKNOWN_TYPE = "?";
  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALIZER = "<clinit>";
  public static final String INSTANCE_INITIALIZER = "<fields>";

  public MethodId {
    params = List.copyOf(params);
  }

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  public boolean isLambda() {
    return name.startsWith("lambda$");
  }

  /** Whether both have one name and the same erased parameters, whatever their types. */
  public boolean sameSignature(MethodId other) {
    return name.equals(other.name) && params.equals(other.params);
  }

  /** {@code Outer.Inner#name}, for people. */
  public String shortName() {
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return isConstructor() ? "new " + simple : simple + "#" + name;
  }

  @Override
  public int compareTo(MethodId other) {
    return toString().compareTo(other.toString());
  }

  /** {@code pkg.Outer$Inner#name(erased.Param,int)}. */
  @Override
  public String toString() {
    return type + "#" + name + "(" + String.join(",", params) + ")";
  }
}
