package io.github.boundwise.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The text resources that stand beside this code, in its class folder or in its jar. Looks nowhere
 * else, so a folder of the same name in another jar is never taken for ours.
 */
final class Resources {

  private static final String SELF = Resources.class.getName().replace('.', '/') + ".class";

  private Resources() {}

  /**
   * The texts of a folder, not of its sub-folders, by path and in order of it.
   *
   * @param folder as {@code rules/models}
   * @param suffix how the names end
   * @throws KnowledgeException when they cannot be read
   */
  static SortedMap<String, String> in(String folder, String suffix) {
    URL self = Objects.requireNonNull(Resources.class.getResource("/" + SELF));
    try {
      return self.openConnection() instanceof JarURLConnection jar
          ? inJar(jar, folder, suffix)
          : inFolder(self, folder, suffix);
    } catch (IOException e) {
      throw new KnowledgeException("cannot read " + folder + " beside " + self + ": " + e, e);
    }
  }

  private static SortedMap<String, String> inFolder(URL self, String folder, String suffix)
      throws IOException {
    String text = self.toString();
    Path root = Path.of(URI.create(text.substring(0, text.length() - SELF.length())));
    List<Path> files;
    try (Stream<Path> children = Files.list(root.resolve(folder))) {
      files = children.filter(file -> file.toString().endsWith(suffix)).toList();
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      texts.put(folder + "/" + file.getFileName(), Files.readString(file));
    }
    return texts;
  }

  private static SortedMap<String, String> inJar(
      JarURLConnection connection, String folder, String suffix) throws IOException {
    connection.setUseCaches(false);
    SortedMap<String, String> texts = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.endsWith(suffix)
            && name.lastIndexOf('/') == folder.length()
            && name.startsWith(folder)) {
          try (InputStream bytes = jar.getInputStream(entry)) {
            texts.put(name, new String(bytes.readAllBytes(), UTF_8));
          }
        }
      }
    }
    return texts;
  }
}
