package io.github.boundwise.fix;

import io.github.boundwise.facts.Span;

/**
 * What a rule knows to stand in the way of a repair, from facts that the source alone does not
 * show.
 *
 * @param span where it is
 * @param reason one line, completes "not fixed because …"
 */
public record Obstacle(Span span, String reason) {}
