package io.github.boundwise.cli;

import io.github.boundwise.bench.MeasurementException;
import io.github.boundwise.knowledge.KnowledgeException;
import io.github.boundwise.project.UsageException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong, in one line each, and the exit code for it. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintWriter err;

  Failures(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    say(message(wrong));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception wrong, CommandLine line, ParseResult parsed) {
    if (wrong instanceof UsageException || wrong instanceof KnowledgeException) {
      say(String.valueOf(wrong.getMessage()));
      return ExitCode.USAGE;
    }
    if (wrong instanceof MeasurementException) {
      say(String.valueOf(wrong.getMessage()));
      return ExitCode.INCOMPLETE;
    }
    return internal(wrong, ((Main) line.getCommandSpec().root().userObject()).verbose());
  }

  /** An error of ours. */
  int internal(Throwable error, boolean verbose) {
    if (error instanceof OutOfMemoryError) {
      say("not enough memory; give it more, as in BOUNDWISE_JAVA_OPTS=-Xmx4g");
      return ExitCode.INCOMPLETE;
    }
    String what =
        error.getClass().getSimpleName()
            + (error.getMessage() == null ? "" : ": " + oneLine(error.getMessage()));
    say("internal error: " + what + (verbose ? "" : "; run again with --verbose and report it"));
    if (verbose) {
      error.printStackTrace(err);
    }
    return ExitCode.INCOMPLETE;
  }

  private void say(String message) {
    err.println("boundwise: " + oneLine(message));
  }

  private static String message(ParameterException wrong) {
    String help = "'" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), wrong.getCommandLine(), help);
    }
    if (wrong.getCause() instanceof TypeConversionException cause) {
      String option =
          wrong.getArgSpec() instanceof OptionSpec spec ? spec.longestName() + ": " : "";
      return option + cause.getMessage();
    }
    String text = String.valueOf(wrong.getMessage()).replaceFirst("\\.$", "");
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) + "; see " + help;
  }

  private static String unknown(String word, CommandLine line, String help) {
    String lists = "; " + help + " lists them";
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      Set<String> options = line.getCommandSpec().optionsMap().keySet();
      return "unknown option '" + option + "'" + DidYouMean.hint(option, options, lists);
    }
    Set<String> verbs = line.getSubcommands().keySet();
    return verbs.isEmpty()
        ? "'" + word + "' is too much; see " + help
        : "no verb '" + word + "'" + DidYouMean.hint(word, verbs, lists);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
