package io.github.boundwise.project;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Maven module says of itself, as far as files on disk tell: no Maven runs, nothing is
 * downloaded, profiles are not chosen.
 *
 * @param file the pom
 * @param chain the pom, its parent, that one's parent …
 */
record Pom(Path file, List<Xml> chain) {

  private static final int MAX_LENGTH = 10_000;
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

  Pom {
    chain = List.copyOf(chain);
  }

  /**
   * A dependency on a jar; every part is literal.
   *
   * @param classifier empty for the main jar
   */
  record Dependency(String groupId, String artifactId, String version, String classifier) {}

  Path folder() {
    return Objects.requireNonNull(file.getParent(), "a pom lies in a folder");
  }

  /** The modules, those of all profiles included; their text is as written. */
  Stream<Xml> modules() {
    Xml own = chain.get(0);
    return Stream.concat(Stream.of(own), own.all("profiles", "profile"))
        .flatMap(
            part ->
                Stream.concat(
                    part.all("modules", "module"), part.all("subprojects", "subproject")));
  }

  /** Whether Maven compiles sources here; a pom that only gathers modules has none. */
  boolean compiles() {
    return !chain.get(0).text("packaging").flatMap(this::interpolate).orElse("jar").equals("pom");
  }

  Path sourceFolder() {
    return folder("sourceDirectory", "src/main/java");
  }

  Path testSourceFolder() {
    return folder("testSourceDirectory", "src/test/java");
  }

  /** The folders that Maven compiles into. */
  Path classes() {
    return folder().resolve("target").resolve("classes");
  }

  Path testClasses() {
    return folder().resolve("target").resolve("test-classes");
  }

  /** {@code groupId:artifactId}. */
  String id() {
    return interpolate("${project.groupId}:${project.artifactId}").orElse("");
  }

  /**
   * The release the compiler is told, in the order in which Maven lets one setting win over the
   * other; at last what {@code java.version} says. Empty when nothing on disk tells.
   */
  OptionalInt release() {
    Stream<Function<Pom, Optional<String>>> settings =
        Stream.of(
            pom -> pom.compiler("release"),
            pom -> pom.property("maven.compiler.release"),
            pom -> pom.compiler("target"),
            pom -> pom.property("maven.compiler.target"),
            pom -> pom.compiler("source"),
            pom -> pom.property("maven.compiler.source"),
            pom -> pom.property("java.version"));
    return settings
        .flatMap(setting -> setting.apply(this).stream())
        .map(Jdk::feature)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** The direct dependencies on jars whose version can be told from the files on disk. */
  List<Dependency> dependencies(boolean forTests) {
    return chain.stream()
        .flatMap(project -> project.all("dependencies", "dependency"))
        .filter(dependency -> value(dependency, "type").orElse("jar").equals("jar"))
        .filter(dependency -> forTests || !scope(dependency).equals("test"))
        .filter(dependency -> !Set.of("system", "import").contains(scope(dependency)))
        .flatMap(dependency -> literal(dependency).stream())
        .distinct()
        .toList();
  }

  /** The text with every {@code ${…}} replaced; empty when one is not known, or it grows wild. */
  Optional<String> interpolate(String text) {
    return interpolate(text, Set.of());
  }

  private Optional<String> interpolate(String text, Set<String> inProgress) {
    StringBuilder result = new StringBuilder();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (inProgress.contains(name)) {
        return Optional.empty();
      }
      Set<String> inner = new HashSet<>(inProgress);
      inner.add(name);
      Optional<String> value = raw(name).flatMap(found -> interpolate(found, inner));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value.get()));
      if (result.length() > MAX_LENGTH) {
        return Optional.empty();
      }
    }
    return Optional.of(matcher.appendTail(result).toString());
  }

  private Optional<String> raw(String name) {
    Map<String, String> known =
        Map.of(
            "basedir", folder().toString(),
            "project.basedir", folder().toString(),
            "project.build.directory", folder().resolve("target").toString());
    if (known.containsKey(name)) {
      return Optional.of(known.get(name));
    }
    if (Set.of("project.groupId", "project.artifactId", "project.version").contains(name)) {
      String part = name.substring("project.".length());
      return chain.get(0).text(part).or(() -> chain.get(0).text("parent", part));
    }
    if (name.startsWith("project.parent.")) {
      return chain.get(0).text("parent", name.substring("project.parent.".length()));
    }
    return chain.stream().flatMap(project -> project.text("properties", name).stream()).findFirst();
  }

  private Optional<String> property(String name) {
    return raw(name).flatMap(this::interpolate);
  }

  /** What the compiler plugin is configured with for all its executions. */
  private Optional<String> compiler(String setting) {
    return chain.stream()
        .flatMap(
            project ->
                Stream.concat(
                    project.all("build", "plugins", "plugin"),
                    project.all("build", "pluginManagement", "plugins", "plugin")))
        .filter(plugin -> plugin.text("artifactId").orElse("").equals("maven-compiler-plugin"))
        .flatMap(plugin -> plugin.text("configuration", setting).stream())
        .findFirst()
        .flatMap(this::interpolate);
  }

  private Path folder(String setting, String byDefault) {
    String path =
        chain.stream()
            .flatMap(project -> project.text("build", setting).stream())
            .findFirst()
            .flatMap(this::interpolate)
            .orElse(byDefault);
    return folder().resolve(path).normalize();
  }

  private String scope(Xml dependency) {
    return value(dependency, "scope").or(() -> managed(dependency, "scope")).orElse("compile");
  }

  private Optional<Dependency> literal(Xml dependency) {
    Optional<String> groupId = value(dependency, "groupId");
    Optional<String> artifactId = value(dependency, "artifactId");
    Optional<String> version =
        value(dependency, "version").or(() -> managed(dependency, "version"));
    if (groupId.isEmpty() || artifactId.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dependency(
            groupId.get(),
            artifactId.get(),
            version.get(),
            value(dependency, "classifier").orElse("")));
  }

  private Optional<String> managed(Xml dependency, String part) {
    return chain.stream()
        .flatMap(project -> project.all("dependencyManagement", "dependencies", "dependency"))
        .filter(entry -> value(entry, "groupId").equals(value(dependency, "groupId")))
        .filter(entry -> value(entry, "artifactId").equals(value(dependency, "artifactId")))
        .flatMap(entry -> value(entry, part).stream())
        .findFirst();
  }

  private Optional<String> value(Xml element, String part) {
    return element.text(part).flatMap(this::interpolate);
  }
}
