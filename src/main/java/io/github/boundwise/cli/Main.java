package io.github.boundwise.cli;

import io.github.boundwise.Analysis;
import io.github.boundwise.Pipeline;
import io.github.boundwise.Scan;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.report.Style;
import io.github.boundwise.report.ToolVersion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code boundwise VERB …}. */
@Command(
    name = "boundwise",
    description = "Says what bounds Java code, and finds state that threads share unsafely.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpWidth = 100,
    abbreviateSynopsis = true,
    versionProvider = Main.Version.class,
    footer = {"", "Start with:  boundwise scan .", "More:        boundwise help VERB"},
    subcommands = {
      ScanCommand.class,
      FixCommand.class,
      BenchCommand.class,
      WhyCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      FactsCommand.class,
      HelpCommand.class
    })
public final class Main implements Callable<Integer> {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      order = 100,
      defaultValue = "auto",
      converter = Terminal.Color.Converter.class,
      description = "Colour the output: auto, always or never. NO_COLOR is honoured.")
  private Terminal.Color color = Terminal.Color.AUTO;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      order = 100,
      description = "Show no progress.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      order = 100,
      description = "Show where an internal error comes from.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs, and ends the process with the exit code. */
  public static void main(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR"); // a library logs, nobody listens
    PrintWriter out = utf8(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
    int code = run(args, out, err, Terminal.isThere());
    System.exit(code);
  }

  /**
   * Runs as if output went to files: UTF-8, no colours unless asked for, no progress.
   *
   * @return the exit code: 0 clean, 1 findings, 2 wrong usage, 3 internal error or incomplete
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, utf8(out), utf8(err), false);
  }

  private static int run(String[] args, PrintWriter out, PrintWriter err, boolean terminal) {
    Main main = new Main(new Terminal(out, err, terminal));
    Failures failures = new Failures(err);
    CommandLine line =
        new CommandLine(main)
            .setOut(out)
            .setErr(err)
            .setColorScheme(CommandLine.Help.defaultColorScheme(terminal ? Ansi.AUTO : Ansi.OFF))
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    try {
      return line.execute(args);
    } catch (Error e) {
      return failures.internal(e, main.verbose);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Without a verb: how to use it. */
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  boolean verbose() {
    return verbose;
  }

  Terminal terminal() {
    return terminal;
  }

  /** How standard output is coloured. */
  Style style() {
    return terminal.style(color);
  }

  /** Scans, and shows how far it is where somebody looks. */
  Analysis scan(Scan scan) throws UsageException {
    try (ProgressLine progress = progress()) {
      return Pipeline.scan(scan, progress);
    }
  }

  /** Shows how far something is where somebody looks; to be closed when it is done. */
  ProgressLine progress() {
    return new ProgressLine(terminal.err(), terminal.there() && !quiet);
  }

  /** Sources are UTF-8 nearly everywhere; an ASCII locale must not turn them into '?'. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /** {@code boundwise 1.2.3}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"boundwise " + ToolVersion.get()};
    }
  }
}
