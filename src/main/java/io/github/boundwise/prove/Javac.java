package io.github.boundwise.prove;

import io.github.boundwise.project.Project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The compiler of the newest JDK found, at the project's release; runs no annotation processor. */
final class Javac {

  /** {@code path:line: error: message}; messages without a position have neither. */
  private static final Pattern ERROR = Pattern.compile("(?:(.+\\.java):(\\d+): )?error: (.*)");

  private final Project project;

  Javac(Project project) {
    this.project = project;
  }

  /**
   * The errors of one compilation.
   *
   * @param first as {@code file:line: message}; empty when there is none
   */
  record Result(int errors, String first) {
    boolean compiled() {
      return errors == 0;
    }
  }

  /** Compiles all files of the copy but module descriptors, whose module path is not known. */
  Result compile(ProjectCopy copy) throws IOException {
    Path work = Files.createTempDirectory("boundwise-javac");
    Path arguments = work.resolve("arguments");
    Path output = work.resolve("output");
    Files.writeString(arguments, arguments(copy, work));
    try {
      Process javac =
          new ProcessBuilder(executable(), "-J-Duser.language=en", "@" + arguments)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      javac.getOutputStream().close();
      int status = javac.waitFor();
      return result(Files.readString(output), status, copy.root());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while compiling", e);
    } finally {
      ProjectCopy.delete(work);
    }
  }

  private String executable() {
    return project.systemLibrary().home().resolve("bin").resolve("javac").toString();
  }

  private String arguments(ProjectCopy copy, Path work) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--release", Integer.toString(project.release())));
    all.addAll(List.of("-encoding", "UTF-8", "-proc:none", "-nowarn", "-Xlint:none"));
    all.addAll(List.of("-Xmaxerrs", "10000", "-d", work.resolve("classes").toString()));
    String classpath =
        project.classpath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    all.addAll(List.of("-classpath", classpath));
    copy.files().stream()
        .filter(file -> !file.endsWith("module-info.java"))
        .forEach(file -> all.add(file.toString()));
    return all.stream()
        .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining("\n"));
  }

  private static Result result(String output, int status, Path root) {
    int errors = 0;
    String first = "";
    for (String line : output.lines().toList()) {
      Matcher matcher = ERROR.matcher(line);
      if (matcher.matches()) {
        errors++;
        first =
            first.isEmpty()
                ? line.replace(root + File.separator, "").replace("error: ", "")
                : first;
      }
    }
    if (status != 0 && errors == 0) {
      return new Result(1, output.lines().findFirst().orElse("javac ended with status " + status));
    }
    return new Result(errors, first);
  }
}
