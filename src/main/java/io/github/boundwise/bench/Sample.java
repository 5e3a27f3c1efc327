package io.github.boundwise.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One variant measured in one JVM.
 *
 * @param ops operations measured
 * @param nanos how long they took, one after the other
 * @param cpuNanos CPU time of the whole process meanwhile, as exact as the system counts it (on
 *     Linux to 10 ms)
 * @param allocatedBytes by Java code meanwhile; negative when the JVM cannot tell
 * @param warmUpNanos from the first call to the measurement
 * @param steady whether the workload settled before it was measured
 * @param comparable whether the results could be told apart
 * @param results what the first calls returned, in short; empty when the workload returns nothing
 */
public record Sample(
    long ops,
    long nanos,
    long cpuNanos,
    long allocatedBytes,
    long warmUpNanos,
    boolean steady,
    boolean comparable,
    List<String> results) {

  public Sample {
    results = List.copyOf(results);
  }

  /** Time per operation, in nanoseconds. */
  public double nanosPerOp() {
    return (double) nanos / ops;
  }

  /** CPU time per operation, in nanoseconds. */
  public double cpuNanosPerOp() {
    return (double) cpuNanos / ops;
  }

  /** Bytes allocated per operation, where known. */
  public OptionalDouble allocatedPerOp() {
    return allocatedBytes < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) allocatedBytes / ops);
  }
}
