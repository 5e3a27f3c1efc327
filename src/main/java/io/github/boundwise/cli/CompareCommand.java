package io.github.boundwise.cli;

import io.github.boundwise.bench.Compare;
import io.github.boundwise.bench.Comparison;
import io.github.boundwise.bench.MeasurementException;
import io.github.boundwise.bench.Plan;
import io.github.boundwise.bench.Target;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Jdks;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise bench compare}: is "after" faster than "before"? */
@Command(
    name = "compare",
    description = {
      "Measure one workload in two trees and say whether the second is FASTER, SLOWER, EQUIVALENT or"
          + " INCONCLUSIVE, with a 99%% interval.",
      "",
      "Both are compiled, then run in fresh JVMs in random order, pair by pair, each in an empty"
          + " folder, without input and with its output discarded. What the workload returns is"
          + " compared too. It takes about a minute or two; --pairs and the workload decide."
    },
    customSynopsis =
        "boundwise bench compare --before=DIR --after=DIR --workload=CLASS#METHOD [OPTIONS]",
    footer = {
      "",
      "Example:  boundwise bench compare --before shop --after shop-fixed \\",
      "              --workload shop.app.Workloads#refreshPrices",
      "",
      "Exit codes:",
      "  0  measured, whatever the verdict",
      "  2  wrong usage, a tree that does not compile, or no such workload",
      "  3  an internal error, or a workload that hangs, throws or ends its JVM"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CompareCommand implements Callable<Integer> {

  @ParentCommand private BenchCommand bench;

  @Option(
      names = "--before",
      required = true,
      paramLabel = "DIR",
      description = "Java sources, a Maven project, or classes.")
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
      converter = Classpath.Converter.class,
      description = "Further class path for both, to compile and to run.")
  private Classpath classpath = Classpath.EMPTY;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "text",
      converter = CompareFormat.Converter.class,
      description = "What to print: text or json.")
  private CompareFormat format = CompareFormat.TEXT;

  @Option(
      names = "--report",
      paramLabel = "F=FILE",
      converter = CompareFormat.FileConverter.class,
      description = "Write a report to a file as well; may be repeated.")
  private List<ReportFile<CompareFormat>> reports = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "10",
      converter = PairsChoice.class,
      description =
          "Pairs of JVMs, and as many again if those are inconclusive; else 10. Fewer than 8 give"
              + " no verdict.")
  private int pairs;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      converter = SecondsChoice.class,
      description = "Longest life of one JVM; else 60.")
  private int timeout;

  @Option(
      names = "--java-home",
      paramLabel = "DIR",
      description =
          "The JDK to compile and run with; else the running one, or the nearest newer one that both"
              + " trees need.")
  private @Nullable Path javaHome;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedChoice.class,
      description = "Decides the order within the pairs; else a random one, which is reported.")
  private @Nullable Integer seed;

  @Override
  public Integer call() throws UsageException, MeasurementException {
    Target target = Target.parse(workload);
    for (ReportFile<CompareFormat> report : reports) {
      report.check();
    }
    Comparison comparison =
        measured(new Compare(before, after, target, classpath.entries(), jdks(), plan()));
    bench.main().terminal().out().print(format.write(comparison));
    for (ReportFile<CompareFormat> report : reports) {
      report.write(out -> out.write(report.format().write(comparison)));
    }
    return ExitCode.OK;
  }

  private Comparison measured(Compare compare) throws UsageException, MeasurementException {
    try (ProgressLine progress = bench.main().progress()) {
      return compare.run(progress);
    } catch (IOException e) {
      throw new MeasurementException(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("interrupted");
    }
  }

  private Plan plan() {
    int chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
    return Plan.of(pairs, chosen, Duration.ofSeconds(timeout));
  }

  private List<Jdk> jdks() throws UsageException {
    if (javaHome == null) {
      return Jdks.toRunCode();
    }
    return List.of(
        Jdk.at(javaHome)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--java-home: no JDK 9 or newer at "
                            + javaHome
                            + "; give the folder that holds bin/java")));
  }

  /** As many as a plan takes. */
  static final class PairsChoice extends Range {
    PairsChoice() {
      super(1, Plan.MOST_PAIRS, "a number of pairs from 1 to " + Plan.MOST_PAIRS);
    }
  }

  /** At least one. */
  static final class SecondsChoice extends Range {
    SecondsChoice() {
      super(1, Integer.MAX_VALUE, "a number of seconds, 1 or more");
    }
  }

  /** Any but a negative one. */
  static final class SeedChoice extends Range {
    SeedChoice() {
      super(0, Integer.MAX_VALUE, "a whole number, 0 or more");
    }
  }
}
