package io.github.boundwise.cli;

import io.github.boundwise.Analysis;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.MethodId;
import io.github.boundwise.program.Program;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.report.MethodVerdict;
import io.github.boundwise.report.WhyReport;
import io.github.boundwise.rule.Confidence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code boundwise why 'Type#method'}: the evidence behind one verdict. */
@Command(
    name = "why",
    description = "Tell why a method is judged to wait or to compute, down to the line.",
    footer = {"", "Example:  boundwise why 'OrderRepository#find' --path samples/shop"})
final class WhyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "METHOD",
      description = "'Type#method' or 'Type#method(int, String)'; 'Type#new' for constructors.")
  private String method = "";

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "The project, folder or file to read; else the current folder.")
  private List<Path> paths = List.of(Path.of("."));

  @Mixin private ProjectOptions project = new ProjectOptions();

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Override
  public Integer call() throws UsageException {
    MethodQuery query = MethodQuery.parse(method);
    Analysis analysis = main.scan(project.scan(paths, Set.of(), Set.of(), Confidence.HIGH));
    Program program = analysis.program();
    List<MethodVerdict> matches =
        bodies(program)
            .filter(facts -> query.matches(facts.id()))
            .map(facts -> new MethodVerdict(facts.id(), facts.span(), program.verdict(facts.id())))
            .toList();
    if (matches.isEmpty()) {
      throw unknown(query, program);
    }
    PrintWriter out = main.terminal().out();
    if (matches.size() > 1) {
      out.println(matches.size() + " methods match " + method);
      matches.forEach(match -> out.println("  " + match.id()));
      out.println();
    }
    Path root = analysis.project().root();
    WhyReport report = new WhyReport(root, new SourceFiles(root), main.style());
    out.print(String.join("\n", matches.stream().map(report::of).toList()));
    return ExitCode.OK;
  }

  private static Stream<MethodFacts> bodies(Program program) {
    return program.files().stream()
        .flatMap(file -> file.types().stream())
        .flatMap(type -> type.methods().stream())
        .filter(facts -> facts.kind() != MethodFacts.Kind.NO_BODY);
  }

  private UsageException unknown(MethodQuery query, Program program) {
    String simpleType = query.type().substring(query.type().lastIndexOf('.') + 1);
    List<String> known =
        bodies(program)
            .map(MethodFacts::id)
            .filter(id -> !id.isLambda())
            .map(MethodId::shortName)
            .distinct()
            .toList();
    String hint = DidYouMean.hint(simpleType + "#" + query.name(), known, "");
    return new UsageException(
        "no method "
            + method
            + " with a body in the "
            + program.files().size()
            + " files read"
            + hint);
  }
}
