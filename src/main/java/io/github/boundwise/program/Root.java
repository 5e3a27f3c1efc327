package io.github.boundwise.program;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Span;
import io.github.boundwise.knowledge.ConcurrencyModel;

/**
 * A body that runs on a thread of its own.
 *
 * @param body the method, lambda or {@code run} that runs
 * @param model what it runs on
 * @param many whether several may run at the same time
 * @param spawner the method that starts it
 * @param call index of the starting call in the spawner's facts
 * @param span the starting call
 * @param because how it is started, one line
 */
public record Root(
    MethodId body,
    ConcurrencyModel model,
    boolean many,
    MethodId spawner,
    int call,
    Span span,
    String because) {}
