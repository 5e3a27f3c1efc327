package io.github.boundwise.facts;

/**
 * Identity of a local variable or parameter, the same inside a lambda that captures it as outside.
 *
 * @param file file of the declaration
 * @param offset offset of the declaration in that file
 * @param name source name
 */
public record VariableId(String file, int offset, String name) {
  @Override
  public String toString() {
    return name;
  }
}
