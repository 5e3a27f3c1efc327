package io.github.boundwise.bench.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what this JVM has used so far. */
final class Meter {

  /** Stands for a number that this JVM cannot tell. */
  static final long UNKNOWN = -1;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final com.sun.management.ThreadMXBean threads =
      ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
  private final @Nullable CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
  private final @Nullable Method totalAllocated = totalAllocated();

  private long cpuNanos;
  private long allocatedBytes;
  private long[] threadIds = {};
  private long threadsStarted;

  /** CPU time of the whole process, in nanoseconds. */
  long cpuNanos() {
    return system.getProcessCpuTime();
  }

  /** How long the JIT compiler has worked, in nanoseconds; exact to a millisecond. */
  long compilerNanos() {
    return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
        ? 0
        : compiler.getTotalCompilationTime() * 1_000_000;
  }

  /** Starts to measure. */
  void start() throws ReflectiveOperationException {
    threadIds = threads.getAllThreadIds();
    threadsStarted = threads.getTotalStartedThreadCount();
    allocatedBytes = allocatedSoFar(threadIds);
    cpuNanos = cpuNanos();
  }

  /** CPU time of the whole process since {@link #start}, in nanoseconds. */
  long cpuNanosUsed() {
    return cpuNanos() - cpuNanos;
  }

  /**
   * Bytes that Java code allocated since {@link #start}. Below release 21 a JVM counts living
   * threads only, so there it is {@link #UNKNOWN} when threads came or went.
   */
  long allocatedBytesUsed() throws ReflectiveOperationException {
    long[] now = threads.getAllThreadIds();
    boolean sameThreads =
        threads.getTotalStartedThreadCount() == threadsStarted && Arrays.equals(now, threadIds);
    return totalAllocated != null || sameThreads ? allocatedSoFar(now) - allocatedBytes : UNKNOWN;
  }

  private long allocatedSoFar(long[] ids) throws ReflectiveOperationException {
    if (totalAllocated != null) {
      return (long) totalAllocated.invoke(threads);
    }
    return Arrays.stream(threads.getThreadAllocatedBytes(ids)).filter(bytes -> bytes > 0).sum();
  }

  private static @Nullable Method totalAllocated() {
    try {
      return com.sun.management.ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes");
    } catch (NoSuchMethodException olderThan21) {
      return null;
    }
  }
}
