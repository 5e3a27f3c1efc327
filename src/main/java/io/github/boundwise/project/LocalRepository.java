package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The jars that Maven has downloaded to this machine before.
 *
 * @param folder it need not exist
 */
record LocalRepository(Path folder) {

  /** Where Maven puts it: {@code maven.repo.local}, the user's settings, else {@code ~/.m2}. */
  static LocalRepository ofThisMachine() {
    String given = System.getProperty("maven.repo.local");
    if (given != null) {
      return new LocalRepository(Path.of(given));
    }
    Path home = Path.of(System.getProperty("user.home"), ".m2");
    return new LocalRepository(
        configured(home.resolve("settings.xml")).orElse(home.resolve("repository")));
  }

  Optional<Path> jar(Pom.Dependency of) {
    String suffix = of.classifier().isEmpty() ? ".jar" : "-" + of.classifier() + ".jar";
    Path folderOfVersion =
        folder
            .resolve(of.groupId().replace('.', '/'))
            .resolve(of.artifactId())
            .resolve(of.version());
    Path jar = folderOfVersion.resolve(of.artifactId() + "-" + of.version() + suffix);
    return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
  }

  /** Settings that cannot be read are Maven's to complain about; here they only name no folder. */
  private static Optional<Path> configured(Path settings) {
    try {
      return Files.isRegularFile(settings)
          ? Xml.read(settings)
              .text("localRepository")
              .map(path -> Path.of(path.replace("${user.home}", System.getProperty("user.home"))))
          : Optional.empty();
    } catch (IOException | XMLStreamException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
