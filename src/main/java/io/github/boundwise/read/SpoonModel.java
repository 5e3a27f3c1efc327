package io.github.boundwise.read;

import io.github.boundwise.facts.SourceError;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.read.SourceTexts.Text;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.CharOperation;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import spoon.Launcher;
import spoon.compiler.Environment;
import spoon.compiler.builder.AdvancedOptions;
import spoon.compiler.builder.AnnotationProcessingOptions;
import spoon.compiler.builder.ClasspathOptions;
import spoon.compiler.builder.ComplianceOptions;
import spoon.compiler.builder.JDTBuilderImpl;
import spoon.compiler.builder.SourceOptions;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;
import spoon.support.compiler.SpoonProgress;
import spoon.support.compiler.VirtualFile;
import spoon.support.compiler.jdt.JDTBasedSpoonCompiler;
import spoon.support.compiler.jdt.JDTBatchCompiler;
import spoon.support.compiler.jdt.JDTTreeBuilder;

/**
 * Spoon's model of some files, resolved against the project's system library and class path.
 *
 * <p>Spoon's own defaults would resolve against the running JDK and Boundwise's own class path;
 * both are replaced by options of ours. No annotation processor runs.
 *
 * @param types the top-level types; of several with one name only one
 * @param declared names of the top-level types of each file, those left out included
 */
record SpoonModel(List<CtType<?>> types, Map<String, Set<String>> declared) {

  /** How long the compiler may be at one file, or at looking through all of them. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration PATIENCE_PER_FILE = Duration.ofMillis(20);

  /**
   * The model of all texts. A text that makes the compiler itself fail, or that it does not come to
   * an end with, is told to {@code errors} and left out.
   */
  static SpoonModel buildRobustly(
      Project project, List<Text> texts, List<SourceError> errors, Progress progress) {
    return buildRobustly(
        project,
        texts,
        errors,
        progress,
        PATIENCE.plus(PATIENCE_PER_FILE.multipliedBy(texts.size())));
  }

  static SpoonModel buildRobustly(
      Project project,
      List<Text> texts,
      List<SourceError> errors,
      Progress progress,
      Duration limit) {
    List<Text> good = new ArrayList<>(texts);
    while (!good.isEmpty()) {
      List<SourceError> found = new ArrayList<>();
      Patience patience = new Patience(limit);
      try {
        SpoonModel model = build(project, good, found, new Steps(progress, patience));
        errors.addAll(found);
        return model;
      } catch (DeepStack.StuckException e) {
        if (!good.removeIf(text -> text.file().equals(patience.file()))) {
          throw e;
        }
        errors.add(
            new SourceError(
                String.valueOf(patience.file()),
                1,
                "cannot be analysed: the compiler does not come to an end with it; split its most"
                    + " deeply nested call or lambda"));
      } catch (RuntimeException | StackOverflowError e) {
        if (!builds(project, List.of(new Text("Probe.java", "class Probe {}")))) {
          throw e;
        }
        Text culprit = culprit(project, good);
        good.remove(culprit);
        errors.add(failure(culprit.file(), e));
      }
    }
    return new SpoonModel(List.of(), Map.of());
  }

  /** What to say of a file that cannot be analysed because of its content. */
  static SourceError failure(String file, Throwable e) {
    String reason =
        e instanceof StackOverflowError
            ? "it is nested too deeply; split its largest expression or block"
            : e.getClass().getSimpleName() + ": " + e.getMessage();
    return new SourceError(file, 1, "cannot be analysed: " + reason.lines().findFirst().orElse(""));
  }

  private static Text culprit(Project project, List<Text> suspects) {
    List<Text> rest = suspects;
    while (rest.size() > 1) {
      List<Text> half = rest.subList(0, rest.size() / 2);
      rest = builds(project, half) ? rest.subList(rest.size() / 2, rest.size()) : half;
    }
    return rest.get(0);
  }

