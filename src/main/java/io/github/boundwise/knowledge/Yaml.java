package io.github.boundwise.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A YAML value that knows its line, so that whatever is wrong with it can be said with its line.
 */
sealed interface Yaml {

  Place place();

  /** A plain value: text, number or boolean, as written. */
  record Text(Place place, String value) implements Yaml {}

  /** A list. */
  record Items(Place place, List<Yaml> values) implements Yaml {}

  /** A map, in the order written. */
  record Fields(Place place, Map<String, Yaml> values) implements Yaml {

    /** Fails unless every key is one of these. */
    Fields only(Set<String> keys) {
      values.forEach(
          (key, value) -> {
            if (!keys.contains(key)) {
              throw value
                  .place()
                  .error("unknown key '" + key + "'; there are " + new TreeSet<>(keys));
            }
          });
      return this;
    }

    Optional<Yaml> find(String key) {
      return Optional.ofNullable(values.get(key));
    }

    Yaml get(String key) {
      return find(key).orElseThrow(() -> place.error("'" + key + "' is missing"));
    }
  }

  /**
   * Reads one document.
   *
   * @param file for messages
   * @param line the line of {@code file} that the text starts at, from 1
   */
  static Yaml parse(String file, int line, String text) {
    try (YAMLParser parser = Parsing.FACTORY.createParser(text)) {
      return new Parsing(file, line - 1, parser).document();
    } catch (JsonProcessingException e) {
      throw malformed(file, line - 1, e);
    } catch (IOException e) {
      throw new KnowledgeException(file + ": " + e.getMessage(), e);
    }
  }

  private static KnowledgeException malformed(
      String file, int offset, JsonProcessingException error) {
    if (error.getCause() instanceof MarkedYAMLException marked) {
      int line = marked.getProblemMark() == null ? 1 : marked.getProblemMark().getLine() + 1;
      return new Place(file, offset + line).error("not YAML: " + marked.getProblem());
    }
    return new KnowledgeException(file + ": not YAML: " + error.getOriginalMessage(), error);
  }

  default String text() {
    if (this instanceof Text text && !text.value().isBlank()) {
      return text.value();
    }
    throw place().error("a plain value is expected here");
  }

  default List<Yaml> items() {
    if (this instanceof Items items) {
      return items.values();
    }
    throw place().error("a list is expected here");
  }

  default Fields fields() {
    if (this instanceof Fields fields) {
      return fields;
    }
    throw place().error("a map is expected here");
  }

  /** This list's values, or this value alone where there is no list. */
  default List<Yaml> oneOrMore() {
    return this instanceof Items items ? items.values() : List.of(this);
  }

  default List<String> texts() {
    return items().stream().map(Yaml::text).toList();
  }

  /** A number that is not negative. */
  default int number() {
    try {
      return Integer.parseUnsignedInt(text());
    } catch (NumberFormatException e) {
      throw place().error("'" + text() + "' is not a number");
    }
  }

  default boolean truth() {
    return oneOf(new Boolean[] {true, false}, String::valueOf);
  }

  /** The constant with this name. */
  default <E extends Enum<E>> E constant(E[] constants) {
    return oneOf(constants, Enum::name);
  }

  /** The constant with this name in lower case, its words joined by hyphens. */
  default <E extends Enum<E>> E word(E[] constants) {
    return oneOf(constants, e -> e.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private <T> T oneOf(T[] values, Function<T, String> name) {
    String text = text();
    for (T value : values) {
      if (name.apply(value).equals(text)) {
        return value;
      }
    }
    String all = Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    throw place().error("'" + text + "' is not one of " + all);
  }

  /** One run over the tokens of a document. */
  final class Parsing {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String file;
    private final int offset;
    private final YAMLParser parser;

    private Parsing(String file, int offset, YAMLParser parser) {
      this.file = file;
      this.offset = offset;
      this.parser = parser;
    }

    private Yaml document() throws IOException {
      if (parser.nextToken() == null) {
        throw new Place(file, 1 + offset).error("the file is empty");
      }
      Yaml root = value();
      if (parser.nextToken() != null) {
        throw here().error("only one document is expected");
      }
      return root;
    }

    private Place here() {
      return new Place(file, offset + parser.currentTokenLocation().getLineNr());
    }

    private Yaml value() throws IOException {
      Place place = here();
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_ARRAY) {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value());
        }
        return new Items(place, items);
      }
      if (token == JsonToken.START_OBJECT) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          Yaml value = value();
          if (fields.put(key, value) != null) {
            throw value.place().error("'" + key + "' is given twice");
          }
        }
        return new Fields(place, fields);
      }
      if (token == JsonToken.VALUE_NULL || !token.isScalarValue() || parser.isCurrentAlias()) {
        throw place.error("a value is expected here");
      }
      return new Text(place, parser.getText());
    }
  }
}
