package io.github.boundwise.project;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JDKs of this machine, found by looking at their files; no process is started.
 *
 * <p>The environment variable {@value #VARIABLE}, or the system property {@value #PROPERTY} before
 * it, names the only JDKs to use: homes separated as in a class path, {@code running} for the one
 * Boundwise runs on.
 */
public final class Jdks {

  /** Environment variable that replaces the search. */
  public static final String VARIABLE = "BOUNDWISE_JDKS";

  /** System property that replaces the search, and comes before {@link #VARIABLE}. */
  public static final String PROPERTY = "boundwise.jdks";

  private static final String RUNNING = "running";

  private static final Comparator<Jdk> NEWEST_FIRST =
      Comparator.comparing(Jdks::comparable).reversed().thenComparing(Jdk::home);

  private Jdks() {}

  /**
   * All of them, newest first, each home once.
   *
   * @throws UsageException when {@value #VARIABLE} names a folder that holds no JDK of release 9 or
   *     newer
   */
  public static List<Jdk> find() throws UsageException {
    return find(only(), JdkPlaces.ofThisMachine());
  }

  /**
   * The JDK whose library code is resolved against: the newest one, since a library only grows.
   *
   * @throws UsageException as {@link #find()}, or when there is none
   */
  public static Jdk systemLibrary() throws UsageException {
    return find().stream().findFirst().orElseThrow(Jdks::none);
  }

  /**
   * Those to compile and run code with, the preferred first: the one Boundwise runs on, then newer
   * ones, the nearest first. All of them where the running one is not to be used.
   *
   * @throws UsageException as {@link #find()}, or when there is none
   */
  public static List<Jdk> toRunCode() throws UsageException {
    return toRunCode(only(), JdkPlaces.ofThisMachine());
  }

  static List<Jdk> toRunCode(@Nullable String only, JdkPlaces places) throws UsageException {
    List<Jdk> found = find(only, places);
    if (found.isEmpty()) {
      throw none();
    }
    Optional<Jdk> running = running(places).filter(found::contains).findFirst();
    int oldest = running.map(Jdk::release).orElse(0);
    return found.stream()
        .filter(jdk -> jdk.release() >= oldest)
        .sorted(
            Comparator.comparing((Jdk jdk) -> running.filter(jdk::equals).isEmpty())
                .thenComparing(Jdk::release))
        .toList();
  }

  static List<Jdk> find(@Nullable String only, JdkPlaces places) throws UsageException {
    Stream<Jdk> found =
        only == null || only.isBlank()
            ? Stream.concat(running(places), places.homes().flatMap(home -> Jdk.at(home).stream()))
            : named(only, places).stream();
    Map<Path, Jdk> byHome = new LinkedHashMap<>();
    found.forEach(jdk -> byHome.putIfAbsent(jdk.home(), jdk));
    return byHome.values().stream().sorted(NEWEST_FIRST).toList();
  }

  private static @Nullable String only() {
    return System.getProperty(PROPERTY, System.getenv(VARIABLE));
  }

  private static UsageException none() {
    return new UsageException("no JDK found; set JAVA_HOME or " + VARIABLE + " to one");
  }

  private static Stream<Jdk> running(JdkPlaces places) {
    return Jdk.at(places.running()).stream();
  }

  private static List<Jdk> named(String only, JdkPlaces places) throws UsageException {
    List<Jdk> jdks = new ArrayList<>();
    for (String entry : only.split(File.pathSeparator, -1)) {
      if (!entry.isBlank()) {
        jdks.add(named(entry.strip(), places.running()));
      }
    }
    return jdks;
  }

  private static Jdk named(String entry, Path running) throws UsageException {
    Optional<Jdk> jdk;
    try {
      jdk = Jdk.at(entry.equals(RUNNING) ? running : Path.of(entry));
    } catch (InvalidPathException e) {
      jdk = Optional.empty();
    }
    return jdk.orElseThrow(
        () ->
            new UsageException(
                "no JDK 9 or newer at "
                    + entry
                    + "; correct "
                    + VARIABLE
                    + ", or unset it to use the JDKs that are found"));
  }

  private static Runtime.Version comparable(Jdk jdk) {
    try {
      return Runtime.Version.parse(jdk.version());
    } catch (IllegalArgumentException e) {
      return Runtime.Version.parse(Integer.toString(jdk.release()));
    }
  }
}
