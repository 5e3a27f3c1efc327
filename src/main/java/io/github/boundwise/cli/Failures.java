package io.github.boundwise.cli;

import io.github.boundwise.knowledge.KnowledgeException;
import io.github.boundwise.project.UsageException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
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
    CommandLine line = wrong.getCommandLine();
    String verb = line.getParent() == null ? "" : " " + line.getCommandName();
    String help = "; 'boundwise help" + verb + "' lists them";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      if (word.startsWith("-")) {
        String option = word.replaceFirst("=.*", "");
        var known = line.getCommandSpec().optionsMap().keySet();
        return "unknown option '" + option + "'" + DidYouMean.hint(option, known, help);
      }
      return line.getSubcommands().isEmpty()
          ? "'" + word + "' is too much; see 'boundwise help" + verb + "'"
          : "no verb '" + word + "'" + DidYouMean.hint(word, line.getSubcommands().keySet(), help);
    }
    if (wrong.getCause() instanceof TypeConversionException cause && wrong.getArgSpec() != null) {
      return wrong.getArgSpec().isOption()
          ? ((CommandLine.Model.OptionSpec) wrong.getArgSpec()).longestName()
              + ": "
              + cause.getMessage()
          : String.valueOf(cause.getMessage());
    }
    String text = String.valueOf(wrong.getMessage());
    String lower = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    return wrong instanceof MissingParameterException
        ? lower + "; see 'boundwise help" + verb + "'"
        : lower;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
