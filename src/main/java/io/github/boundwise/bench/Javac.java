package io.github.boundwise.bench;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles a tree with the compiler of a JDK, without annotation processors. */
final class Javac {

  private static final long LIMIT_SECONDS = 300;
  private static final int LOG_LINES = 1000;
  private static final String ERROR = ": error: ";
  private static final String SYMBOL = "  symbol:";

  private Javac() {}

  /**
   * Compiles all sources of a tree.
   *
   * @param name of the variant, for messages
   * @return the folder of the classes
   * @throws UsageException when it does not compile; says the first error
   */
  static Path compile(String name, Tree tree, List<Path> classpath, Jdk jdk, Scratch scratch)
      throws UsageException, IOException, InterruptedException {
    if (!jdk.hasCompiler()) {
      throw new UsageException(
          "no compiler in " + jdk.home() + "; give a whole JDK with --java-home");
    }
    Path work = scratch.folder("javac-" + name);
    Path classes = scratch.folder("classes-" + name);
    Path log = work.resolve("log");
    Path sources = work.resolve("sources");
    Files.write(sources, tree.sources().stream().map(Javac::quoted).toList());
    List<String> command = new ArrayList<>();
    command.add(jdk.home().resolve("bin").resolve("javac").toString());
    command.addAll(List.of("-J-Duser.language=en", "-proc:none", "-nowarn"));
    command.addAll(List.of("-encoding", "UTF-8", "-implicit:none"));
    command.addAll(List.of("-d", classes.toString(), "-sourcepath", work.toString()));
    command.addAll(List.of("-classpath", joined(classpath), "@" + sources));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().remove("JDK_JAVAC_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new UsageException(name + " does not compile within " + LIMIT_SECONDS + " s");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new UsageException(
          "%s does not compile with JDK %s: %s"
              .formatted(name, jdk.version(), firstError(log, tree)));
    }
    return classes;
  }

  /** Paths as one class path. */
  static String joined(List<Path> classpath) {
    return classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String quoted(Path source) {
    return '"' + source.toString().replace("\\", "\\\\") + '"';
  }

  private static String firstError(Path log, Tree tree) throws IOException {
    String root = tree.folder().toRealPath() + File.separator;
    try (Stream<String> lines = Files.lines(log)) {
      List<String> said = lines.limit(LOG_LINES).toList();
      for (int i = 0; i < said.size(); i++) {
        if (said.get(i).contains(ERROR)) {
          return said.get(i).replace(root, "") + symbol(said.subList(i + 1, said.size()));
        }
      }
      return said.stream().findFirst().orElse("the compiler failed without a word");
    }
  }

  /** What was not found, where that is what the error is about. */
  private static String symbol(List<String> details) {
    return details.stream()
        .takeWhile(line -> !line.contains(ERROR))
        .filter(line -> line.startsWith(SYMBOL))
        .findFirst()
        .map(line -> ": " + line.substring(SYMBOL.length()).strip())
        .orElse("");
  }
}
