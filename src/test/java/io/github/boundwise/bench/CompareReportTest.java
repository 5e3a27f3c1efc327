package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import io.github.boundwise.PublishedSchema;
import io.github.boundwise.project.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is printed of a comparison, from invented samples. */
class CompareReportTest {

  private static Sample sample(long nanosPerOp, String... results) {
    return new Sample(
        100, 100 * nanosPerOp, 50 * nanosPerOp, -1, 300_000_000, true, true, List.of(results));
  }

  private static Comparison comparison(int pairs, long before, long after, String result) {
    return comparison(pairs, before, after, 0.5, i -> result, i -> result);
  }

  /** The results are those of pair i, counted from 1. */
  private static Comparison comparison(
      int pairs,
      long before,
      long after,
      double load,
      IntFunction<String> beforeResult,
      IntFunction<String> afterResult) {
    List<Round> rounds =
        IntStream.rangeClosed(1, pairs)
            .mapToObj(
                i ->
                    new Round(
                        i,
                        i % 2 == 0,
                        sample(before, beforeResult.apply(i)),
                        sample(after, afterResult.apply(i)),
                        sample(before, beforeResult.apply(i))))
            .toList();
    double[] old = new double[pairs];
    double[] changed = new double[pairs];
    Arrays.fill(old, (double) before);
    Arrays.fill(changed, (double) after);
    Tree tree = new Tree(Path.of("shop"), List.of(Path.of("A.java")), List.of(), 0);
    return new Comparison(
        new Target("shop.Work", "run"),
        new Variant("before", tree, List.of()),
        new Variant("after", tree, List.of()),
        new Environment(
            Instant.parse("2026-11-21T09:30:00Z"),
            "Some CPU",
            2,
            "Linux 6",
            new Jdk(Path.of("jdk"), 17, "17.0.15"),
            List.of("-Xmx1g"),
            OptionalDouble.of(load),
            OptionalDouble.empty()),
        new Plan(pairs, 42, Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofMillis(500)),
        rounds,
        Results.of(
            rounds.stream().map(Round::before).toList(),
            rounds.stream().map(Round::after).toList()),
        Verdict.of(PairedRatio.ofTimes(old, changed), PairedRatio.ofTimes(old, old)),
        38.4);
  }

  @Test
  void textTellsAllThatCounts() {
    assertThat(CompareText.of(comparison(10, 4_000_000, 1_000_000, "10000")))
        .isEqualTo(
            """
            bench compare shop.Work#run

              before    shop (sources, compiled)
              after     shop (sources, compiled)
              date      2026-11-21T09:30:00Z
              machine   Some CPU, 2 cores, Linux 6, load 0.50 before and unknown after
              Java      17.0.15 -Xmx1g
              method    10 pairs in random order, a fresh JVM for each side and a control, seed 42, 38 s

                        time per op   (quartiles)                   ops per s   CPU per op   allocated
              before        4.00 ms   (4.00 ms … 4.00 ms)                 250      2.00 ms     unknown
              after         1.00 ms   (1.00 ms … 1.00 ms)               1,000       500 µs     unknown

              speed     4.000×, 99% interval 4.000× … 4.000×
              control   1.000×, 99% interval 1.000× … 1.000×, before against itself
              results   same: 10,000
              verdict   FASTER

            After is faster: between 4.000× and 4.000× as fast as before, with 99% confidence.
            """);
  }

  @Test
  void textSaysWhenTheWorkIsNotTheSame() {
    assertThat(text(i -> "9874", i -> "10000"))
        .contains("  results   differ: before 9,874; after 10,000\n")
        .contains("  verdict   EQUIVALENT\n")
        .contains("The results differ: the two do not do the same work.\n");
  }

  @Test
  void textTellsARepairFromABreak() {
    assertThat(text(i -> "" + (9_990 + i), i -> "10000"))
        .contains("differ: before 10 different numbers from 9,991 to 10,000; after 10,000\n")
        .contains("after is always the same, as when updates were lost and no longer are.\n");
    assertThat(text(i -> "10000", i -> i == 7 ? "9999" : "10000"))
        .contains("differ: before 10,000; after 10,000 or 9,999\n")
        .contains("after varies from call to call. The change may have broken it.\n");
  }

