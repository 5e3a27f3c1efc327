package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK on this machine.
 *
 * @param home its home folder
 * @param release feature release, such as 17
 * @param version as it calls itself, such as 17.0.15
 */
public record Jdk(Path home, int release, String version) {

  private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d{1,3})(?:\\D.*)?");
  private static final String VERSION_KEY = "JAVA_VERSION=";

  /** Whether it can compile, as a JDK can and a bare runtime cannot. */
  public boolean hasCompiler() {
    Path bin = home.resolve("bin");
    return Files.isRegularFile(bin.resolve("javac"))
        || Files.isRegularFile(bin.resolve("javac.exe"));
  }

  /**
   * Reads a home folder: its {@code release} file says the version, {@code lib/modules} holds the
   * library. Empty when either is missing, as in a JDK 8.
   */
  public static Optional<Jdk> at(Path home) {
    try {
      Path real = home.toRealPath();
      if (!Files.isRegularFile(real.resolve("lib").resolve("modules"))) {
        return Optional.empty();
      }
      return Files.readAllLines(real.resolve("release")).stream()
          .filter(line -> line.startsWith(VERSION_KEY))
          .map(line -> line.substring(VERSION_KEY.length()).replace("\"", "").strip())
          .filter(version -> feature(version).isPresent())
          .map(version -> new Jdk(real, feature(version).getAsInt(), version))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The feature release of a version: 8 for {@code 1.8.0_402} and {@code 1.8}, 25 for 25.0.1. */
  static OptionalInt feature(String version) {
    Matcher matcher = FEATURE.matcher(version.strip());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
