package io.github.boundwise.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A comparison as machines read it, schema {@code boundwise-bench/1}. Times are in nanoseconds,
 * ratios above 1 say that "after" is faster, what is unknown is {@code null}.
 */
public final class CompareJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CompareJson() {}

  /**
   * The report, indented; ends with a line break.
   *
   * @param toolVersion which Boundwise measured
   */
  public static String of(Comparison comparison, String toolVersion) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", "boundwise-bench/1");
    root.putObject("tool").put("name", "boundwise").put("version", toolVersion);
    root.put("kind", "compare");
    root.put("date", comparison.environment().start().toString());
    root.put("workload", comparison.target().toString());
    variant(root.putObject("before"), comparison.before());
    variant(root.putObject("after"), comparison.after());
    environment(root.putObject("env"), comparison.environment());
    root.put("seed", comparison.plan().seed());
    root.put("pairs", comparison.rounds().size());
    root.put("seconds", comparison.seconds());
    results(root.putObject("equivalence"), comparison.results());
    ArrayNode samples = root.putArray("samples");
    for (Round round : comparison.rounds()) {
      String order = round.afterFirst() ? "BA" : "AB";
      sample(samples.addObject(), round.number(), order, "before", round.before());
      sample(samples.addObject(), round.number(), order, "after", round.after());
      sample(samples.addObject(), round.number(), order, "control", round.control());
    }
    Verdict verdict = comparison.verdict();
    ObjectNode control = ratio(root.putObject("aa"), verdict.control());
    control.put("noiseFloor", verdict.control().change());
    verdict(root.putObject("verdict"), verdict, comparison);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always written", e);
    }
  }

  private static void variant(ObjectNode node, Variant variant) {
    node.put("path", variant.tree().folder().toString());
    node.put("from", variant.tree().isSources() ? "sources" : "classes");
  }

  private static void environment(ObjectNode node, Environment environment) {
    node.put("cpu", environment.cpu());
    node.put("cores", environment.cores());
    node.put("kernel", environment.system());
    node.put("jdk", environment.jdk().version());
    environment.flags().forEach(node.putArray("flags")::add);
    put(node, "loadBefore", environment.loadBefore());
    put(node, "loadAfter", environment.loadAfter());
  }

  private static void results(ObjectNode node, Results results) {
    node.put("status", lower(results.status()));
    results.before().forEach(node.putArray("before")::add);
    results.after().forEach(node.putArray("after")::add);
  }

  private static void sample(
      ObjectNode node, int pair, String order, String variant, Sample sample) {
    node.put("pair", pair);
    node.put("order", order);
    node.put("variant", variant);
    node.put("opsPerSec", 1e9 / sample.nanosPerOp());
    node.put("nsPerOp", sample.nanosPerOp());
    node.put("cpuNsPerOp", sample.cpuNanosPerOp());
    put(node, "allocPerOp", sample.allocatedPerOp());
    node.put("ops", sample.ops());
    node.put("warmUpNs", sample.warmUpNanos());
    node.put("steady", sample.steady());
    sample.results().forEach(node.putArray("results")::add);
  }

  private static void verdict(ObjectNode node, Verdict verdict, Comparison comparison) {
    node.put("metric", "opsPerSec");
    node.put("kind", verdict.kind().toString());
    ratio(node, verdict.speed());
    node.put("confidence", PairedRatio.CONFIDENCE);
    node.put("delta", verdict.delta());
    put(node, "detectable", finite(verdict.detectable()));
    node.put("resultsDiffer", comparison.results().status() == Results.Status.DIFFERENT);
    node.put("noSteadyState", comparison.unsteady());
  }

  private static ObjectNode ratio(ObjectNode node, PairedRatio ratio) {
    node.put("ratio", ratio.ratio());
    ArrayNode interval = node.putArray("ci");
    if (ratio.interval().bounded()) {
      interval.add(ratio.interval().low()).add(ratio.interval().high());
    } else {
      node.putNull("ci");
    }
    return node;
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
