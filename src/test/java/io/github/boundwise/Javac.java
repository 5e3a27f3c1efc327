package io.github.boundwise;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Jdks;
import io.github.boundwise.project.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiler of the oldest JDK found that knows a release. */
record Javac(Jdk jdk, int release) {

  static Javac of(int release) throws UsageException {
    return Jdks.find().stream()
        .filter(jdk -> jdk.release() >= release && jdk.hasCompiler())
        .min(Comparator.comparingInt(Jdk::release))
        .map(jdk -> new Javac(jdk, release))
        .orElseThrow(() -> new UsageException("no JDK " + release + " with a compiler"));
  }

  /** What it says of the files, warnings included; empty when all is well. */
  String complaints(List<Path> files, List<Path> classpath)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("classes");
    try {
      List<String> command = new ArrayList<>();
      command.add(jdk.home().resolve("bin").resolve("javac").toString());
      command.addAll(List.of("--release", Integer.toString(release), "-encoding", "UTF-8"));
      command.addAll(List.of("-proc:none", "-Xlint:all,-serial,-options,-path"));
      command.addAll(List.of("-d", classes.toString(), "-classpath", joined(classpath)));
      files.forEach(file -> command.add(file.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? output : "javac failed:\n" + output;
    } finally {
      delete(classes);
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  private static String joined(List<Path> classpath) {
    return classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
