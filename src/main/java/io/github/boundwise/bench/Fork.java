package io.github.boundwise.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.boundwise.bench.worker.Worker;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * Measures one variant in a JVM of its own: a fresh one each time, the same flags for both sides,
 * an empty working folder, no input, its output discarded, and an end after the time limit.
 */
final class Fork implements Session.Jvm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KEPT_ERROR_BYTES = 4096;
  private static final List<String> OPTION_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private final Jdk jdk;
  private final List<String> flags;
  private final Target target;
  private final Plan plan;
  private final Scratch scratch;
  private final Path worker;

  Fork(Jdk jdk, List<String> flags, Target target, Plan plan, Scratch scratch) throws IOException {
    this.jdk = jdk;
    this.flags = List.copyOf(flags);
    this.target = target;
    this.plan = plan;
    this.scratch = scratch;
    this.worker = unpackWorker(scratch);
  }

  /**
   * Measures once.
   *
   * @throws UsageException when the variant has no such workload
   * @throws MeasurementException when the workload hangs, throws or ends its JVM
   */
  @Override
  public Sample run(Variant variant)
      throws UsageException, MeasurementException, IOException, InterruptedException {
    Path folder = scratch.folder(variant.name());
    Path answer = scratch.folder("answer").resolve("answer.json");
    Process process = start(variant, folder, answer);
    ErrorOutput errors = new ErrorOutput(process.getErrorStream());
    try {
      if (!process.waitFor(plan.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new MeasurementException(
            "%s: %s did not finish within %d s; make it smaller or raise --timeout"
                .formatted(variant.name(), target, plan.timeout().toSeconds()));
      }
      if (!Files.exists(answer)) {
        throw new MeasurementException(
            "%s: %s ended its JVM with exit code %d before it was measured%s"
                .formatted(variant.name(), target, process.exitValue(), errors.firstLine()));
      }
      return sample(variant, JSON.readTree(answer.toFile()));
    } finally {
      List<ProcessHandle> children = process.descendants().toList();
      children.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      children.forEach(child -> child.onExit().join());
      Scratch.delete(folder);
    }
  }

  private Process start(Variant variant, Path folder, Path answer) throws IOException {
    List<Path> classpath = new ArrayList<>(List.of(worker));
    classpath.addAll(variant.classpath());
    List<String> command = new ArrayList<>();
    command.add(jdk.home().resolve("bin").resolve("java").toString());
    command.addAll(flags);
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of("-cp", Javac.joined(classpath), Worker.class.getName()));
    command.addAll(List.of(answer.toString(), target.className(), target.methodName()));
    command.add(Long.toString(plan.longestWarmUp().toMillis()));
    command.add(Long.toString(plan.measure().toMillis()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    OPTION_VARIABLES.forEach(builder.environment()::remove);
    return builder.start();
  }

  private Sample sample(Variant variant, JsonNode answer)
      throws UsageException, MeasurementException, IOException {
    if (!answer.has("failure")) {
      return new Sample(
          answer.get("ops").longValue(),
          answer.get("nanos").longValue(),
          answer.get("cpuNanos").longValue(),
          answer.get("allocatedBytes").longValue(),
          answer.get("warmUpNanos").longValue(),
          answer.get("steady").booleanValue(),
          answer.get("comparable").booleanValue(),
          StreamSupport.stream(answer.get("results").spliterator(), false)
              .map(JsonNode::textValue)
              .toList());
    }
    String message = answer.get("message").textValue();
    if (answer.get("failure").textValue().equals("THREW")) {
      throw new MeasurementException(variant.name() + ": " + target + " " + message);
    }
    String hint =
        variant
            .findBySimpleName(target.className())
            .filter(found -> !found.equals(target.className()))
            .map(found -> "; did you mean " + found + "?")
            .orElse("");
    throw new UsageException(variant.name() + ": " + message + hint);
  }

  private static Path unpackWorker(Scratch scratch) throws IOException {
    Path root = scratch.folder("worker");
    for (Class<?> type : Worker.classes()) {
      String name = type.getName().replace('.', '/') + ".class";
      try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
    return root;
  }

  /** Reads all of it, so that nobody who writes there has to wait, and keeps the start. */
  private static final class ErrorOutput {
    private final Thread reader;
    private volatile String start = "";

    ErrorOutput(InputStream in) {
      reader = new Thread(() -> drain(in), "boundwise-error-output");
      reader.setDaemon(true);
      reader.start();
    }

    private void drain(InputStream in) {
      try {
        start = new String(in.readNBytes(KEPT_ERROR_BYTES), StandardCharsets.UTF_8);
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // The process was ended: there is no more to read.
      }
    }

    String firstLine() throws InterruptedException {
      reader.join(1000);
      return start.lines().findFirst().map(line -> ": " + line).orElse("");
    }
  }
}
