package io.github.boundwise.program;

import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.VariableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object, variable or field as several bodies see it: what paths of different methods are
 * translated to so that they can be compared.
 *
 * @param base where it starts
 * @param fields walked from there, outermost first
 */
record Place(Base base, List<FieldId> fields) {

  /** Longer walks are not followed. */
  private static final int DEPTH = 4;

  static final Place UNKNOWN = new Place(new Unknown(), List.of());

  Place {
    fields = List.copyOf(fields);
  }

  /** Where a place starts. */
  sealed interface Base permits Static, Instance, Made, Variable, Code, Unknown {}

  /** A static field follows. */
  record Static() implements Base {}

  /** Some object of a class: the receiver of a method that is called from several places. */
  record Instance(String type) implements Base {}

  /**
   * The object that a creation makes.
   *
   * @param within whether it is made by the task itself, so that no other task sees it
   * @param outer the enclosing instance of an inner object that the task makes itself; empty where
   *     there is none or {@code site} tells it
   */
  record Made(CallSite site, boolean within, Optional<Place> outer) implements Base {
    boolean is(String type) {
      return site.call().returnType().equals(type);
    }
  }

  /** What a local variable or parameter holds, where that is not known better. */
  record Variable(VariableId id) implements Base {}

  /** A function; {@code lexical} is the frame that its captured variables live in. */
  record Code(MethodId body, Frame lexical) implements Base {}

  record Unknown() implements Base {}

  static Place of(Base base) {
    return new Place(base, List.of());
  }

  /** A class as a lock. */
  static Place classLock(String literal) {
    return new Place(new Static(), List.of(new FieldId(literal, "class")));
  }

  Place then(FieldId field) {
    if (base instanceof Unknown || fields.size() >= DEPTH) {
      return UNKNOWN;
    }
    List<FieldId> longer = new ArrayList<>(fields);
    longer.add(field);
    return new Place(base, longer);
  }

  boolean isKnown() {
    return !(base instanceof Unknown) && !(base instanceof Code);
  }

  /** Whether only the task itself can know it. */
  boolean isWithin() {
    return base instanceof Made made && made.within();
  }

  /** Whether both may be the same object or variable. */
  boolean mayAlias(Place other) {
    return fields.equals(other.fields) && (base.equals(other.base) || sameClass(other));
  }

  private boolean sameClass(Place other) {
    return (base instanceof Instance a && other.base instanceof Made b && b.is(a.type()))
        || (other.base instanceof Instance c && base instanceof Made d && d.is(c.type()));
  }
}
