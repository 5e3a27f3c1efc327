package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.boundwise.project.UsageException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void workload() throws Exception {
    Files.writeString(
        folder.resolve("Work.java"),
        "class Work { static int seven() { return 7; } static void exit() { System.exit(1); } }");
  }

  private int compare(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("compare", "--before", "" + folder, "--after", "" + folder));
    arguments.addAll(List.of("--pairs", "1"));
    arguments.addAll(List.of(more));
    return new CommandLine(new BenchCommand())
        .setOverwrittenOptionsAllowed(true)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              assertThat(e).isInstanceOf(UsageException.class);
              line.getErr().println(e.getMessage());
              return 2;
            })
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void printsOneFormatAndWritesAnother() throws Exception {
    Path report = folder.resolve("report.json");

    int exit = compare("--workload", "Work#seven", "--seed", "5", "--report", "json=" + report);

    assertThat(err).hasToString("");
    assertThat(exit).isZero();
    assertThat(out.toString())
        .startsWith("bench compare Work#seven\n")
        .contains("seed 5")
        .contains("results   same: 7");
    assertThat(new ObjectMapper().readTree(report.toFile()).at("/pairs").intValue()).isEqualTo(1);
  }

  @Test
  void aWorkloadThatEndsItsJvmIsNotCompleted() {
    assertThat(compare("--workload", "Work#exit")).isEqualTo(3);
    assertThat(out).hasToString("");
    assertThat(err.toString())
        .matches("boundwise: (before|after): Work#exit ended its JVM with exit code 1 .*\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--before, gone, gone does not exist; give a folder of Java sources or of classes",
    "--before, pom.xml, pom.xml is not a folder; give a folder of Java sources or of classes",
    "--workload, Work, 'Work' names no workload; write it as Class#method",
    "--format, xml, unknown format 'xml'; choose text or json",
    "--report, json, --report json: write it as FORMAT=FILE",
    "--report, xml=a.xml, unknown format 'xml'; choose text or json",
    "--report, json=gone/a.json, --report json=gone/a.json: that file cannot be written",
    "--pairs, 0, --pairs 0: give 1 to 100",
    "--timeout, 0, --timeout 0: give at least 1 second",
    "--java-home, gone, no JDK at gone; give the folder that holds bin/java",
    "--classpath, gone.jar, --classpath: gone.jar does not exist"
  })
  void badInputIsOneLine(String option, String value, String message) {
    assertThat(compare("--workload", "Work#seven", option, value)).isEqualTo(2);
    assertThat(err.toString()).startsWith(message);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out).hasToString("");
  }
}
