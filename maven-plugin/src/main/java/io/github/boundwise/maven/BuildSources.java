package io.github.boundwise.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What Maven compiles of one module, without what it generates.
 *
 * @param folders source folders that hold Java files
 * @param classpath compiled classes and jars that exist
 * @param release what the compiler plugin is told; empty when it is told nothing
 */
record BuildSources(List<Path> folders, List<Path> classpath, OptionalInt release) {

  BuildSources {
    folders = List.copyOf(folders);
    classpath = List.copyOf(classpath);
  }

  static BuildSources of(MavenProject project, boolean includeTests) throws MojoExecutionException {
    Path output = Path.of(project.getBuild().getDirectory());
    Stream<String> roots =
        Stream.concat(
            project.getCompileSourceRoots().stream(),
            includeTests ? project.getTestCompileSourceRoots().stream() : Stream.empty());
    List<Path> folders =
        roots
            .map(Path::of)
            .filter(folder -> !folder.startsWith(output))
            .filter(BuildSources::holdsJava)
            .distinct()
            .toList();
    return new BuildSources(folders, classpath(project, includeTests), release(project));
  }

  boolean isEmpty() {
    return folders.isEmpty();
  }

  private static boolean holdsJava(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(
          file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> classpath(MavenProject project, boolean includeTests)
      throws MojoExecutionException {
    try {
      List<String> elements =
          includeTests ? project.getTestClasspathElements() : project.getCompileClasspathElements();
      return elements.stream().map(Path::of).filter(Files::exists).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the class path is not resolved: " + e.getMessage(), e);
    }
  }

  /** In the order in which the compiler plugin lets one setting win over the other. */
  private static OptionalInt release(MavenProject project) {
    return Stream.of("release", "target", "source")
        .flatMap(setting -> setting(project, setting).stream())
        .map(version -> version.replaceFirst("^1\\.", ""))
        .filter(version -> version.matches("\\d{1,3}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private static Optional<String> setting(MavenProject project, String name) {
    Xpp3Dom configuration =
        project.getGoalConfiguration(
            "org.apache.maven.plugins", "maven-compiler-plugin", null, "compile");
    return Optional.ofNullable(configuration)
        .map(all -> all.getChild(name))
        .map(Xpp3Dom::getValue)
        .or(
            () ->
                Optional.ofNullable(project.getProperties().getProperty("maven.compiler." + name)))
        .map(String::strip);
  }
}
