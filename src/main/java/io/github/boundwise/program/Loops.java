package io.github.boundwise.program;

import io.github.boundwise.facts.Access;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.Fact;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.Path;
import io.github.boundwise.facts.Region;
import io.github.boundwise.facts.Region.Loop;
import io.github.boundwise.facts.Region.Loop.Bound;
import io.github.boundwise.facts.Value;
import io.github.boundwise.program.Effect.Step;
import io.github.boundwise.program.Effect.Weight;
import java.util.List;
import java.util.OptionalLong;

/** What the loops and the recursion of one body cost, by their bounds and what they contain. */
final class Loops {

  /** Rounds of a constant loop from which on it is no longer short: about 0.1 ms at 1 ns each. */
  private static final long LONG = 100_000;

  private final Calls calls;

  Loops(Calls calls) {
    this.calls = calls;
  }

  /** Adds the cost of a body's own loops and recursion; {@code waiting} says which calls wait. */
  void judge(MethodFacts method, Effect effect, java.util.function.Predicate<CallSite> waiting) {
    for (int i = 0; i < method.regions().size(); i++) {
      if (method.regions().get(i) instanceof Loop loop) {
        judge(method, i, loop, effect, waiting);
      }
    }
    recursion(method, effect);
  }

  private void judge(
      MethodFacts method,
      int region,
      Loop loop,
      Effect effect,
      java.util.function.Predicate<CallSite> waiting) {
    List<Loop> nest =
        method.around(region).stream()
            .filter(Loop.class::isInstance)
            .map(Loop.class::cast)
            .toList();
    int power = (int) nest.stream().filter(Loops::growsWithInput).count();
    effect.costs(Math.min(power, 3), false);
    if (exceptional(method, region) || contains(method, region, waiting)) {
      return;
    }
    long rounds = constantRounds(nest);
    if (rounds >= LONG) {
      loop(effect, Weight.MUCH, loop, "counts " + rounds + " rounds");
    } else if (power >= 2 && growsWithInput(loop)) {
      loop(effect, Weight.SOME, loop, "is nested in another loop: cost O(n^" + power + ")");
    } else if (loop.bound() == Bound.NUMERIC && isArithmetic(method, region)) {
      OptionalLong most = largestLimit(method, loop);
      if (most.isEmpty() || most.getAsLong() >= LONG) {
        loop(effect, Weight.MUCH, loop, "computes for as many rounds as a number says");
      }
    }
  }

  private static void loop(Effect effect, Weight weight, Loop loop, String does) {
    effect.computes(
        weight,
        new Step(
            new Evidence(Evidence.Kind.LOOP, loop.span(), "the loop (" + loop.text() + ") " + does),
            null));
  }

  static boolean growsWithInput(Loop loop) {
    return loop.bound() == Bound.SIZE
        || loop.bound() == Bound.NUMERIC
        || loop.bound() == Bound.CONDITION;
  }

  private static long constantRounds(List<Loop> nest) {
    long rounds = 1;
    for (Loop loop : nest) {
      if (loop.bound() == Bound.CONSTANT) {
        rounds = Math.min(rounds * Math.max(1, loop.trips()), Long.MAX_VALUE >> 32);
      }
    }
    return rounds;
  }

  /** Whether a region lies on an exceptional path. */
  static boolean exceptional(MethodFacts method, int region) {
    return method.around(region).stream().anyMatch(Region.Catch.class::isInstance);
  }

  private static boolean contains(
      MethodFacts method, int region, java.util.function.Predicate<CallSite> wanted) {
    Region loop = method.regions().get(region);
    return Calls.sites(method).stream()
        .filter(site -> method.around(site.call().region()).contains(loop))
        .anyMatch(wanted);
  }

  /** Whether a loop only computes with numbers: no calls but of mathematics. */
  private boolean isArithmetic(MethodFacts method, int region) {
    Region loop = method.regions().get(region);
    boolean works = false;
    for (Fact fact : method.facts()) {
      if (!method.around(fact.region()).contains(loop)) {
        continue;
      }
      if (fact instanceof Call call && !isMathematics(call)) {
        return false;
      }
      if (fact instanceof Access access && access.kind() == Access.Kind.UPDATE) {
        if (isLogarithmic(access, (Loop) loop)) {
          return false;
        }
        works = true;
      }
    }
    return works;
  }

  /** A loop variable that is shifted or divided reaches its end in a few dozen rounds. */
  private static boolean isLogarithmic(Access access, Loop loop) {
    return loop.text().contains(access.path().toString())
        && access.value() instanceof Value.Other other
        && other.text().matches(".*(>>|<<|/|\\*).*");
  }

  private static boolean isMathematics(Call call) {
    return call.target().type().startsWith("java.math.")
        || call.target().type().equals("java.lang.Math")
        || call.target().type().equals("java.lang.StrictMath");
  }

  /** The largest number that callers give as the limit, where all of them give constants. */
  private OptionalLong largestLimit(MethodFacts method, Loop loop) {
    if (!(loop.limit() instanceof Value.At at)
        || !at.path().fields().isEmpty()
        || !(at.path().root() instanceof Path.Parameter parameter)) {
      return OptionalLong.empty();
    }
    long largest = -1;
    for (CallSite caller : calls.callers(method.id())) {
      List<Value> args = caller.call().args();
      if (parameter.index() >= args.size()
          || !(args.get(parameter.index()) instanceof Value.Literal literal)
          || !literal.text().matches("\\d{1,18}")) {
        return OptionalLong.empty();
      }
      largest = Math.max(largest, Long.parseLong(literal.text()));
    }
    return largest < 0 ? OptionalLong.empty() : OptionalLong.of(largest);
  }

  /** Calls of the method by itself: two on one path double the work, one on a number counts it. */
  private void recursion(MethodFacts method, Effect effect) {
    List<CallSite> self =
        Calls.sites(method).stream()
            .filter(site -> site.call().target().equals(method.id()))
            .filter(site -> !exceptional(method, site.call().region()))
            .toList();
    if (self.isEmpty()) {
      return;
    }
    boolean onNumbers =
        self.stream().allMatch(site -> site.call().args().stream().anyMatch(Loops::isComputed));
    boolean twice = self.size() > 1 && !exclusive(method, self);
    if (twice && onNumbers) {
      recursive(effect, self.get(1), "calls itself twice: cost O(2^n)");
      effect.costs(0, true);
    } else if (onNumbers
        && Calls.sites(method).stream()
            .allMatch(s -> self.contains(s) || isMathematics(s.call()))) {
      recursive(effect, self.get(0), "calls itself for as many rounds as a number says");
      effect.costs(1, false);
    }
  }

  private static void recursive(Effect effect, CallSite site, String does) {
    effect.computes(
        Weight.MUCH,
        new Step(
            new Evidence(
                Evidence.Kind.RECURSION,
                site.call().span(),
                site.in().id().shortName() + " " + does),
            null));
  }

  private static boolean isComputed(Value argument) {
    return argument instanceof Value.Other other && other.text().matches(".*[-+*/%>].*");
  }

  private static boolean exclusive(MethodFacts method, List<CallSite> sites) {
    long arms =
        sites.stream()
            .map(site -> method.around(site.call(), Region.Branch.class))
            .filter(branches -> !branches.isEmpty())
            .map(branches -> branches.get(branches.size() - 1))
            .distinct()
            .count();
    return arms == sites.size();
  }
}
