package io.github.boundwise.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles sources with a JDK of this machine that knows their release. */
final class Compiled {

  private Compiled() {}

  /** What javac says; empty when all is well. */
  static String errors(Map<String, String> sources, int release, Path javaHome)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("compiled");
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/javac").toString());
    command.addAll(
        List.of("--release", "" + release, "-proc:none", "-Xlint:all,-serial,-options", "-d"));
    command.add(folder.resolve("classes").toString());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      command.add(file.toString());
    }
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    javac.waitFor();
    return output;
  }

  /** A JDK of at least that release: the running one, or one installed beside it. */
  static Optional<Path> jdk(int release) throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() >= release) {
      return Optional.of(running);
    }
    try (Stream<Path> siblings = Files.list(running.toRealPath().getParent())) {
      return siblings.filter(home -> feature(home) >= release).findFirst();
    }
  }

  private static int feature(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION=\""))
          .map(line -> line.replaceAll("[^\"]*\"(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException noJdk) {
      return 0;
    }
  }
}
