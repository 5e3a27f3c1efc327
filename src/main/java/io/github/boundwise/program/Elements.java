package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether each task chooses array elements of its own, as far as the index tells. */
final class Elements {

  /** Operators by which different numbers give the same one. */
  private static final Pattern FOLDS = Pattern.compile("[%/&]|>>");

  private final Calls calls;
  private final Origins origins;
  private final Sharing sharing;

  Elements(Calls calls, Origins origins, Sharing sharing) {
    this.calls = calls;
    this.origins = origins;
    this.sharing = sharing;
  }

  /** Whether the element that a touch names is one that only its own task names. */
  boolean own(Root root, Touch touch) {
    Optional<Access> access = touch.access().filter(a -> a.path().last().isElement());
    if (access.isEmpty() || access.get().index() == null) {
      return false;
    }
    boolean nested = access.get().path().parent().fields().stream().anyMatch(f -> f.isElement());
    return nested || own(root, touch.in(), access.get().index(), touch.path());
  }

  private boolean own(Root root, MethodFacts in, Value index, List<CallSite> path) {
    if (!(index instanceof Value.At at)) {
      return index instanceof Value.Other other && !folds(other);
    }
    Path.Root start = at.path().root();
    if (!at.path().fields().isEmpty()) {
      return start instanceof Path.This && sharing.ownPerTask(root, sharing.object(root));
    }
    if (start instanceof Path.Captured captured) {
      return sharing.ownPerTask(root, Place.of(new Place.Variable(captured.variable())))
          && origins
              .owner(captured.variable())
              .filter(owner -> distinct(owner, Path.of(new Path.Local(captured.variable()))))
              .isPresent();
    }
    if (start instanceof Path.Parameter parameter && !path.isEmpty()) {
      CallSite call = path.get(path.size() - 1);
      List<Value> args = call.call().args();
      return parameter.index() >= args.size()
          || own(root, call.in(), args.get(parameter.index()), path.subList(0, path.size() - 1));
    }
    if (start instanceof Path.Result result) {
      return isDrawn(in, result);
    }
    return start instanceof Path.Local ? !repeated(in, at.path()) : start instanceof Path.Parameter;
  }

  /** Whether a variable of the starter has another value for each task: a counter or its copy. */
  private boolean distinct(MethodFacts in, Path variable) {
    if (isCounter(in, variable)) {
      return true;
    }
    return Locals.all(in, variable).stream().allMatch(value -> distinct(in, variable, value));
  }

  private boolean distinct(MethodFacts in, Path variable, Value value) {
    if (!(value instanceof Value.At at)) {
      return value instanceof Value.Other other && !folds(other);
    }
    if (at.path().root() instanceof Path.Result result && at.path().fields().isEmpty()) {
      return isDrawn(in, result);
    }
    return at.path().fields().isEmpty() && !at.path().equals(variable) && distinct(in, at.path());
  }

  /** Whether a number comes from an object that gives it to one thread only: a counter, a queue. */
  private boolean isDrawn(MethodFacts in, Path.Result result) {
    return in.facts().get(result.call()) instanceof Call call
        && calls.threadSafe(call.receiverType()).orElse(false);
  }

  /** Whether a local variable of a task takes values that it takes in the other tasks as well. */
  private static boolean repeated(MethodFacts in, Path local) {
    return in.accesses()
        .filter(access -> access.path().equals(local) && access.kind() == Access.Kind.WRITE)
        .map(Access::value)
        .allMatch(
            value ->
                value instanceof Value.Literal
                    || (value instanceof Value.Other other && folds(other))
                    || (value instanceof Value.At at
                        && !at.path().fields().isEmpty()
                        && at.path().last().isElement()));
  }

  private static boolean isCounter(MethodFacts in, Path variable) {
    return in.accesses()
        .anyMatch(access -> access.path().equals(variable) && access.kind() == Access.Kind.UPDATE);
  }

  private static boolean folds(Value.Other value) {
    return FOLDS.matcher(value.text()).find();
  }
}
