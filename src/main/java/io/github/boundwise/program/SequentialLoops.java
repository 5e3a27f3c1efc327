package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Exit;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Region.Loop;
import io.github.boundwise.facts.Value;
import io.github.boundwise.facts.VariableId;
import io.github.boundwise.knowledge.Model;
import io.github.boundwise.knowledge.Model.Container;
import io.github.boundwise.knowledge.WaitKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the loops whose rounds wait one after another without need. */
final class SequentialLoops {

  /** Waits that rounds can do side by side; the others pace, order or answer a person. */
  private static final Set<WaitKind> OVERLAPPING =
      EnumSet.of(WaitKind.NET, WaitKind.DNS, WaitKind.DB, WaitKind.PROCESS);

  private static final int DEPTH = 5;

  private final Calls calls;
  private final Function<MethodFacts, Verdict> verdicts;

  SequentialLoops(Calls calls, Function<MethodFacts, Verdict> verdicts) {
    this.calls = calls;
    this.verdicts = verdicts;
  }

  /** All of them, in the order of the files. */
  List<SequentialLoop> all() {
    List<SequentialLoop> found = new ArrayList<>();
    for (MethodFacts method : calls.types().methods()) {
      for (Region region : method.regions()) {
        if (region instanceof Loop loop && walksElements(method, loop)) {
          loop(method, loop).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** A loop over elements or numbers; others may stop for reasons that their rounds decide. */
  private static boolean walksElements(MethodFacts in, Loop loop) {
    boolean counts = loop.kind() == Loop.Kind.FOR && loop.bound() == Loop.Bound.NUMERIC;
    boolean iterates =
        loop.kind() == Loop.Kind.WHILE
            && loop.text().endsWith(".hasNext()")
            && in.calls()
                .filter(call -> isIn(in, call, loop))
                .anyMatch(
                    call ->
                        call.target().name().equals("hasNext")
                            && call.receiverType().equals("java.util.Iterator"));
    return loop.bound() == Loop.Bound.SIZE || counts || iterates;
  }

  private Optional<SequentialLoop> loop(MethodFacts in, Loop loop) {
    List<CallSite> inside =
        Calls.sites(in).stream().filter(site -> isIn(in, site.call(), loop)).toList();
    List<CallSite> waiting = inside.stream().filter(site -> !waits(site).isEmpty()).toList();
    if (waiting.isEmpty() || !mayRunAtOnce(in, loop, inside)) {
      return Optional.empty();
    }
    Set<WaitKind> kinds = EnumSet.noneOf(WaitKind.class);
    waiting.forEach(site -> kinds.addAll(waits(site)));
    Set<WaitKind> beside = EnumSet.copyOf(kinds);
    beside.removeAll(OVERLAPPING);
    beside.remove(WaitKind.FILE);
    boolean overlapping =
        beside.isEmpty()
            && kinds.stream().anyMatch(OVERLAPPING::contains)
            && waiting.stream().allMatch(site -> separate(site, in, loop, DEPTH));
    return overlapping
        ? Optional.of(new SequentialLoop(in, loop, waiting.get(0), kinds))
        : Optional.empty();
  }

  private static boolean isIn(MethodFacts in, Fact fact, Loop loop) {
    return in.around(fact.region()).contains(loop);
  }

  /** What one call waits for, itself or in the bodies it runs. */
  private Set<WaitKind> waits(CallSite site) {
    Set<WaitKind> kinds = EnumSet.noneOf(WaitKind.class);
    if (Workloads.exceptional(site)) {
      return kinds;
    }
    calls.model(site).flatMap(model -> model.waits().kind()).ifPresent(kinds::add);
    calls.targets(site).forEach(body -> kinds.addAll(verdicts.apply(body).waits()));
    kinds.remove(WaitKind.LOCK);
    return kinds;
  }

  private boolean mayRunAtOnce(MethodFacts in, Loop loop, List<CallSite> inside) {
    boolean ordered =
        !in.around(loop.parent()).stream()
            .filter(region -> region instanceof Region.Locked || region instanceof Region.Catch)
            .toList()
            .isEmpty();
    boolean transaction =
        in.annotations().stream().anyMatch(name -> name.endsWith("Transactional"));
    return !ordered && !transaction && keepsToItself(in, loop) && collectsOnce(in, loop, inside);
  }

  /** No early exit, and no write that outlives the round but of an element of an array. */
  private static boolean keepsToItself(MethodFacts in, Loop loop) {
    for (Fact fact : in.facts()) {
      if (!isIn(in, fact, loop)) {
        continue;
      }
      if (fact instanceof Exit exit && exit.kind() != Exit.Kind.THROW) {
        return false;
      }
      if (fact instanceof Access access
          && access.kind().writes()
          && !isCounter(access, loop)
          && !isSum(in, access, loop)
          && outlives(access.path(), loop)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCounter(Access access, Loop loop) {
    return loop.kind() == Loop.Kind.FOR
        && access.kind() == Access.Kind.UPDATE
        && access.path().fields().isEmpty()
        && loop.text().contains(access.path().toString());
  }

  /** A local number that every round adds to and no call of the loop is given. */
  private static boolean isSum(MethodFacts in, Access access, Loop loop) {
    Value variable = new Value.At(access.path());
    return access.kind() == Access.Kind.UPDATE
        && access.path().fields().isEmpty()
        && access.path().root() instanceof Path.Local
        && in.calls().filter(call -> isIn(in, call, loop)).noneMatch(call -> uses(call, variable));
  }

  private static boolean outlives(Path path, Loop loop) {
    if (!path.fields().isEmpty() && path.last().isElement()) {
      return false;
    }
    return !(path.root() instanceof Path.Local local) || !isDeclaredIn(local.variable(), loop);
  }

  private static boolean isDeclaredIn(VariableId variable, Loop loop) {
    return loop.span().start() <= variable.offset() && variable.offset() < loop.span().end();
  }

  /** At most one call changes a container from outside, and nothing else uses that container. */
  private boolean collectsOnce(MethodFacts in, Loop loop, List<CallSite> inside) {
    List<CallSite> collecting =
        inside.stream()
            .filter(site -> container(site).filter(c -> c != Container.READ).isPresent())
            .filter(site -> !isOfRound(in, site.call().receiver(), loop))
            .filter(site -> !site.call().receiverType().equals("java.util.Iterator"))
            .toList();
    if (collecting.size() > 1) {
      return false;
    }
    return collecting.isEmpty()
        || inside.stream()
            .filter(site -> !site.equals(collecting.get(0)))
            .noneMatch(site -> uses(site.call(), collecting.get(0).call().receiver()));
  }

  private static boolean uses(Call call, @Nullable Value value) {
    return value != null && (value.equals(call.receiver()) || call.args().contains(value));
  }

  private Optional<Container> container(CallSite site) {
    return calls.model(site).map(Model::container);
  }

  /** Whether a value is made in the round itself. */
  private static boolean isOfRound(MethodFacts in, @Nullable Value value, Loop loop) {
    if (!(value instanceof Value.At at)) {
      return value == null;
    }
    if (at.path().root() instanceof Path.Local local) {
      return isDeclaredIn(local.variable(), loop);
    }
    return at.path().root() instanceof Path.Result result
        && isIn(in, in.facts().get(result.call()), loop);
  }

  /** Whether the round itself starts what a call waits for: else the waits overlap already. */
  private static boolean isMadeInRound(MethodFacts in, @Nullable Value value, Loop loop) {
    return value == null
        || (value instanceof Value.At at
            && Locals.only(in, at.path())
                .filter(v -> v instanceof Value.At)
                .map(v -> ((Value.At) v).path().root())
                .filter(root -> root instanceof Path.Result)
                .map(root -> in.facts().get(((Path.Result) root).call()))
                .filter(made -> isIn(in, made, loop))
                .isPresent());
  }

  /** Whether a waiting call of one round and that of another use nothing that only one may use. */
  private boolean separate(CallSite site, MethodFacts in, Loop loop, int depth) {
    Value receiver = site.call().receiver();
    boolean modelled = calls.model(site).flatMap(model -> model.waits().kind()).isPresent();
    if (waits(site).contains(WaitKind.PROCESS) && modelled && !isMadeInRound(in, receiver, loop)) {
      return false;
    }
    if (modelled
        && !isOfRound(in, receiver, loop)
        && !calls.threadSafe(site.call().receiverType()).orElse(false)) {
      return false;
    }
    return calls.targets(site).stream()
        .allMatch(body -> separate(body, own(site, v -> isOfRound(in, v, loop)), depth - 1));
  }

  /** The parameters that are given something of the caller's own. */
  private static Set<Integer> own(CallSite site, Predicate<Value> isOwn) {
    Set<Integer> own = new HashSet<>();
    for (int i = 0; i < site.call().args().size(); i++) {
      if (isOwn.test(site.call().args().get(i))) {
        own.add(i);
      }
    }
    return own;
  }

  /** The same for a scanned body: it writes no shared field and waits on nothing shared. */
  private boolean separate(MethodFacts body, Set<Integer> ownParameters, int depth) {
    if (depth == 0) {
      return false;
    }
    boolean writes =
        !body.id().isConstructor()
            && body.accesses()
                .anyMatch(
                    access ->
                        access.kind().writes()
                            && !access.path().fields().isEmpty()
                            && !(access.path().root() instanceof Path.Local)
                            && body.around(access, Region.Locked.class).isEmpty());
    if (writes) {
      return false;
    }
    for (CallSite site : Calls.sites(body)) {
      if (!Workloads.exceptional(site) && !separateIn(site, ownParameters, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean separateIn(CallSite site, Set<Integer> ownParameters, int depth) {
    Value receiver = site.call().receiver();
    Predicate<Value> isOwn = value -> isOwn(value, ownParameters);
    boolean own = receiver == null || isOwn.test(receiver);
    boolean safe = own || calls.threadSafe(site.call().receiverType()).orElse(false);
    Optional<Model> model = calls.model(site);
    boolean waits =
        model.isPresent()
            && (model.get().waits().kind().isPresent() || model.get().waits().dependsOnSource());
    boolean changes = container(site).filter(c -> c != Container.READ).isPresent();
    if ((waits || changes) && !safe) {
      return false;
    }
    return waits(site).isEmpty()
        || calls.targets(site).stream()
            .allMatch(target -> separate(target, own(site, isOwn), depth - 1));
  }

  /** Whether a value is made by the body itself, or given to it as its caller's own. */
  private static boolean isOwn(Value value, Set<Integer> ownParameters) {
    if (!(value instanceof Value.At at)) {
      return true;
    }
    return at.path().root() instanceof Path.Local
        || at.path().root() instanceof Path.Result
        || (at.path().root() instanceof Path.Parameter parameter
            && ownParameters.contains(parameter.index()));
  }
}
