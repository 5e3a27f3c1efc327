package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Span;
import io.github.boundwise.facts.Value;
import io.github.boundwise.knowledge.Model.Container;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One access of a field, array element or container, made by a thread.
 *
 * @param place what is accessed: the field or element, or the container itself
 * @param fact the access or the container's call
 * @param in the body it stands in
 * @param writes whether it changes the place
 * @param updates whether it reads and writes it, so that a change in between is lost
 * @param container what is done to it as a container; empty for fields and elements
 * @param locks held by the thread
 * @param path the calls that lead there from the thread's own body, outermost first
 */
public record Touch(
    Place place,
    Fact fact,
    MethodFacts in,
    boolean writes,
    boolean updates,
    Optional<Container> container,
    Set<Places.Held> locks,
    List<CallSite> path) {

  public Touch {
    locks = Set.copyOf(locks);
    path = List.copyOf(path);
  }

  public Span span() {
    return fact.span();
  }

  /** The access, for touches of fields and elements. */
  public Optional<Access> access() {
    return fact instanceof Access access ? Optional.of(access) : Optional.empty();
  }

  /** Where the touch stands among the facts of its body. */
  public CallSite site() {
    return new CallSite(in, in.facts().indexOf(fact));
  }

  /** The container as the source calls it, for touches of containers. */
  public String receiver() {
    if (!(fact instanceof Call call) || !(call.receiver() instanceof Value.At at)) {
      return "it";
    }
    boolean named = !(at.path().root() instanceof Path.Result) || !at.path().fields().isEmpty();
    String type = call.receiverType();
    return named && !at.path().toString().equals("this")
        ? at.path().toString().replaceFirst("^this\\.", "")
        : "this " + type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
