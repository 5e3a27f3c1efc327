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

  /** Two sites are one when they are the same call of the same method. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CallSite site && site.index == index && site.in.id().equals(in.id());
  }

  @Override
  public int hashCode() {
    return in.id().hashCode() * 31 + index;
  }

  @Override
  public String toString() {
    return in.id() + "@" + index;
  }
}
