package io.github.boundwise.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** Reads pom files with the parents that lie beside them; each file once. */
final class Poms {

  private final Map<Path, Optional<Xml>> read = new HashMap<>();
  private final Consumer<Trouble> troubles;

  /**
   * With nothing read yet.
   *
   * @param troubles told of each pom that cannot be read
   */
  Poms(Consumer<Trouble> troubles) {
    this.troubles = troubles;
  }

  /** The pom, or empty when it cannot be read; a parent that is not on disk is left out. */
  Optional<Pom> read(Path file) {
    List<Xml> chain = new ArrayList<>();
    List<Path> seen = new ArrayList<>();
    Optional<Path> next = Optional.of(file);
    while (next.isPresent() && !seen.contains(next.get())) {
      Path path = next.get();
      Optional<Xml> project = read.computeIfAbsent(path, this::parse);
      project.ifPresent(chain::add);
      seen.add(path);
      next = project.flatMap(xml -> parent(xml, path));
    }
    return chain.isEmpty() ? Optional.empty() : Optional.of(new Pom(file, chain));
  }

  private Optional<Xml> parse(Path file) {
    try {
      Xml root = Xml.read(file);
      if (root.name().equals("project")) {
        return Optional.of(root);
      }
      troubles.accept(
          new Trouble(file, root.line(), "not a Maven pom: starts with " + root.name()));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      String[] said = String.valueOf(e.getMessage()).split("Message: ", 2);
      troubles.accept(new Trouble(file, line, "not well-formed XML: " + said[said.length - 1]));
    } catch (IOException e) {
      troubles.accept(Trouble.unreadable(file, e));
    }
    return Optional.empty();
  }

  /** As Maven does: only a file that says it is the parent is the parent. */
  private Optional<Path> parent(Xml project, Path file) {
    Optional<Xml> parent = project.child("parent");
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    String relative = parent.get().child("relativePath").map(Xml::text).orElse("../pom.xml");
    if (relative.isEmpty()) {
      return Optional.empty();
    }
    Path path = file.resolveSibling(relative).normalize();
    Path pom = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
    if (!Files.isRegularFile(pom)) {
      return Optional.empty();
    }
    return read.computeIfAbsent(pom, this::parse)
        .filter(xml -> xml.text("artifactId").equals(parent.get().text("artifactId")))
        .map(xml -> pom);
  }
}
