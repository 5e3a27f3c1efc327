package io.github.boundwise.knowledge;

import io.github.boundwise.knowledge.Model.Creates;
import io.github.boundwise.knowledge.Model.Joins;
import io.github.boundwise.knowledge.Model.On;
import io.github.boundwise.knowledge.Model.Returns;
import io.github.boundwise.knowledge.Model.Runs;
import io.github.boundwise.knowledge.Model.Wait;
import io.github.boundwise.knowledge.TypeModels.Line;
import io.github.boundwise.knowledge.TypeModels.Releases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a model file; strict: whatever it does not understand is an error with its line. */
final class ModelReader {

  private static final Set<String> PACKAGE_KEYS = Set.of("package", "default", "source");
  private static final Set<String> TYPE_KEYS =
      Set.of(
          "type",
          "since",
          "until",
          "thread-safe",
          "default",
          "subtypes",
          "unknown",
          "source",
          "methods");
  private static final Set<String> LINE_KEYS =
      Set.of(
          "name",
          "params",
          "since",
          "until",
          "wait",
          "opens",
          "timeout-arg",
          "carrier",
          "cpu",
          "runs",
          "starts",
          "joins",
          "returns",
          "container",
          "lock",
          "creates",
          "called-on",
          "source");
  private static final Set<String> RUNS_KEYS = Set.of("arg", "on", "times", "executor-arg");
  private static final Set<String> CREATES_KEYS =
      Set.of("model", "size", "size-arg", "factory-arg");

  private static final int NO_ARG = -1;

  /** The only value of {@code default} and {@code subtypes}. */
  private enum Default {
    NONE
  }

  /** The values of {@code times}. */
  private enum Times {
    ONE,
    MANY,
    PERIODIC
  }

  private ModelReader() {}

  /**
   * The entries of a file, in its order.
   *
   * @throws KnowledgeException when it is not a model file through and through
   */
  static List<TypeModels> read(String file, String text) {
    return Yaml.parse(file, 1, text).items().stream()
        .map(Yaml::fields)
        .map(entry -> entry.find("package").isPresent() ? packageModels(entry) : typeModels(entry))
        .toList();
  }

  private static TypeModels packageModels(Yaml.Fields entry) {
    entry.only(PACKAGE_KEYS).get("default").word(Default.values());
    return new TypeModels(
        entry.place(),
        entry.get("package").text(),
        true,
        null,
        true,
        false,
        Set.of(),
        entry.get("source").text(),
        releases(entry),
        List.of());
  }

  private static TypeModels typeModels(Yaml.Fields entry) {
    String type = entry.only(TYPE_KEYS).get("type").text();
    List<Line> lines =
        entry.find("methods").map(Yaml::items).orElse(List.of()).stream()
            .map(method -> line(type, method.fields()))
            .toList();
    rejectTwice(lines);
    Optional<Boolean> threadSafe = entry.find("thread-safe").map(Yaml::truth);
    boolean harmless = harmless(entry, "default");
    boolean tellsOfTheType = harmless || threadSafe.isPresent();
    if (!tellsOfTheType && lines.isEmpty()) {
      throw entry.place().error(type + " has neither 'thread-safe', 'default' nor 'methods'");
    }
    return new TypeModels(
        entry.place(),
        type,
        false,
        threadSafe.orElse(null),
        harmless,
        harmless(entry, "subtypes"),
        Set.copyOf(entry.find("unknown").map(Yaml::texts).orElse(List.of())),
        tellsOfTheType ? entry.get("source").text() : "",
        releases(entry),
        lines);
  }

  private static boolean harmless(Yaml.Fields entry, String key) {
    return entry.find(key).map(value -> value.word(Default.values())).isPresent();
  }

  private static void rejectTwice(List<Line> lines) {
    Set<List<Object>> seen = new HashSet<>();
    for (Line line : lines) {
      if (!seen.add(List.of(line.name(), Optional.ofNullable(line.params())))) {
        throw line.place().error("a line for '" + line.name() + "' is already there");
      }
    }
  }

  private static Line line(String type, Yaml.Fields line) {
    String name = line.only(LINE_KEYS).get("name").text();
    String source = line.get("source").text();
    @Nullable List<String> params = line.find("params").map(Yaml::texts).orElse(null);
    Optional<On> calledOn = line.find("called-on").map(on -> on.word(On.values()));
    boolean onlyCalled = calledOn.isPresent() && line.find("wait").isEmpty();
    return new Line(
        line.place(),
        name,
        params,
        releases(line),
        onlyCalled ? null : model(type, name, params, source, line),
        calledOn.orElse(null));
  }

  private static Model model(
      String type, String name, @Nullable List<String> params, String source, Yaml.Fields line) {
    return new Model(
        type,
        name,
        params,
        waits(line.get("wait")),
        line.find("cpu").map(ModelReader::cost).orElse(null),
        line.find("runs").map(Yaml::oneOrMore).orElse(List.of()).stream()
            .map(runs -> runs(runs.fields()))
            .toList(),
        line.find("starts").map(Yaml::truth).orElse(false),
        line.find("joins").map(joins -> joins.word(Joins.values())).orElse(Joins.NOBODY),
        line.find("returns").map(gives -> gives.word(Returns.values())).orElse(Returns.PLAIN),
        line.find("container").map(does -> does.word(Model.Container.values())).orElse(null),
        line.find("lock").map(does -> does.word(Model.Lock.values())).orElse(null),
        line.find("creates").map(made -> creates(made.fields())).orElse(null),
        argument(line, "timeout-arg"),
        line.find("opens").map(kind -> kind.constant(WaitKind.values())).orElse(null),
        line.find("carrier").map(Yaml::text).orElse(null),
        source);
  }

  private static Wait waits(Yaml wait) {
    return switch (wait.text()) {
      case "none" -> Wait.NONE;
      case "source" -> Wait.SOURCE;
      default -> new Wait(Optional.of(wait.constant(WaitKind.values())), false);
    };
  }

  private static String cost(Yaml cost) {
    String text = cost.text();
    if (!text.equals("heavy")
        && !text.equals("light")
        && !(text.startsWith("O(") && text.endsWith(")"))) {
      throw cost.place()
          .error("'" + text + "' is neither 'heavy', 'light' nor a cost such as O(n log n)");
    }
    return text;
  }

  private static Runs runs(Yaml.Fields runs) {
    Yaml arg = runs.only(RUNS_KEYS).get("arg");
    Times times = runs.find("times").map(t -> t.word(Times.values())).orElse(Times.ONE);
    return new Runs(
        arg.text().equals("receiver") ? Runs.RECEIVER : arg.number(),
        runs.get("on").word(On.values()),
        times == Times.MANY,
        times == Times.PERIODIC,
        argument(runs, "executor-arg"));
  }

  private static Creates creates(Yaml.Fields made) {
    return new Creates(
        made.only(CREATES_KEYS).get("model").constant(ConcurrencyModel.values()),
        argument(made, "size-arg"),
        made.find("size").map(Yaml::number).orElse(0),
        argument(made, "factory-arg"));
  }

  private static int argument(Yaml.Fields fields, String key) {
    return fields.find(key).map(Yaml::number).orElse(NO_ARG);
  }

  private static Releases releases(Yaml.Fields fields) {
    return new Releases(
        fields.find("since").map(Yaml::number).orElse(0),
        fields.find("until").map(Yaml::number).orElse(Integer.MAX_VALUE));
  }
}
