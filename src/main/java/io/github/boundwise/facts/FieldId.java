package io.github.boundwise.facts;

/**
 * Identity of a field that survives between passes.
 *
 * @param type binary name of the declaring type
 * @param name source name, or {@link #ELEMENT} for any element of an array
 */
public record FieldId(String type, String name) {

  /** The name that stands for any element of an array. */
  public static final String ELEMENT = "[]";

  public static FieldId element(String arrayType) {
    return new FieldId(arrayType, ELEMENT);
  }

  public boolean isElement() {
    return name.equals(ELEMENT);
  }

  @Override
  public String toString() {
    return type + "#" + name;
  }
}