  @Test
  void textSaysThatOtherWorkWasInTheWay() {
    String busy = "The machine was busy with other work: trust the ratio more than the times.\n";

    assertThat(CompareText.of(comparison(10, 5, 5, 1.0, i -> "1", i -> "1"))).contains(busy);
    assertThat(CompareText.of(comparison(10, 5, 5, 0.9, i -> "1", i -> "1"))).doesNotContain(busy);
  }

  @Test
  void textSaysWhatTooFewPairsMean() {
    assertThat(CompareText.of(comparison(1, 5, 5, "1")))
        .contains("1 pair in random order")
        .contains("Too few pairs to tell: a 99% interval needs 8; raise --pairs.\n")
        .contains("A call this short is measured together with a good part of the measuring loop");
  }

  @Test
  void jsonHoldsTheWholeRecord() throws Exception {
    JsonNode json = json(comparison(10, 2000, 4000, 0.5, i -> "1", i -> "2"));

    assertThat(json.get("schema").textValue()).isEqualTo("boundwise-bench/1");
    assertThat(json.at("/env/cpu").textValue()).isEqualTo("Some CPU");
    assertThat(json.at("/env/loadAfter").isNull()).isTrue();
    assertThat(json.get("seed").longValue()).isEqualTo(42);
    assertThat(json.at("/equivalence/status").textValue()).isEqualTo("different");
    assertThat(json.get("samples")).hasSize(30);
    assertThat(json.at("/samples/1/variant").textValue()).isEqualTo("after");
    assertThat(json.at("/samples/1/order").textValue()).isEqualTo("AB");
    assertThat(json.at("/samples/1/opsPerSec").doubleValue()).isEqualTo(250_000);
    assertThat(json.at("/samples/1/allocPerOp").isNull()).isTrue();
    assertThat(json.at("/samples/1/results/0").textValue()).isEqualTo("2");
    assertThat(json.at("/aa/noiseFloor").doubleValue()).isZero();
    assertThat(json.at("/verdict/kind").textValue()).isEqualTo("SLOWER");
    assertThat(json.at("/verdict/ratio").doubleValue()).isCloseTo(0.5, within(1e-9));
    assertThat(json.at("/verdict/ci")).hasSize(2);
    assertThat(json.at("/verdict/resultsDiffer").booleanValue()).isTrue();
  }

  @Test
  void jsonHasNullForWhatIsNotKnown() throws Exception {
    JsonNode json = json(comparison(3, 2000, 4000, "1"));

    assertThat(json.at("/verdict/ci").isNull()).isTrue();
    assertThat(json.at("/verdict/detectable").isNull()).isTrue();
  }

  @Test
  void jsonFollowsItsSchema() throws Exception {
    Schema schema = PublishedSchema.of("boundwise-bench-1");

    assertThat(schema.validate(json(comparison(10, 2000, 4000, "1")))).isEmpty();
    assertThat(schema.validate(json(comparison(3, 2000, 4000, "1")))).isEmpty();
  }

  @Test
  void schemaNoticesWhatIsWrong() throws Exception {
    Schema schema = PublishedSchema.of("boundwise-bench-1");
    String report = CompareJson.of(comparison(10, 2000, 4000, "1"), "1.0");

    for (String broken :
        List.of(
            report.replace("\"SLOWER\"", "\"slower\""),
            report.replace("\"control\"", "\"again\""),
            report.replace("\"nsPerOp\"", "\"nanos\""),
            report.replace("\"confidence\" : 0.99", "\"confidence\" : 99"),
            report.replace("\"1.0\"", "null"))) {
      assertThat(broken).isNotEqualTo(report);
      assertThat(schema.validate(new ObjectMapper().readTree(broken))).isNotEmpty();
    }
  }

  /** Of two that take equally long. */
  private static String text(IntFunction<String> before, IntFunction<String> after) {
    return CompareText.of(comparison(10, 1_000_000, 1_000_000, 0.5, before, after));
  }

  private static JsonNode json(Comparison comparison) throws Exception {
    return new ObjectMapper().readTree(CompareJson.of(comparison, "1.0"));
  }
}
