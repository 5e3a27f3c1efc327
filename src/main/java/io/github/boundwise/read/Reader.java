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

  private final Project project;
  private final Knowledge knowledge;
  private final ClassFiles library;
  private final Progress progress;
  private final List<SourceError> errors = new ArrayList<>();
  private final Map<String, List<TypeFacts>> read = new HashMap<>();
  private final Map<String, Integer> declared = new HashMap<>();

  private Reader(Project project, Knowledge knowledge, ClassFiles library, Progress progress) {
    this.project = project;
    this.knowledge = knowledge;
    this.library = library;
    this.progress = progress;
  }

  /**
   * One per readable file of the project, in its order; a file that does not parse carries its
   * errors, one that cannot be read at all is told by {@link Project#errors()} or here as a file
   * without types. Where files declare types of the same name, the later ones are read as well and
   * named {@code pkg.Type~2}, {@code pkg.Type~3}….
   */
  public static List<FileFacts> read(
      Project project, Knowledge knowledge, ClassFiles library, Progress progress) {
    return DeepStack.call(() -> new Reader(project, knowledge, library, progress).files());
  }

  private List<FileFacts> files() {
    SourceTexts texts = SourceTexts.of(project, errors);
    List<Text> readable = List.copyOf(texts.all().values());
    SpoonModel all = SpoonModel.buildRobustly(project, readable, errors, progress);
    List<List<Text>> batches = new Batches(project, all.declared()).of(readable);
    if (batches.size() == 1) {
      read(all, texts);
    } else {
      for (List<Text> batch : batches) {
        read(SpoonModel.buildRobustly(project, batch, errors, progress), texts);
      }
    }
    List<FileFacts> files = new ArrayList<>();
    for (Text text : readable) {
      files.add(file(text));
    }
    for (SourceError error : errors) {
      if (!texts.all().containsKey(error.file())) {
        files.add(new FileFacts(error.file(), 0, List.of(), List.of(error)));
      }
    }
    return files;
  }

  private void read(SpoonModel model, SourceTexts texts) {
    Map<String, String> renamed = new HashMap<>();
    for (CtType<?> type : model.types()) {
      int times = declared.merge(type.getQualifiedName(), 1, Integer::sum);
      if (times > 1) {
        renamed.put(type.getQualifiedName(), type.getQualifiedName() + "~" + times);
      }
    }
    SourceIndex index = new SourceIndex(model.types(), new Names(renamed), knowledge, library);
    for (CtType<?> type : model.types()) {
      SpoonModel.file(type).ifPresent(file -> read(type, texts.text(file), index));
    }
  }

  private void read(CtType<?> type, Text text, SourceIndex index) {
    FileReader reader = new FileReader(text, index);
    try {
      reader.read(type, null, null);
      read.computeIfAbsent(text.file(), f -> new ArrayList<>()).addAll(reader.types());
    } catch (RuntimeException | StackOverflowError e) {
      errors.add(SpoonModel.failure(text.file(), e));
    }
  }

  private FileFacts file(Text text) {
    List<TypeFacts> types = new ArrayList<>(read.getOrDefault(text.file(), List.of()));
    types.sort(Comparator.comparing(TypeFacts::span).thenComparing(TypeFacts::name));
    return new FileFacts(
        text.file(),
        text.lines(),
        types,
        errors.stream().filter(error -> error.file().equals(text.file())).distinct().toList());
  }
}