  private static boolean builds(Project project, List<Text> texts) {
    try {
      Patience patience = new Patience(PATIENCE.plus(PATIENCE_PER_FILE.multipliedBy(texts.size())));
      build(project, texts, new ArrayList<>(), new Steps(Progress.NONE, patience));
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  /**
   * Builds the model of all texts at once.
   *
   * @param errors told what does not parse; such a file is left out
   */
  private static SpoonModel build(
      Project project, List<Text> texts, List<SourceError> errors, Steps steps) {
    return DeepStack.call(() -> buildHere(project, texts, errors, steps), steps.patience()::isOver);
  }

  private static SpoonModel buildHere(
      Project project, List<Text> texts, List<SourceError> errors, Steps steps) {
    Launcher launcher = new Launcher();
    int newest = Integer.parseInt(CompilerOptions.getLatestVersion());
    int level = Math.max(ProjectFinder.OLDEST_RELEASE, Math.min(project.release(), newest));
    Environment environment = launcher.getEnvironment();
    environment.setComplianceLevel(level);
    environment.setNoClasspath(true);
    environment.setCommentEnabled(false);
    environment.setIgnoreDuplicateDeclarations(true);
    environment.setLevel("OFF");
    environment.disableConsistencyChecks();
    environment.setEncoding(StandardCharsets.UTF_8);
    environment.setSpoonProgress(steps);

    Compiler compiler = new Compiler(launcher, errors, steps.patience());
    for (Text text : texts) {
      compiler.addInputSource(new InMemory(text));
    }
    compiler.build(
        new JDTBuilderImpl()
            .classpathOptions(new Libraries(project))
            .complianceOptions(new ComplianceOptions<>().compliance(level))
            .advancedOptions(new AdvancedOptions<>().preserveUnusedVars().continueExecution())
            .annotationProcessingOptions(new AnnotationProcessingOptions<>().compileProcessors())
            .sources(new FileNames(project.files())));
    Set<String> broken = new HashSet<>();
    for (CategorizedProblem problem : compiler.getProblems()) {
      String file = new String(problem.getOriginatingFileName());
      if (problem.isError() && (problem.getID() & IProblem.Syntax) != 0 && broken.add(file)) {
        int line = Math.max(1, problem.getSourceLineNumber());
        errors.add(new SourceError(file, line, "does not parse: " + problem.getMessage()));
      }
    }
    List<CtType<?>> types =
        launcher.getModel().getAllTypes().stream()
            .filter(type -> file(type).filter(file -> !broken.contains(file)).isPresent())
            .<CtType<?>>map(type -> type)
            .toList();
    return new SpoonModel(types, compiler.declared);
  }

  /**
   * The file that a type was read from, as its text is called; empty for what the model adds. The
   * class that a compact source file stands for has no place of its own, but its members have.
   */
  static Optional<String> file(CtType<?> type) {
    return Stream.concat(Stream.of(type), type.getTypeMembers().stream())
        .map(CtElement::getPosition)
        .filter(SourcePosition::isValidPosition)
        .findFirst()
        .map(position -> position.getCompilationUnit().getFile().getPath());
  }

  /** A file whose text was decoded before; named by its path relative to the root. */
  private static final class InMemory extends VirtualFile {
    private final Text text;

    InMemory(Text text) {
      super(text.content(), text.file());
      this.text = text;
    }

    @Override
    public InputStream getContent() {
      return new ByteArrayInputStream(text.content().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getPath() {
      return text.file();
    }
  }

  /** The system library and the class path; an empty one must be said, or JDT takes our own. */
  private static final class Libraries extends ClasspathOptions<Libraries> {
    private final Project project;

    Libraries(Project project) {
      this.project = project;
    }

    @Override
    public String[] build() {
      List<String> entries = new ArrayList<>();
      project.classpath().forEach(entry -> entries.add(entry.toString()));
      if (entries.isEmpty()) {
        entries.add(project.root().resolve(".boundwise-no-class-path").toString());
      }
      return new String[] {
        "--system",
        project.systemLibrary().home().toString(),
        "-classpath",
        String.join(File.pathSeparator, entries),
        "-encoding",
        "UTF-8",
        "-proc:none"
      };
    }
  }

  /** JDT wants source names to start at all; the texts themselves come from memory. */
  private static final class FileNames extends SourceOptions<FileNames> {
    private final List<Path> files;

    FileNames(List<Path> files) {
      this.files = files;
    }

    @Override
    public String[] build() {
      return new String[] {files.get(0).toString()};
    }
  }

  /** Keeps going when one file makes the tree builder fail. */
  private static final class Compiler extends JDTBasedSpoonCompiler {
    private final List<SourceError> errors;
    private final Patience patience;
    private final Map<String, Set<String>> declared = new HashMap<>();

    Compiler(Launcher launcher, List<SourceError> errors, Patience patience) {
      super(launcher.getFactory());
      this.errors = errors;
      this.patience = patience;
    }

    @Override
    protected JDTBatchCompiler createBatchCompiler() {
      return new JDTBatchCompiler(this) {
        @Override
        public CompilationUnit[] getCompilationUnits() {
          CompilationUnit[] units = super.getCompilationUnits();
          patience.order(Arrays.stream(units).map(u -> new String(u.getFileName())).toList());
          return units;
        }
      };
    }

    @Override
    public void reportProblems(Environment environment) {
      // Told by the caller; the default gives up at the first file that does not parse.
    }

    @Override
    protected void traverseUnitDeclaration(
        JDTTreeBuilder builder, CompilationUnitDeclaration unit) {
      String file = new String(unit.getFileName());
      patience.at(file);
      String inPackage =
          unit.currentPackage == null
              ? ""
              : CharOperation.toString(unit.currentPackage.getImportName()) + ".";
      if (unit.types != null) {
        for (TypeDeclaration type : unit.types) {
          declared
              .computeIfAbsent(file, f -> new HashSet<>())
              .add(inPackage + new String(type.name));
        }
      }
      try {
        super.traverseUnitDeclaration(builder, unit);
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        errors.add(failure(file, e));
      }
    }
  }

  /** Hands Spoon's progress on. */
  private record Steps(Progress progress, Patience patience) implements SpoonProgress {
    @Override
    public void start(Process process) {}

    @Override
    public void step(Process process, String task, int taskId, int nbTask) {
      patience.goesOn();
      progress.step(
          process == Process.COMPILE ? "resolving files" : "reading files", taskId, nbTask);
    }

    @Override
    public void step(Process process, String task) {}

    @Override
    public void end(Process process) {}
  }
}
