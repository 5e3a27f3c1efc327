package io.github.boundwise.facts;

/**
 * One thing a method body does, in source order; its index in {@link MethodFacts#facts()} names it.
 */
public sealed interface Fact permits Call, Access, Exit {

  Span span();

  /** Index of the innermost {@link Region} around it, or {@link Region#NONE}. */
  int region();
}
