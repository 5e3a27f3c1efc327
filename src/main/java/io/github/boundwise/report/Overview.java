package io.github.boundwise.report;

import io.github.boundwise.Analysis;
import io.github.boundwise.facts.Call;
import io.github.boundwise.facts.FileFacts;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Project;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was scanned, in numbers.
 *
 * @param place the scanned root as seen from the current folder, without a closing separator; empty
 *     for that folder itself
 * @param target what to scan again to get the same: a file or a folder as a shell takes it
 * @param roots source roots relative to the scanned root
 * @param releaseFrom who says that the code is for that release
 * @param systemLibrary the JDK that the code was resolved against
 * @param methods number of declared methods with a body
 * @param calls number of calls in all bodies, lambdas included
 * @param unresolvedCalls how many of them go to a method that the compiler could not name
 * @param errors what could not be read, by file and line
 */
public record Overview(
    String place,
    String target,
    List<String> roots,
    int release,
    String releaseFrom,
    Jdk systemLibrary,
    int files,
    int lines,
    int methods,
    int calls,
    int unresolvedCalls,
    List<SourceError> errors,
    double seconds) {

  public Overview {
    roots = List.copyOf(roots);
    errors = List.copyOf(errors);
  }

  static Overview of(Analysis analysis, int methods) {
    Project project = analysis.project();
    List<FileFacts> files = analysis.program().files();
    List<Call> calls =
        files.stream()
            .flatMap(file -> file.types().stream())
            .flatMap(type -> type.methods().stream())
            .flatMap(method -> method.calls())
            .toList();
    String place = fromHere(project.root());
    return new Overview(
        place,
        target(place, project),
        roots(project),
        project.release(),
        project.releaseFrom(),
        project.systemLibrary(),
        files.size(),
        files.stream().mapToInt(FileFacts::lines).sum(),
        methods,
        calls.size(),
        (int) calls.stream().filter(call -> !call.resolved()).count(),
        Stream.concat(
                project.errors().stream(), files.stream().flatMap(file -> file.errors().stream()))
            .sorted(Comparator.comparing(SourceError::file).thenComparing(SourceError::line))
            .distinct()
            .toList(),
        analysis.seconds());
  }

  /** A path relative to the scanned root, as a terminal of the current folder can open it. */
  String show(String file) {
    return show(place, file);
  }

  static String show(String place, String file) {
    return place.isEmpty() ? file : place + "/" + file;
  }

  /** Whether the JDK at hand is older than the code, so that newer library calls stay unknown. */
  boolean lacksLibrary() {
    return systemLibrary.release() < release;
  }

  private static List<String> roots(Project project) {
    List<String> roots =
        project.sourceRoots().stream()
            .map(project::relative)
            .map(root -> root.isEmpty() ? "." : root)
            .sorted()
            .toList();
    return roots.isEmpty() ? List.of(".") : roots;
  }

  /** A folder as seen from the current one; empty for that one itself. */
  static String fromHere(Path root) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path there = root.toAbsolutePath().normalize();
    return slashes(there.startsWith(here) ? here.relativize(there) : there);
  }

  private static String target(String place, Project project) {
    String folder = place.isEmpty() ? "." : place;
    String target =
        project.files().size() == 1
            ? slashes(Path.of(folder).resolve(project.relative(project.files().get(0))).normalize())
            : folder;
    return target.matches("[\\w./:+@%-]+") ? target : "'" + target.replace("'", "'\\''") + "'";
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
