package io.github.boundwise.program;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodFacts;

/**
 * A call, by the body it stands in.
 *
 * @param index of the call in the body's facts
 */
public record CallSite(MethodFacts in, int index) {

  public Call call() {
    return (Call) in.facts().get(index);
  }

  @Override
  public String toString() {
    return in.id() + "@" + index;
  }
}
