package io.github.boundwise.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML file. Document types are skipped and entities that need one are errors, so
 * reading opens no other file and expands nothing.
 *
 * @param name without its namespace
 * @param line where it starts, from 1
 * @param text what it says itself, trimmed
 * @param children in their order
 */
record Xml(String name, int line, String text, List<Xml> children) {

  Xml {
    children = List.copyOf(children);
  }

  /**
   * Reads a file to its outermost element.
   *
   * @throws XMLStreamException when it is not well formed; says where
   */
  static Xml read(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(factory.createXMLStreamReader(bytes));
    }
  }

  private static Xml read(XMLStreamReader reader) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", 1));
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.push(new Open(reader.getLocalName(), reader.getLocation().getLineNumber()));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        Xml closed = open.pop().close();
        open.element().children.add(closed);
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException(
            "the entity &" + reader.getLocalName() + "; is not defined", reader.getLocation());
      } else if (reader.isCharacters()) {
        open.element().text.append(reader.getText());
      }
    }
    return open.element().children.get(0);
  }

  /** The first child of that name. */
  Optional<Xml> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  /** All elements that are reached by walking these names down from here. */
  Stream<Xml> all(String... names) {
    Stream<Xml> reached = Stream.of(this);
    for (String step : names) {
      reached =
          reached.flatMap(from -> from.children.stream().filter(child -> child.name.equals(step)));
    }
    return reached;
  }

  /** The first text that is reached by walking these names down from here; blank counts as none. */
  Optional<String> text(String... names) {
    return all(names).map(Xml::text).filter(text -> !text.isEmpty()).findFirst();
  }

  private static final class Open {
    private final String name;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<Xml> children = new ArrayList<>();

    private Open(String name, int line) {
      this.name = name;
      this.line = line;
    }

    private Xml close() {
      return new Xml(name, line, text.toString().strip(), children);
    }
  }
}
