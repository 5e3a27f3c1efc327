package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;

/**
 * A finding that can perhaps be fixed.
 *
 * @param rule id of the rule that asks
 * @param span where the finding is
 */
public record FixRequest(String rule, Span span, Repair repair) {}
