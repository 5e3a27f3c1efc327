package io.github.boundwise.bench;

/**
 * Three neighbouring JVMs: a pair, and "before" once more on the other side of the first "before"
 * as the control.
 *
 * @param number from 1
 * @param afterFirst whether "after" ran before "before"
 */
public record Round(int number, boolean afterFirst, Sample before, Sample after, Sample control) {}
