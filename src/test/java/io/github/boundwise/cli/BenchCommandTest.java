package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void workload() throws Exception {
    Files.writeString(
        folder.resolve("Work.java"),
        "class Work { static int seven() { return 7; } static void exit() { System.exit(1); } }");
  }

  @Test
  void printsOneFormatAndWritesAnother() throws Exception {
    Path report = folder.resolve("reports/bench.json");

    int exit = compare("--workload", "Work#seven", "--seed", "5", "--report", "json=" + report);

    assertThat(text(err)).isEmpty();
    assertThat(exit).isEqualTo(ExitCode.OK);
    assertThat(text(out))
        .startsWith("bench compare Work#seven\n")
        .contains("seed 5")
        .contains("results   same: 7");
    assertThat(new ObjectMapper().readTree(report.toFile()).at("/pairs").intValue()).isEqualTo(1);
  }

  @Test
  void aWorkloadThatEndsItsJvmIsNotCompleted() {
    assertThat(compare("--workload", "Work#exit")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(text(out)).isEmpty();
    assertThat(text(err))
        .matches("boundwise: (before|after): Work#exit ended its JVM with exit code 1 .*\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "--before, gone, gone does not exist; give a folder of Java sources or of classes",
        "--before, pom.xml, pom.xml is not a folder; give a folder of Java sources or of classes",
        "--workload, Work, 'Work' names no workload; write it as Class#method",
        "--format, jsn, --format: no format 'jsn'; did you mean 'json'?",
        "--report, json, --report: 'json' is not FORMAT=FILE",
        "--report, xml=a.xml, --report: no format 'xml'; choose from text",
        "--report, json=., cannot write a report to .",
        "--report, json=pom.xml/bench.json, cannot write a report to pom.xml/bench.json",
        "--pairs, 0, --pairs: '0' is not a number of pairs from 1 to 100",
        "--pairs, ten, --pairs: 'ten' is not a number of pairs from 1 to 100",
        "--timeout, 0, --timeout: '0' is not a number of seconds",
        "--seed, -1, --seed: '-1' is not a whole number",
        "--java-home, gone, --java-home: no JDK 9 or newer at gone",
        "--classpath, gone.jar, --classpath: gone.jar does not exist"
      })
  void badInputIsOneLine(String option, String value, String message) {
    assertThat(compare("--workload", "Work#seven", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(text(err)).startsWith("boundwise: " + message);
    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void saysHowToUseIt() {
    assertThat(run("bench")).isEqualTo(ExitCode.USAGE);
    assertThat(text(err)).contains("bench help compare");
    assertThat(run("bench", "help", "compare")).isEqualTo(ExitCode.OK);
    assertThat(text(out)).contains("--workload=CLASS#METHOD", "Example:", "Exit codes:");
  }

  /** Compares the folder with itself, with one pair; a later value replaces an earlier one. */
  private int compare(String... options) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("--before", folder.toString());
    all.put("--after", folder.toString());
    all.put("--pairs", "1");
    for (int i = 0; i < options.length; i += 2) {
      all.put(options[i], options[i + 1]);
    }
    return run(
        Stream.concat(
                Stream.of("bench", "compare"),
                all.entrySet().stream().map(option -> option.getKey() + "=" + option.getValue()))
            .toArray(String[]::new));
  }

  private int run(String... args) {
    return Main.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
