package io.github.boundwise.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method or constructor.
 *
 * @param span the call from its name on; the whole expression for a constructor
 * @param target the declared method; its type is {@link MethodId#UNKNOWN_TYPE} where nothing is
 *     known of it
 * @param resolved false where the target is only guessed from names, or not found at all
 * @param receiver absent for static calls and constructors
 * @param receiverType static type of the receiver, erased; the declaring type for static calls and
 *     constructors
 * @param returnType erased; {@link MethodId#UNKNOWN_TYPE} where unresolved
 * @param implicit true for calls that are not written: {@code close()} of try-with-resources, field
 *     initialisers
 * @param dispatch how the body that runs is chosen
 */
public record Call(
    Span span,
    int region,
    MethodId target,
    boolean resolved,
    @Nullable Value receiver,
    String receiverType,
    List<Value> args,
    String returnType,
    boolean implicit,
    Dispatch dispatch)
    implements Fact {

  /** How the body that runs is chosen. */
  public enum Dispatch {
    /** Static methods, constructors, {@code super.m()} and private methods: exactly the target. */
    EXACT,
    /** The target or an override of it. */
    VIRTUAL
  }

  public Call {
    args = List.copyOf(args);
  }

  public boolean isConstructor() {
    return target.isConstructor();
  }
}
