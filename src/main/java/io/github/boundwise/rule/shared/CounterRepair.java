package io.github.boundwise.rule.shared;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FieldFacts;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Region;
import io.github.boundwise.fix.AtomicCounter;
import io.github.boundwise.fix.Obstacle;
import io.github.boundwise.fix.Repair;
import io.github.boundwise.program.Program;
import io.github.boundwise.program.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the program knows of a counter, for its repair. */
final class CounterRepair {

  private CounterRepair() {}

  /** The repair of the field that a touch updates; none for elements and other variables. */
  static @Nullable Repair of(Touch touch, Program program) {
    Optional<FieldFacts> field =
        touch.access().map(access -> access.path().last()).flatMap(program::field);
    if (field.isEmpty()) {
      return null;
    }
    FieldId id = field.get().id();
    List<Access> accesses = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    Obstacle obstacle = null;
    boolean complete = true;
    for (MethodFacts method : program.methods()) {
      complete &= method.accesses().noneMatch(access -> mayBe(access, id));
      for (Access access : method.accesses().filter(a -> isOf(a, id)).toList()) {
        accesses.add(access);
        method.calls().filter(call -> access.span().contains(call.span())).forEach(calls::add);
        obstacle = obstacle == null ? invariant(method, access, id) : obstacle;
      }
    }
    boolean serializable = program.isSubtype(id.type(), "java.io.Serializable");
    return new AtomicCounter(field.get(), accesses, calls, serializable, complete, obstacle);
  }

  private static boolean isOf(Access access, FieldId field) {
    return !access.path().fields().isEmpty() && access.path().last().equals(field);
  }

  /** An access of that name whose owner could not be told. */
  private static boolean mayBe(Access access, FieldId field) {
    return !access.path().fields().isEmpty()
        && access.path().last().name().equals(field.name())
        && access.path().last().type().equals(MethodId.UNKNOWN_TYPE);
  }

  /** Fields written under one lock belong together: making one of them atomic would part them. */
  private static @Nullable Obstacle invariant(MethodFacts method, Access access, FieldId field) {
    List<Region.Locked> locks = method.around(access, Region.Locked.class);
    if (locks.isEmpty() || !access.kind().writes()) {
      return null;
    }
    return method
        .accesses()
        .filter(other -> other.kind().writes() && !other.path().fields().isEmpty())
        .filter(other -> !isOf(other, field))
        .filter(other -> method.around(other, Region.Locked.class).contains(locks.get(0)))
        .findFirst()
        .map(
            other ->
                new Obstacle(
                    other.span(),
                    "'"
                        + other.path().last().name()
                        + "' is written under the same lock: one lock must guard both"))
        .orElse(null);
  }
}
