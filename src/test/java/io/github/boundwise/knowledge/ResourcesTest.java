package io.github.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesTest {

  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void listsAFolderButNotItsSubFolders() {
    assertThat(Resources.in("rules/models", ".yaml")).containsKey("rules/models/jdk-lang.yaml");
    assertThat(Resources.in("rules", ".yaml")).isEmpty();
  }

  @Test
  void knowledgeLoadsFromAJarUnderAClassLoaderOfItsOwn(@TempDir Path folder) throws Exception {
    List<URL> urls = new ArrayList<>();
    urls.add(jar(folder.resolve("own jar.jar")).toUri().toURL());
    for (String entry : classPath()) {
      if (entry.endsWith(".jar")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
      Class<?> knowledge = loader.loadClass(Knowledge.class.getName());
      assertThat(knowledge).isNotSameAs(Knowledge.class);
      assertThat(knowledge.getMethod("load").invoke(null)).isNotNull();
    }
  }

  private static List<String> classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .toList();
  }

  /** A jar without directory entries, as some tools write them. */
  private static Path jar(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(bytes);
        Stream<Path> all = Files.walk(CLASSES)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        jar.putNextEntry(new JarEntry(CLASSES.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, jar);
      }
    }
    return file;
  }
}
