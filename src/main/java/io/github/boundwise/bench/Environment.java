package io.github.boundwise.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.boundwise.project.Jdk;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * When and where it was measured.
 *
 * @param start when the first JVM was about to start
 * @param cpu model name, or the architecture where the system does not tell
 * @param cores that the JVM may use
 * @param system operating system and its version
 * @param flags of every measured JVM
 * @param loadBefore the system's one-minute load average before the first JVM; empty when unknown
 * @param loadAfter the same after the last; the measurement itself is part of it
 */
public record Environment(
    Instant start,
    String cpu,
    int cores,
    String system,
    Jdk jdk,
    List<String> flags,
    OptionalDouble loadBefore,
    OptionalDouble loadAfter) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final long MOST_HEAP_MEGABYTES = 1024;

  public Environment {
    flags = List.copyOf(flags);
  }

  /** What holds before the first JVM starts; the later load is as yet unknown. */
  static Environment now(Jdk jdk) throws IOException {
    return new Environment(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        jdk,
        heapAndDisplay(),
        currentLoad(),
        OptionalDouble.empty());
  }

  /** The same, with the load as it is now. */
  Environment afterwards() {
    return new Environment(start, cpu, cores, system, jdk, flags, loadBefore, currentLoad());
  }

  /** Whether other work already kept half of the cores or more busy before the first JVM. */
  boolean isBusy() {
    return loadBefore.orElse(0) >= cores / 2.0;
  }

  /** A fixed heap, a quarter of the memory but at most a gigabyte, so that it need not grow. */
  private static List<String> heapAndDisplay() {
    long quarter = machine().getTotalMemorySize() / 4 / (1024 * 1024);
    long heap = Math.min(quarter, MOST_HEAP_MEGABYTES);
    return List.of("-Xms" + heap + "m", "-Xmx" + heap + "m", "-Djava.awt.headless=true");
  }

  private static OptionalDouble currentLoad() {
    double load = machine().getSystemLoadAverage();
    return load < 0 ? OptionalDouble.empty() : OptionalDouble.of(load);
  }

  private static OperatingSystemMXBean machine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static String cpuModel() throws IOException {
    if (!Files.isReadable(CPU_INFO)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
