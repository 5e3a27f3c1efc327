package io.github.boundwise.facts;

/**
 * @param type erased binary name
 */
public record Parameter(VariableId variable, String type) {}
