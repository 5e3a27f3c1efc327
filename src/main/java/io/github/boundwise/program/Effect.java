package io.github.boundwise.program;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.facts.Span;
import io.github.boundwise.knowledge.WaitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a method does with its time, while it is being found out. It only grows: kinds of wait are
 * added, the weight of the computation rises. The first reason for each stays, so that following
 * the reasons always ends.
 */
final class Effect {

  /** How much a method computes. */
  enum Weight {
    NONE,
    /** Nested passes or one call of a costly library method: less than a wait for a device. */
    SOME,
    /** Long loops, exponential recursion, costly calls in a loop. */
    MUCH
  }

  /** Waits so long that some computation beside them does not matter. */
  private static final Set<WaitKind> SLOW =
      EnumSet.complementOf(EnumSet.of(WaitKind.LOCK, WaitKind.WAIT));

  /**
   * A reason.
   *
   * @param next the scanned method whose own reasons go on, for calls
   */
  record Step(Evidence evidence, @Nullable MethodId next) {}

  /**
   * The use of a stream that callers give.
   *
   * @param used the method called on it
   */
  record Use(MethodId used, Step why) {}

  private final Map<WaitKind, Step> waits = new EnumMap<>(WaitKind.class);
  private final Set<Step> unknowns = new LinkedHashSet<>();
  private final Set<Integer> runsParameters = new LinkedHashSet<>();
  private final Map<Integer, Use> usedStreams = new LinkedHashMap<>();
  private Weight weight = Weight.NONE;
  private @Nullable Step heaviest;
  private int exponent;
  private boolean exponential;

  Map<WaitKind, Step> waits() {
    return waits;
  }

  Weight weight() {
    return weight;
  }

  Optional<Step> heaviest() {
    return Optional.ofNullable(heaviest);
  }

  Optional<Step> unknown() {
    return unknowns.stream().findFirst();
  }

  /** Parameters whose function the method runs before it returns. */
  Set<Integer> runsParameters() {
    return runsParameters;
  }

  /** Parameters that are streams the method reads or writes, so that callers decide if it waits. */
  Map<Integer, Use> usedStreams() {
    return usedStreams;
  }

  boolean isUnknown() {
    return !unknowns.isEmpty();
  }

  /** Takes over all of another effect; whether anything was new. */
  boolean add(Effect other) {
    boolean changed = false;
    for (Map.Entry<WaitKind, Step> wait : other.waits.entrySet()) {
      changed |= waitsFor(wait.getKey(), wait.getValue());
    }
    if (other.heaviest != null) {
      changed |= computes(other.weight, other.heaviest);
    }
    for (Step unknown : other.unknowns) {
      changed |= doesNotKnow(unknown);
    }
    for (int parameter : other.runsParameters) {
      changed |= runs(parameter);
    }
    for (Map.Entry<Integer, Use> stream : other.usedStreams.entrySet()) {
      changed |= usesStream(stream.getKey(), stream.getValue());
    }
    return changed;
  }

  boolean waitsFor(WaitKind kind, Step why) {
    return waits.putIfAbsent(kind, why) == null;
  }

  boolean computes(Weight much, Step why) {
    if (much.compareTo(weight) <= 0) {
      return false;
    }
    weight = much;
    heaviest = why;
    return true;
  }

  /** Raises the cost to {@code n^power}. */
  boolean costs(int power, boolean exponentially) {
    boolean more = power > exponent || (exponentially && !exponential);
    exponent = Math.max(exponent, power);
    exponential |= exponentially;
    return more;
  }

  boolean doesNotKnow(Step why) {
    return unknowns.isEmpty() && unknowns.add(why);
  }

  boolean runs(int parameter) {
    return runsParameters.add(parameter);
  }

  boolean usesStream(int parameter, Use use) {
    return usedStreams.putIfAbsent(parameter, use) == null;
  }

  Workload workload() {
    if (waits.isEmpty()) {
      return weight != Weight.NONE
          ? Workload.CPU
          : isUnknown() || dependsOnCallers() ? Workload.UNKNOWN : Workload.LIGHT;
    }
    boolean outweighed = weight == Weight.SOME && waits.keySet().stream().anyMatch(SLOW::contains);
    return weight == Weight.NONE || outweighed ? Workload.IO : Workload.MIXED;
  }

  private boolean dependsOnCallers() {
    return !runsParameters.isEmpty() || !usedStreams.isEmpty();
  }

  private String cost() {
    if (exponential) {
      return "O(2^n)";
    }
    if (workload() == Workload.UNKNOWN) {
      return "unknown";
    }
    return exponent == 0 ? "O(1)" : exponent == 1 ? "O(n)" : "O(n^" + exponent + ")";
  }

  /** The verdict, its evidence followed to the leaves through the effects of other methods. */
  Verdict verdict(Map<MethodId, Effect> effects, Span at) {
    Workload workload = workload();
    List<Evidence> evidence = new ArrayList<>();
    if (workload.waits()) {
      WaitKind kind = waits.keySet().iterator().next();
      follow(effects, evidence, effect -> Optional.ofNullable(effect.waits.get(kind)));
    }
    if (workload.computes()) {
      follow(effects, evidence, effect -> Optional.ofNullable(effect.heaviest));
    }
    if (workload == Workload.UNKNOWN) {
      if (isUnknown()) {
        follow(effects, evidence, effect -> effect.unknowns.stream().findFirst());
      } else if (!usedStreams.isEmpty()) {
        evidence.add(usedStreams.values().iterator().next().why().evidence());
      } else {
        evidence.add(
            new Evidence(Evidence.Kind.UNKNOWN, at, "it runs a function that its callers give it"));
      }
    }
    return new Verdict(workload, workload.waits() ? waits.keySet() : Set.of(), cost(), evidence);
  }

  private void follow(
      Map<MethodId, Effect> effects,
      List<Evidence> evidence,
      java.util.function.Function<Effect, Optional<Step>> reason) {
    Optional<Step> step = reason.apply(this);
    while (step.isPresent() && evidence.size() < 64) {
      evidence.add(step.get().evidence());
      MethodId next = step.get().next();
      Effect deeper = next == null ? null : effects.get(next);
      step = deeper == null ? Optional.empty() : reason.apply(deeper);
    }
  }
}
