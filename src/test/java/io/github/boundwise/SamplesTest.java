package io.github.boundwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.boundwise.Expectations.Said;
import io.github.boundwise.facts.MethodFacts;
import io.github.boundwise.facts.SourceError;
import io.github.boundwise.program.Program;
import io.github.boundwise.program.Site;
import io.github.boundwise.program.Verdict;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Rule;
import io.github.boundwise.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Scans the samples and compares what is said with the comments on their lines, in both directions.
 * {@code -Dsample=shop/orders} narrows it to the files whose path contains that.
 */
class SamplesTest {

  private static final String NARROW = System.getProperty("sample", "");

  private static final Set<String> RULES =
      Rules.ALL.stream().map(Rule::id).collect(Collectors.toSet());

  /** Those whose span is a name. */
  private static final Set<MethodFacts.Kind> NAMED =
      EnumSet.of(MethodFacts.Kind.METHOD, MethodFacts.Kind.CONSTRUCTOR, MethodFacts.Kind.NO_BODY);

  @TestFactory
  Stream<DynamicContainer> saidIsWhatTheCommentsExpect() throws IOException {
    List<DynamicContainer> folders =
        SampleFolder.all().stream()
            .filter(folder -> chosen(folder).findAny().isPresent())
            .map(folder -> dynamicContainer(folder.name(), Stream.of(folder).flatMap(this::tests)))
            .toList();
    assertThat(folders).as("samples with '%s' in their path", NARROW).isNotEmpty();
    return folders.stream();
  }

  private Stream<DynamicTest> tests(SampleFolder folder) {
    Optional<String> missing = folder.missing();
    if (missing.isPresent()) {
      return chosen(folder).map(file -> test(file, "", () -> assumeTrue(false, missing.get())));
    }
    Analysis analysis = folder.scanned();
    return Stream.concat(
        Stream.of(test(folder.folder(), " compiles", () -> compiles(folder, analysis))),
        chosen(folder).map(file -> test(file, "", () -> check(file, analysis))));
  }

  private static DynamicTest test(Path path, String what, Executable check) {
    return dynamicTest(SampleFolder.relative(path) + what, path.toUri(), check);
  }

  private static void compiles(SampleFolder folder, Analysis analysis)
      throws UsageException, IOException, InterruptedException {
    Javac javac = Javac.of(analysis.project().release());
    assertThat(javac.complaints(folder.files(), analysis.project().classpath())).isEmpty();
  }

  private static void check(Path file, Analysis analysis) throws IOException {
    String scanned = analysis.project().relative(file);
    List<String> mismatches = new ArrayList<>();
    analysis.program().files().stream()
        .flatMap(facts -> facts.errors().stream())
        .filter(error -> error.file().equals(scanned))
        .map(SourceError::toString)
        .forEach(mismatches::add);
    mismatches.addAll(
        Expectations.in("samples/" + SampleFolder.relative(file), Files.readString(file), RULES)
            .mismatches(said(scanned, analysis)));
    if (!mismatches.isEmpty()) {
      fail(String.join("\n", mismatches));
    }
  }

  private static List<Said> said(String file, Analysis analysis) {
    Program program = analysis.program();
    List<Said> said = new ArrayList<>();
    analysis.findings().stream()
        .filter(finding -> finding.span().file().equals(file))
        .forEach(finding -> said.add(said(finding)));
    program.sites().stream()
        .filter(site -> site.span().file().equals(file))
        .forEach(site -> said.add(said(site)));
    for (MethodFacts method : program.methods()) {
      if (method.span().file().equals(file) && NAMED.contains(method.kind())) {
        said.add(said(method, program.verdict(method.id())));
      }
    }
    return said;
  }

  private static Said said(Finding finding) {
    return new Said(finding.span().line(), finding.rule(), finding.message().toString(), true);
  }

  private static Said said(Site site) {
    String subject = "site:" + site.kind() + ":" + site.current() + "->" + site.recommended();
    return new Said(
        site.span().line(),
        subject,
        String.join("; ", site.because()),
        site.advice() == Site.Advice.CHANGE);
  }

  private static Said said(MethodFacts method, Verdict verdict) {
    String waits =
        verdict.waits().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
    String subject = "workload:" + verdict.workload() + (waits.isEmpty() ? "" : ":" + waits);
    return new Said(method.span().line(), subject, method.id().shortName(), false);
  }

  private static Stream<Path> chosen(SampleFolder folder) {
    return folder.files().stream().filter(file -> SampleFolder.relative(file).contains(NARROW));
  }
}
