package io.github.boundwise.read;

import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.facts.TypeFacts;
import io.github.boundwise.knowledge.ClassFiles;
import io.github.boundwise.knowledge.Knowledge;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.Project;
import io.github.boundwise.read.SourceTexts.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoon.reflect.declaration.CtType;

/** Reads sources to facts. */
public final class Reader {

  private Reader() {}

  /**
   * One per readable file of the project, in its order; a file that does not parse carries its
   * errors, one that cannot be read at all is told by {@link Project#errors()} or here as a file
   * without types.
   */
  public static List<FileFacts> read(
      Project project, Knowledge knowledge, ClassFiles library, Progress progress) {
    return DeepStack.call(() -> readAll(project, knowledge, library, progress));
  }

  private static List<FileFacts> readAll(
      Project project, Knowledge knowledge, ClassFiles library, Progress progress) {
    List<SourceError> errors = new ArrayList<>();
    SourceTexts texts = SourceTexts.of(project, errors);
    List<Text> readable = List.copyOf(texts.all().values());
    List<CtType<?>> types = SpoonModel.buildRobustly(project, readable, errors, progress);
    SourceIndex index = new SourceIndex(types, knowledge, library);
    Map<String, List<TypeFacts>> read = new HashMap<>();
    for (CtType<?> type : types) {
      String file = SpoonModel.file(type);
      FileReader reader = new FileReader(texts.text(file), index);
      reader.read(type, null, null);
      read.computeIfAbsent(file, f -> new ArrayList<>()).addAll(reader.types());
    }
    List<FileFacts> files = new ArrayList<>();
    for (Text text : readable) {
      files.add(file(text, read, errors));
    }
    for (SourceError error : errors) {
      if (!texts.all().containsKey(error.file())) {
        files.add(new FileFacts(error.file(), 0, List.of(), List.of(error)));
      }
    }
    return files;
  }

  private static FileFacts file(
      Text text, Map<String, List<TypeFacts>> read, List<SourceError> errors) {
    List<TypeFacts> types = new ArrayList<>(read.getOrDefault(text.file(), List.of()));
    types.sort(Comparator.comparing(TypeFacts::span).thenComparing(TypeFacts::name));
    return new FileFacts(
        text.file(),
        text.lines(),
        types,
        errors.stream().filter(error -> error.file().equals(text.file())).toList());
  }
}
