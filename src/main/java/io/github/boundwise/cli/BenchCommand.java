package io.github.boundwise.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code boundwise bench …}: measures code in JVMs of its own. */
@Command(
    name = "bench",
    description = "Measure code in fresh JVMs on this machine.",
    subcommands = {CompareCommand.class, HelpCommand.class},
    footer = {"", "More:  boundwise bench help compare"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BenchCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Spec private CommandSpec spec;

  /** Without a verb: how to use it. */
  @Override
  public Integer call() {
    spec.commandLine().usage(main.terminal().err());
    return ExitCode.USAGE;
  }

  Main main() {
    return main;
  }
}
