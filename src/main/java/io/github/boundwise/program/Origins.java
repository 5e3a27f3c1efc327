package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import io.github.boundwise.knowledge.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where values come from: through local variables, captures, fields, parameters and the results of
 * scanned methods, back to the functions, creations and library results they started as.
 */
final class Origins {

  private static final int DEPTH = 12;

  /** More possibilities than this say nothing any more. */
  private static final int BREADTH = 200;

  private final Calls calls;
  private final Map<FieldId, List<Written>> fieldWrites = new HashMap<>();
  private final Map<VariableId, MethodFacts> owners = new HashMap<>();
  private final Map<Origin, Set<Origin>> followed = new HashMap<>();

  private record Written(MethodFacts in, Value value) {}

  /** A value that is not followed further, and the body it stands in. */
  record Origin(MethodFacts in, Value value) {

    /** The call it is the result of, if it is one. */
    Optional<CallSite> call() {
      return value instanceof Value.At at
              && at.path().fields().isEmpty()
              && at.path().root() instanceof Path.Result result
          ? Optional.of(new CallSite(in, result.call()))
          : Optional.empty();
    }
  }

  Origins(Calls calls) {
    this.calls = calls;
    for (MethodFacts method : calls.types().methods()) {
      method.parameters().forEach(parameter -> owners.put(parameter.variable(), method));
      for (Fact fact : method.facts()) {
        if (fact instanceof Access access && access.kind().writes()) {
          note(method, access);
        }
      }
    }
  }

  private void note(MethodFacts method, Access access) {
    Value value = access.value();
    if (access.path().root() instanceof Path.Local local) {
      owners.putIfAbsent(local.variable(), method);
    }
    if (!access.path().fields().isEmpty() && value != null) {
      fieldWrites
          .computeIfAbsent(access.path().last(), f -> new ArrayList<>())
          .add(new Written(method, value));
    }
  }

  /** The body that declares a captured variable. */
  Optional<MethodFacts> owner(VariableId variable) {
    return Optional.ofNullable(owners.get(variable));
  }

  /** Everything a value may have started as; at least one. */
  Set<Origin> of(MethodFacts in, Value value) {
    Origin start = new Origin(in, value);
    Set<Origin> known = followed.get(start);
    if (known == null) {
      known = new LinkedHashSet<>();
      follow(start, known, new HashSet<>(), DEPTH);
      followed.put(start, known);
    }
    return known;
  }

  private void follow(Origin at, Set<Origin> found, Set<Origin> seen, int depth) {
    if (seen.contains(at)) {
      return;
    }
    seen.add(at);
    if (depth == 0 || seen.size() > BREADTH) {
      found.add(at);
      return;
    }
    if (at.value() instanceof Value.AnyOf any) {
      any.alternatives().forEach(v -> follow(new Origin(at.in(), v), found, seen, depth - 1));
      return;
    }
    List<Origin> before = before(at, seen, depth);
    if (before.isEmpty()) {
      found.add(at);
    }
    before.forEach(origin -> follow(origin, found, seen, depth - 1));
    if (found.isEmpty()) {
      found.add(at);
    }
  }

  /** One step back; empty where a value starts. */
  private List<Origin> before(Origin at, Set<Origin> seen, int depth) {
    if (!(at.value() instanceof Value.At place)) {
      return List.of();
    }
    Path path = place.path();
    if (!path.fields().isEmpty()) {
      return path.last().isElement() ? elements(at, path, seen, depth) : writes(path.last());
    }
    if (path.root() instanceof Path.Local) {
      return Locals.all(at.in(), path).stream().map(v -> new Origin(at.in(), v)).toList();
    }
    if (path.root() instanceof Path.Captured captured) {
      return captured(captured.variable());
    }
    if (path.root() instanceof Path.Parameter parameter) {
      return arguments(at.in().id(), parameter.index());
    }
    return path.root() instanceof Path.Result result
        ? returned(new CallSite(at.in(), result.call()))
        : List.of();
  }

  private List<Origin> writes(FieldId field) {
    return fieldWrites.getOrDefault(field, List.of()).stream()
        .map(written -> new Origin(written.in(), written.value()))
        .toList();
  }

