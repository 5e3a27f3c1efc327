package io.github.boundwise.cli;

import io.github.boundwise.bench.Compare;
import io.github.boundwise.bench.CompareJson;
import io.github.boundwise.bench.CompareText;
import io.github.boundwise.bench.Comparison;
import io.github.boundwise.bench.MeasurementException;
import io.github.boundwise.bench.Plan;
import io.github.boundwise.bench.Target;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.read.Progress;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench}: measures code in JVMs of its own. */
@Command(
    name = "bench",
    description = "Measures code in fresh JVMs on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = BenchCommand.CompareCommand.class)
public final class BenchCommand {

  /** The verb {@code bench compare}: is "after" faster than "before"? */
  @Command(
      name = "compare",
      description = {
        "Measures a workload in two trees, pair by pair in fresh JVMs, and says whether the second"
            + " is FASTER, SLOWER, EQUIVALENT or INCONCLUSIVE, with a 99%% interval.",
        "Each JVM runs in an empty working folder, without input; its output is discarded."
      },
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {
        " 0:measured, whatever the verdict",
        " 2:wrong options, or no such workload",
        " 3:could not be completed"
      })
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  static final class CompareCommand implements Callable<Integer> {

    private static final Map<String, Function<Comparison, String>> FORMATS =
        Map.of("text", CompareText::of, "json", CompareJson::of);

    @Spec private CommandSpec spec;

    @Option(
        names = "--before",
        required = true,
        paramLabel = "DIR",
        description = "Folder of Java sources (a Maven project too) or of classes.")
    private Path before;

    @Option(
        names = "--after",
        required = true,
        paramLabel = "DIR",
        description = "The same, changed.")
    private Path after;

    @Option(
        names = "--workload",
        required = true,
        paramLabel = "CLASS#METHOD",
        description =
            "What to run: a method without parameters, static or of a class with a constructor"
                + " without parameters. Its object is created once in each JVM.")
    private String workload;

    @Option(
        names = "--classpath",
        paramLabel = "CP",
        description = "Further class path for both sides, to compile and to run.")
    private @Nullable String classpath;

    @Option(
        names = "--format",
        paramLabel = "F",
        defaultValue = "text",
        description = "What to print: text or json (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
        names = "--report",
        paramLabel = "F=FILE",
        description = "Write a report in this format to a file; may be repeated.")
    private List<String> reports = new ArrayList<>();

    @Option(
        names = "--pairs",
        paramLabel = "N",
        defaultValue = "10",
        description =
            "Pairs of JVMs at first, as many again if those are inconclusive"
                + " (default: ${DEFAULT-VALUE}; below 8 no verdict is possible).")
    private int pairs;

    @Option(
        names = "--java-home",
        paramLabel = "DIR",
        description = "The JDK to compile and run with (default: the running one).")
    private @Nullable Path javaHome;

    @Option(
        names = "--timeout",
        paramLabel = "SECONDS",
        defaultValue = "60",
        description = "Longest life of one JVM (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Decides the order within the pairs (default: a random one, printed).")
    private @Nullable Long seed;

    @Override
    public Integer call() throws UsageException {
      try {
        measure();
        return 0;
      } catch (MeasurementException e) {
        return notCompleted(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        return notCompleted(e.getClass().getSimpleName() + ": " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return notCompleted("interrupted");
      }
    }

    private int notCompleted(String message) {
      spec.commandLine().getErr().println("boundwise: " + message);
      return 3;
    }

    private void measure()
        throws UsageException, MeasurementException, IOException, InterruptedException {
      Function<Comparison, String> printed = format(format);
      Map<Path, Function<Comparison, String>> files = reportFiles();
      Compare compare =
          new Compare(before, after, Target.parse(workload), classpath(), jdks(), plan());
      Comparison comparison = compare.run(progress());
      spec.commandLine().getOut().print(printed.apply(comparison));
      spec.commandLine().getOut().flush();
      for (Map.Entry<Path, Function<Comparison, String>> file : files.entrySet()) {
        Files.writeString(file.getKey(), file.getValue().apply(comparison));
      }
    }

    private static Function<Comparison, String> format(String name) throws UsageException {
      Function<Comparison, String> format = FORMATS.get(name);
      if (format == null) {
        throw new UsageException("unknown format '" + name + "'; choose text or json");
      }
      return format;
    }

    private Map<Path, Function<Comparison, String>> reportFiles() throws UsageException {
      Map<Path, Function<Comparison, String>> files = new LinkedHashMap<>();
      for (String report : reports) {
        int equals = report.indexOf('=');
        if (equals < 0) {
          throw new UsageException("--report " + report + ": write it as FORMAT=FILE");
        }
        Path file = Path.of(report.substring(equals + 1));
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
          throw new UsageException("--report " + report + ": that file cannot be written");
        }
        files.put(file, format(report.substring(0, equals)));
      }
      return files;
    }

    private List<Path> classpath() throws UsageException {
      List<Path> entries = new ArrayList<>();
      for (String entry : classpath == null ? List.<String>of() : split(classpath)) {
        Path path = Path.of(entry).toAbsolutePath();
        if (!Files.exists(path)) {
          throw new UsageException("--classpath: " + entry + " does not exist");
        }
        entries.add(path);
      }
      return entries;
    }

    private static List<String> split(String classpath) {
      return Arrays.stream(classpath.split(Pattern.quote(File.pathSeparator)))
          .filter(entry -> !entry.isBlank())
          .toList();
    }

    private Plan plan() throws UsageException {
      if (pairs < 1 || pairs > Plan.MOST_PAIRS) {
        throw new UsageException("--pairs " + pairs + ": give 1 to " + Plan.MOST_PAIRS);
      }
      if (timeout < 1) {
        throw new UsageException("--timeout " + timeout + ": give at least 1 second");
      }
      long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
      return Plan.of(pairs, chosen, Duration.ofSeconds(timeout));
    }

    /** The JDKs that may be used, the preferred first; newer ones that are found belong here. */
    private List<Jdk> jdks() throws UsageException, IOException {
      Path running = Path.of(System.getProperty("java.home"));
      return List.of(jdk(javaHome == null ? running : javaHome));
    }

    private static Jdk jdk(Path home) throws UsageException, IOException {
      Path release = home.resolve("release");
      if (!Files.isRegularFile(release)) {
        throw new UsageException("no JDK at " + home + "; give the folder that holds bin/java");
      }
      Properties properties = new Properties();
      try (var in = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      try {
        return new Jdk(home.toRealPath(), Runtime.Version.parse(version).feature(), version);
      } catch (IllegalArgumentException e) {
        throw new UsageException(release + " names no Java version of 9 or newer");
      }
    }

    /** One line on standard error, rewritten at each step; nothing when nobody watches. */
    private Progress progress() {
      if (!isWatched()) {
        return Progress.NONE;
      }
      PrintWriter terminal = spec.commandLine().getErr();
      return (doing, done, total) -> {
        String share = total == 0 ? "" : " (" + 100 * done / total + "%)";
        terminal.printf("\r%-60s\r%s", "", done == total && total > 0 ? "" : doing + share);
        terminal.flush();
      };
    }

    @SuppressWarnings("SystemConsoleNull") // newer releases have a console of their own opinion
    private static boolean isWatched() {
      Console console = System.console();
      if (console == null) {
        return false;
      }
      try {
        return (boolean) Console.class.getMethod("isTerminal").invoke(console);
      } catch (ReflectiveOperationException olderThan22) {
        return true;
      }
    }
  }
}
