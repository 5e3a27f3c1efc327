package io.github.boundwise.bench.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The main class of a measured JVM: one workload, warmed up and measured once. Its answer is one
 * line of JSON in the file named by the first argument, put there in one move; the workload's own
 * output stays apart from it.
 *
 * <p>Arguments: the file, class name, method name, longest warm-up and least measuring time (both
 * in milliseconds).
 */
public final class Worker {

  private static final long WINDOW_NANOS = 50_000_000;
  private static final long LEAST_WARM_UP_NANOS = 300_000_000;
  private static final int FIRST_CALLS = 5;
  private static final long FIRST_CALLS_NANOS = 1_000_000_000;

  private final Call call;
  private final Meter meter = new Meter();
  private final List<String> results = new ArrayList<>();
  private final Digest digest = new Digest();
  private final SteadyState steady = new SteadyState();
  private long batch = 1;

  /** All classes that the measured JVM needs besides the workload's. */
  public static List<Class<?>> classes() {
    return Stream.of(
            Worker.class,
            Call.class,
            Digest.class,
            Entry.class,
            Failure.class,
            Meter.class,
            SteadyState.class)
        .flatMap(type -> Arrays.stream(type.getNestMembers()))
        .toList();
  }

  private Worker(Call call) {
    this.call = call;
  }

  /** Measures; ends this JVM by itself, whatever threads the workload has left. */
  public static void main(String[] args) throws IOException {
    isolate();
    Path answer = Path.of(args[0]);
    Path draft = Path.of(args[0] + ".draft");
    Files.writeString(draft, answer(args) + "\n");
    Files.move(draft, answer, StandardCopyOption.ATOMIC_MOVE);
    endChildren();
    Runtime.getRuntime().halt(0);
  }

  private static String answer(String[] args) {
    try {
      Worker worker = new Worker(Entry.find(args[1], args[2]));
      return worker.measure(millis(args[3]), millis(args[4]));
    } catch (Failure e) {
      return "{\"failure\":\"" + e.kind + "\",\"message\":" + quoted(e.message) + "}";
    }
  }

  private static long millis(String argument) {
    return Long.parseLong(argument) * 1_000_000;
  }

  /**
   * Takes the workload's hands off the outside: empty input, error output joined with standard
   * output (the parent discards it), no process left behind when it exits, and an end when the
   * parent dies, which closes the real input.
   */
  private static void isolate() {
    InputStream parent = System.in;
    System.setIn(InputStream.nullInputStream());
    System.setErr(System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(Worker::endChildren));
    Thread watch = new Thread(() -> endWith(parent), "boundwise-parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void endWith(InputStream parent) {
    try {
      parent.readAllBytes();
    } catch (IOException e) {
      // A broken pipe is as good an end as a closed one.
    }
    endChildren();
    Runtime.getRuntime().halt(1);
  }

  private static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private String measure(long warmUpNanos, long measureNanos) throws Failure {
    long start = System.nanoTime();
    try {
      firstCalls();
      boolean settled = warmUp(start, warmUpNanos);
      long warmedUp = System.nanoTime();
      meter.start();
      long ops = 0;
      long nanos = 0;
      while (nanos < measureNanos) {
        nanos += timeBatch();
        ops += batch;
      }
      return measured(ops, nanos, warmedUp - start, settled);
    } catch (Throwable e) {
      throw Failure.threw(e);
    }
  }

  /** What the first calls return is compared: they are the same calls in every JVM. */
  private void firstCalls() throws Throwable {
    long nanos = 0;
    for (int i = 0; i < FIRST_CALLS && nanos < FIRST_CALLS_NANOS; i++) {
      nanos += window();
      if (call.hasResult) {
        results.add(digest.of(call.last()));
      }
    }
  }

  private boolean warmUp(long start, long longest) throws Throwable {
    while (true) {
      long nanos = window();
      batch = Math.max(1, Math.min(batch * 16, (long) ((double) batch * WINDOW_NANOS / nanos)));
      long elapsed = System.nanoTime() - start;
      if (elapsed >= LEAST_WARM_UP_NANOS && steady.reached()) {
        return true;
      }
      if (elapsed >= longest) {
        return false;
      }
    }
  }

  private long window() throws Throwable {
    long compiler = meter.compilerNanos();
    long nanos = Math.max(1, timeBatch());
    steady.add(batch, nanos, meter.compilerNanos() - compiler);
    return nanos;
  }

  private long timeBatch() throws Throwable {
    long ops = batch;
    long start = System.nanoTime();
    for (long i = 0; i < ops; i++) {
      call.run();
    }
    return System.nanoTime() - start;
  }

  private String measured(long ops, long nanos, long warmUpNanos, boolean settled)
      throws ReflectiveOperationException {
    return "{\"ops\":"
        + ops
        + ",\"nanos\":"
        + nanos
        + ",\"cpuNanos\":"
        + meter.cpuNanosUsed()
        + ",\"allocatedBytes\":"
        + meter.allocatedBytesUsed()
        + ",\"warmUpNanos\":"
        + warmUpNanos
        + ",\"steady\":"
        + settled
        + ",\"comparable\":"
        + digest.comparable()
        + ",\"results\":["
        + results.stream().map(Worker::quoted).collect(Collectors.joining(","))
        + "]}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