  /** What an array or collection holds, as far as its making and the calls on it tell. */
  private List<Origin> elements(Origin at, Path element, Set<Origin> seen, int depth) {
    List<Origin> found = new ArrayList<>();
    Value whole = new Value.At(element.parent());
    Set<Origin> containers = new LinkedHashSet<>();
    follow(new Origin(at.in(), whole), containers, seen, depth - 1);
    for (Origin container : containers) {
      container.call().ifPresent(made -> found.addAll(madeWith(made)));
    }
    for (Fact fact : at.in().facts()) {
      if (fact instanceof Access access
          && access.kind().writes()
          && access.path().equals(element)
          && access.value() != null) {
        found.add(new Origin(at.in(), access.value()));
      } else if (fact instanceof Call call && whole.equals(call.receiver())) {
        call.args().forEach(argument -> found.add(new Origin(at.in(), argument)));
      }
    }
    return found;
  }

  /**
   * The elements a creation is given: its arguments, or what the last stage of a stream maps to.
   */
  private List<Origin> madeWith(CallSite made) {
    for (CallSite stage : new Pipelines(calls).upstream(made)) {
      for (Value argument : stage.call().args()) {
        if (argument instanceof Value.Function function) {
          Optional<MethodFacts> body = calls.types().method(function.body());
          if (body.isPresent()) {
            return returnedBy(body.get());
          }
        }
      }
    }
    return made.call().args().stream().map(arg -> new Origin(made.in(), arg)).toList();
  }

  private static List<Origin> returnedBy(MethodFacts body) {
    List<Origin> found = new ArrayList<>();
    for (Fact fact : body.facts()) {
      if (fact instanceof Exit exit && exit.kind() == Exit.Kind.RETURN && exit.value() != null) {
        found.add(new Origin(body, exit.value()));
      }
    }
    return found;
  }

  private List<Origin> captured(VariableId variable) {
    MethodFacts owner = owners.get(variable);
    if (owner == null) {
      return List.of();
    }
    for (int i = 0; i < owner.parameters().size(); i++) {
      if (owner.parameters().get(i).variable().equals(variable)) {
        return List.of(new Origin(owner, new Value.At(Path.of(new Path.Parameter(i, variable)))));
      }
    }
    return List.of(new Origin(owner, new Value.At(Path.of(new Path.Local(variable)))));
  }

  private List<Origin> arguments(MethodId method, int index) {
    List<Origin> found = new ArrayList<>();
    for (CallSite caller : calls.callers(method)) {
      List<Value> args = caller.call().args();
      if (index < args.size()) {
        found.add(new Origin(caller.in(), args.get(index)));
      }
    }
    if (method.isLambda() && index == 0) {
      calls.types().method(method).ifPresent(body -> found.addAll(elementsGivenTo(body)));
    }
    return found;
  }

  /**
   * The elements that a function is called with: those of what its {@code forEach} is called on.
   */
  private List<Origin> elementsGivenTo(MethodFacts function) {
    Optional<MethodFacts> around =
        Optional.ofNullable(function.enclosing()).flatMap(calls.types()::method);
    Value given = new Value.Function(function.id());
    for (CallSite site : around.map(Calls::sites).orElse(List.of())) {
      if (site.call().args().contains(given)) {
        List<CallSite> stages = new Pipelines(calls).upstream(site);
        Value walked = stages.get(stages.size() - 1).call().receiver();
        return walked instanceof Value.At at
            ? List.of(
                new Origin(
                    site.in(), new Value.At(at.path().then(FieldId.element("java.lang.Object[]")))))
            : List.of();
      }
    }
    return List.of();
  }

  private List<Origin> returned(CallSite site) {
    Call call = site.call();
    if (call.isConstructor()) {
      return List.of();
    }
    List<Origin> found = new ArrayList<>();
    calls.targets(site).forEach(target -> found.addAll(returnedBy(target)));
    Value receiver = call.receiver();
    boolean same =
        calls.model(site).filter(model -> model.returns() == Model.Returns.SELF).isPresent();
    if (same && receiver != null) {
      found.add(new Origin(site.in(), receiver));
    }
    return found;
  }
}
