package io.github.boundwise.facts;

/**
 * A declared parameter.
 *
 * @param type erased binary name
 */
public record Parameter(VariableId variable, String type) {}
