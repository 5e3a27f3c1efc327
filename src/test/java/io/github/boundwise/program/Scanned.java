package io.github.boundwise.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FieldId;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A small program, read and linked for a test; its own methods are named {@code Type#name}. */
record Scanned(Program program) {

  /** Stands before every source, on its first line. */
  private static final String IMPORTS =
      "import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;"
          + " import java.util.concurrent.locks.*; import java.util.function.*;"
          + " import java.util.stream.*; ";

  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /** Sources of release 17, a file each, that import the usual packages and resolve wholly. */
  static Scanned of(String... sources) {
    Scanned scanned = ofPart(sources);
    for (MethodFacts method : scanned.program.methods()) {
      assertThat(method.calls().filter(call -> !call.resolved()).map(Call::target))
          .as("unresolved calls of %s", method.id())
          .isEmpty();
    }
    return scanned;
  }

  /** Sources that use what is not there. */
  static Scanned ofPart(String... sources) {
    try {
      Path folder = Files.createTempDirectory("scanned");
      List<Path> files = new ArrayList<>();
      try {
        for (String source : sources) {
          Matcher type = TYPE.matcher(source);
          assertThat(type.find()).as("a type in %s", source).isTrue();
          Path file = folder.resolve(type.group(1) + ".java");
          files.add(Files.writeString(file, IMPORTS + source));
        }
        return read(folder);
      } finally {
        for (Path file : files) {
          Files.delete(file);
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scanned read(Path folder) throws IOException {
    try {
      Project project = ProjectFinder.find(List.of(folder), OptionalInt.of(17), List.of(), false);
      try (ClassFiles library = ClassFiles.open(project.systemLibrary().home(), List.of())) {
        List<FileFacts> facts = Reader.read(project, KNOWLEDGE, library, Progress.NONE);
        assertThat(facts).flatExtracting(FileFacts::errors).isEmpty();
        return new Scanned(Program.link(facts, KNOWLEDGE, library, 17));
      }
    } catch (UsageException e) {
      throw new AssertionError(e);
    }
  }

  /** The verdict on the one method of that name. */
  Verdict verdict(String method) {
    List<MethodFacts> named = new ArrayList<>();
    for (MethodFacts candidate : program.methods()) {
      if (candidate.id().shortName().equals(method)) {
        named.add(candidate);
      }
    }
    assertThat(named).as("methods named %s", method).hasSize(1);
    return program.verdict(named.get(0).id());
  }

  /** The verdict in short: {@code IO:NET+WAIT}, {@code CPU}. */
  String workload(String method) {
    Verdict verdict = verdict(method);
    String waits =
        verdict.waits().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
    return verdict.workload() + (waits.isEmpty() ? "" : ":" + waits);
  }

  /** Every root in short, by the position of its start: {@code ONCE A#lambda$m$0}. */
  List<String> roots() {
    return program.roots().stream()
        .map(root -> root.times() + " " + root.body().id().shortName())
        .toList();
  }

  /** Names of the fields and variables that two threads touch at the same time. */
  Set<String> races() {
    return program.races().stream()
        .map(race -> name(race.first().touch().place()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Place place) {
    List<String> names =
        place.fields().stream().filter(field -> !field.isElement()).map(FieldId::name).toList();
    return names.isEmpty() && place.base() instanceof Place.Variable variable
        ? variable.id().name()
        : String.join(".", names);
  }
}
