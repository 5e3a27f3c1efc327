package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.report.Tone;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a user meets it: exit codes, and one clear line for what is wrong. */
class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "scna .                              | no verb 'scna'; did you mean 'scan'?",
        "wrong                               | no verb 'wrong'; 'boundwise --help' lists them",
        "scan . --formt json                 | unknown option '--formt'; did you mean '--format'?",
        "scan . --zzz                        | unknown option '--zzz'; 'boundwise scan --help' lists",
        "scan . --format jsn                 | --format: no format 'jsn'; did you mean 'json'?",
        "scan . --format yaml                | --format: no format 'yaml'; choose from full, concise",
        "scan . --format sarif               | format 'sarif' is not in this version; choose from",
        "scan . --report json                | --report: 'json' is not FORMAT=FILE",
        "scan . --report xyz=a               | --report: no format 'xyz'",
        "scan . --report json=.              | cannot write a report to .",
        "scan . --fail-on eror               | --fail-on: no threshold 'eror'; did you mean 'error'?",
        "scan . --min-confidence sure        | --min-confidence: no confidence 'sure'; choose from low",
        "scan . --category shared_state      | no category 'shared_state'; did you mean 'shared-state'?",
        "scan . --rule no-such-rule          | no rule 'no-such-rule'",
        "scan . --rule lost-updates          | --rule: no rule 'lost-updates'; did you mean 'lost-update'?",
        "fix . --rule lost-updates           | --rule: no rule 'lost-updates'; did you mean 'lost-update'?",
        "fix . --prove test                  | --prove: no proof level 'test'; choose from parse, compile, analyse",
        "fix . --prove compil                | --prove: no proof level 'compil'; did you mean 'compile'?",
        "fix . --report sarif=a              | --report: no format 'sarif'; choose from json",
        "fix . --aply                        | unknown option '--aply'; did you mean '--apply'?",
        "fix                                 | missing required parameter: 'PATH'; see 'boundwise fix --help'",
        "explain lost-updates                | no rule 'lost-updates'; did you mean 'lost-update'?",
        "scan . --release 7                  | --release: '7' is not a Java release from 8 to 27",
        "scan . --release x                  | --release: 'x' is not a Java release from 8 to 27",
        "scan . --threads 0                  | --threads: '0' is not a number of threads",
        "scan . --classpath no/such.jar      | --classpath: no/such.jar does not exist",
        "scan . --color blue                 | --color: no colour choice 'blue'; choose from auto",
        "scan                                | missing required parameter: 'PATH'; see 'boundwise scan --help'",
        "scan . --format                     | missing required parameter for option '--format' (F)",
        "help scann                          | unknown subcommand 'scann'; see 'boundwise --help'",
        "why                                 | missing required parameter: 'METHOD'",
        "why nothing                         | 'nothing' names no method; write 'Type#method'",
        "why A#b C#d                         | 'C#d' is too much; see 'boundwise why --help'",
      })
  void wrongUsageIsOneLineAndExitCode2(String arguments, String message) {
    assertThat(run(arguments.strip().split(" +"))).isEqualTo(ExitCode.USAGE);

    assertThat(text(err)).startsWith("boundwise: ").contains(message);
    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void helpIsNoFailure() {
    assertThat(run("help")).isEqualTo(ExitCode.OK);
    assertThat(text(out)).contains("VERB", "scan", "why", "facts", "Start with:");
    assertThat(run("help", "scan")).isEqualTo(ExitCode.OK);
    assertThat(text(out)).contains("--fail-on=SEVERITY", "no facts are cached in this version");
    assertThat(run("scan", "--help")).isEqualTo(ExitCode.OK);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void noVerbShowsHowToUseIt() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(text(err)).contains("Start with:");
  }

  @Test
  void saysItsVersion() {
    assertThat(run("--version")).isEqualTo(ExitCode.OK);
    assertThat(text(out)).startsWith("boundwise ");
  }

  @Test
  void internalErrorsAreOneLineUnlessVerbose() {
    assertThat(failures(new IllegalStateException("broken\nhere"), false))
        .isEqualTo(
            "boundwise: internal error: IllegalStateException: broken here;"
                + " run again with --verbose and report it\n");
    assertThat(failures(new StackOverflowError(), false)).contains("StackOverflowError;");
    assertThat(failures(new IllegalStateException("broken"), true)).contains("\tat io.github");
    assertThat(failures(new OutOfMemoryError(), false)).contains("BOUNDWISE_JAVA_OPTS=-Xmx");
  }

  @Test
  void coloursAreAskedForOrLeftOut() {
    assertThat(new Terminal(out, writer(out), writer(err), false).style(Terminal.Color.AUTO))
        .isNotInstanceOf(AnsiStyle.class);
    assertThat(new Terminal(out, writer(out), writer(err), false).style(Terminal.Color.ALWAYS))
        .isInstanceOf(AnsiStyle.class);
    assertThat(new AnsiStyle().paint(Tone.ERROR, "x")).isEqualTo("\u001b[1m\u001b[31mx\u001b[0m");
    assertThat(new Terminal(out, writer(out), writer(err), true).style(Terminal.Color.NEVER))
        .isNotInstanceOf(AnsiStyle.class);
  }

  private String failures(Throwable error, boolean verbose) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    assertThat(new Failures(writer).internal(error, verbose)).isEqualTo(ExitCode.INCOMPLETE);
    writer.flush();
    return text.toString();
  }

  private static PrintWriter writer(ByteArrayOutputStream bytes) {
    return new PrintWriter(bytes, true, StandardCharsets.UTF_8);
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
