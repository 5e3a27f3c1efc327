package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Where a machine keeps its JDKs.
 *
 * @param running home of the JDK that runs
 * @param environment the environment variables
 * @param userHome the user's home folder
 * @param top the folder that system folders start at
 */
record JdkPlaces(Path running, Map<String, String> environment, Path userHome, Path top) {

  private static final Pattern VARIABLES = Pattern.compile("(JAVA|JDK)_HOME(_\\d+.*)?");

  private static final List<String> SYSTEM =
      List.of(
          "usr/lib/jvm/*",
          "usr/lib64/jvm/*",
          "usr/java/*",
          "usr/local/*jdk*",
          "usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
          "opt/*jdk*",
          "opt/java/*",
          "opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
          "opt/hostedtoolcache/Java_*/*/*",
          "Library/Java/JavaVirtualMachines/*/Contents/Home");

  private static final List<String> USER =
      List.of(
          ".sdkman/candidates/java/*",
          ".jdks/*",
          ".jdks/*/Contents/Home",
          ".gradle/jdks/*",
          ".gradle/jdks/*/*",
          ".local/share/mise/installs/java/*",
          ".asdf/installs/java/*",
          ".local/share/asdf/installs/java/*",
          ".jabba/jdk/*",
          "Library/Java/JavaVirtualMachines/*/Contents/Home");

  private static final List<String> PROGRAM_FILES =
      List.of(
          "Java/*",
          "Eclipse Adoptium/*",
          "Microsoft/*jdk*",
          "Amazon Corretto/*",
          "Zulu/*",
          "BellSoft/*",
          "OpenJDK/*");

  static JdkPlaces ofThisMachine() {
    return new JdkPlaces(
        Path.of(System.getProperty("java.home")),
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        Path.of("/"));
  }

  /** Folders worth a look, besides that of the running JDK; they need not hold a JDK. */
  Stream<Path> homes() {
    Stream<Path> variables =
        environment.entrySet().stream()
            .filter(variable -> VARIABLES.matcher(variable.getKey()).matches())
            .flatMap(variable -> path(variable.getValue()).stream());
    Stream<Path> programs =
        Stream.ofNullable(environment.get("ProgramFiles"))
            .flatMap(folder -> path(folder).stream())
            .flatMap(folder -> matching(folder, PROGRAM_FILES));
    return Stream.of(
            variables, toolchains(), matching(top, SYSTEM), matching(userHome, USER), programs)
        .flatMap(homes -> homes);
  }

  private Stream<Path> toolchains() {
    Path file = userHome.resolve(".m2").resolve("toolchains.xml");
    try {
      return Files.isRegularFile(file)
          ? Xml.read(file)
              .all("toolchain", "configuration", "jdkHome")
              .flatMap(home -> path(home.text()).stream())
          : Stream.empty();
    } catch (IOException | XMLStreamException e) {
      return Stream.empty();
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Stream<Path> matching(Path start, List<String> patterns) {
    return patterns.stream().flatMap(pattern -> matching(start, pattern));
  }

  private static Stream<Path> matching(Path start, String pattern) {
    List<Path> found = List.of(start);
    for (String segment : pattern.split("/", -1)) {
      found = found.stream().flatMap(folder -> children(folder, segment).stream()).toList();
    }
    return found.stream();
  }

  private static List<Path> children(Path folder, String segment) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    if (!segment.contains("*")) {
      return List.of(folder.resolve(segment));
    }
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> matches = Files.newDirectoryStream(folder, segment)) {
      matches.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    return children;
  }
}
