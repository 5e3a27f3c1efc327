package io.github.boundwise.program;

import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Region.Loop;
import io.github.boundwise.knowledge.WaitKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A loop whose rounds wait one after another although none needs what an earlier one did.
 *
 * @param call the first call in it that waits
 * @param waits what its rounds wait for
 */
public record SequentialLoop(MethodFacts in, Loop loop, CallSite call, Set<WaitKind> waits) {
  public SequentialLoop {
    waits = Collections.unmodifiableSet(EnumSet.copyOf(waits));
  }
}
