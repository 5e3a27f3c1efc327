package io.github.boundwise.facts;

import java.util.List;
import java.util.Set;

/**
 * A field as declared.
 *
 * @param type erased binary name
 * @param span its name
 * @param declaration the whole declaration, from the first modifier to the semicolon
 * @param modifiers lower-case Java modifiers
 * @param annotations binary names
 */
public record FieldFacts(
    FieldId id,
    String type,
    Span span,
    Span declaration,
    Set<String> modifiers,
    List<String> annotations) {

  public FieldFacts {
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
  }

  public boolean isStatic() {
    return modifiers.contains("static");
  }

  public boolean isFinal() {
    return modifiers.contains("final");
  }

  public boolean isVolatile() {
    return modifiers.contains("volatile");
  }
}
