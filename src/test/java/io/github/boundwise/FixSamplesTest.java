package io.github.boundwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.boundwise.fix.FixPlan;
import io.github.boundwise.fix.FixRequest;
import io.github.boundwise.fix.Fixer;
import io.github.boundwise.fix.Patch;
import io.github.boundwise.fix.Repair;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fixes the samples of every rule, those that need a person's eye included, and compares the fixed
 * files byte for byte with {@code after/}. {@code -Dbless} writes {@code after/}; look at what it
 * wrote as a reviewer would. {@code -Dsample} narrows it as it does {@link SamplesTest}.
 */
class FixSamplesTest {

  private static final boolean BLESS = System.getProperty("bless") != null;
  private static final String NARROW = System.getProperty("sample", "");

  /** What the fixes make of a folder. */
  private record Fixed(SampleFolder before, FixPlan plan, Map<String, byte[]> files) {

    static Fixed of(SampleFolder folder) throws UsageException, IOException {
      List<FixRequest> requests = new ArrayList<>();
      for (Finding finding : folder.scanned().findings()) {
        Repair repair = finding.repair();
        if (repair != null) {
          requests.add(new FixRequest(finding.rule(), finding.span(), repair));
        }
      }
      SourceFiles sources = new SourceFiles(folder.folder());
      FixPlan plan = Fixer.plan(requests, sources, true);
      Map<String, byte[]> files = new TreeMap<>();
      for (Patch.FileChange change : Patch.of(plan.chosen(), sources).changes()) {
        files.put(change.file(), change.after().encode());
      }
      return new Fixed(folder, plan, files);
    }

    /** Where the fixed files of the folder are kept: {@code after} beside {@code before}. */
    Path after() {
      return SampleFolder.SAMPLES.resolve(before.name().replaceFirst("/before\\b", "/after"));
    }

    /** Findings that no chosen fix mends, by what they say. */
    List<String> unmended() {
      return before.scanned().findings().stream()
          .filter(
              finding ->
                  plan.chosen().stream()
                      .flatMap(group -> group.requests().stream())
                      .noneMatch(
                          r -> r.rule().equals(finding.rule()) && r.span().equals(finding.span())))
          .map(Fixed::told)
          .toList();
    }

    static String told(Finding finding) {
      return finding.span().file() + ": " + finding.rule() + ": " + finding.message().what();
    }
  }

  @TestFactory
  Stream<DynamicContainer> fixedSamplesAreWhatAfterHolds(@TempDir Path temp) throws IOException {
    return SampleFolder.all().stream()
        .filter(folder -> folder.name().startsWith("rules/"))
        .filter(folder -> folder.name().contains(NARROW))
        .map(
            folder ->
                dynamicContainer(
                    folder.name(), Stream.of(folder).flatMap(each -> tests(each, temp))));
  }

  private static Stream<DynamicTest> tests(SampleFolder folder, Path temp) {
    if (folder.missing().isPresent()) {
      String missing = folder.missing().get();
      return Stream.of(test(folder.folder(), "", () -> assumeTrue(false, missing)));
    }
    try {
      Fixed fixed = Fixed.of(folder);
      if (BLESS) {
        bless(fixed);
      }
      TreeSet<String> names = new TreeSet<>(fixed.files().keySet());
      names.addAll(kept(fixed.after()));
      Stream<DynamicTest> compared =
          names.stream()
              .map(name -> test(fixed.after().resolve(name), "", () -> compare(fixed, name)));
      if (fixed.files().isEmpty()) {
        return compared;
      }
      Path in = fixed.after();
      SampleFolder copy = copy(fixed, temp);
      return Stream.concat(
          compared,
          Stream.of(
              test(in, " compiles", () -> compiles(copy)),
              test(in, " leaves only what is not fixed", () -> leavesOnlyUnmended(fixed, copy)),
              test(in, " is not edited again", () -> editsNothing(copy))));
    } catch (IOException | UsageException e) {
      throw new AssertionError(folder.name(), e);
    }
  }

  private static DynamicTest test(Path path, String what, Executable check) {
    return dynamicTest(SampleFolder.relative(path) + what, path.toUri(), check);
  }

  private static void compare(Fixed fixed, String name) throws IOException {
    Path after = fixed.after().resolve(name);
    String at = "samples/" + SampleFolder.relative(after);
    byte[] made = fixed.files().get(name);
    if (made == null) {
      fail(at + " is there, but nothing is fixed in this file: delete it, or correct the fix");
    } else if (!Files.exists(after)) {
      fail(at + " is missing, and the file is fixed: run this test with -Dbless, and review it");
    } else {
      assertThat(new String(made, StandardCharsets.UTF_8))
          .as("%s: correct the fix, or run this test with -Dbless and review the change", at)
          .isEqualTo(Files.readString(after));
      assertThat(made).as("bytes of %s", at).isEqualTo(Files.readAllBytes(after));
    }
  }

  private static void compiles(SampleFolder copy)
      throws UsageException, IOException, InterruptedException {
    Analysis analysis = copy.scanned();
    assertThat(
            Javac.of(analysis.project().release())
                .complaints(copy.files(), analysis.project().classpath()))
        .isEmpty();
  }

  private static void leavesOnlyUnmended(Fixed fixed, SampleFolder copy) {
    assertThat(copy.scanned().findings().stream().map(Fixed::told))
        .containsExactlyInAnyOrderElementsOf(fixed.unmended());
  }

  private static void editsNothing(SampleFolder copy) throws UsageException, IOException {
    assertThat(Fixed.of(copy).files()).isEmpty();
  }

  private static void bless(Fixed fixed) throws IOException {
    for (String stale : kept(fixed.after())) {
      Files.delete(fixed.after().resolve(stale));
    }
    for (Map.Entry<String, byte[]> file : fixed.files().entrySet()) {
      Path after = fixed.after().resolve(file.getKey());
      Files.createDirectories(after.resolveSibling(""));
      Files.write(after, file.getValue());
    }
  }

  private static List<String> kept(Path after) throws IOException {
    if (!Files.isDirectory(after)) {
      return List.of();
    }
    return SampleFolder.of(after).stream()
        .filter(folder -> folder.folder().equals(after))
        .flatMap(folder -> folder.files().stream())
        .map(file -> after.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  /** The folder with the fixed files in place of theirs. */
  private static SampleFolder copy(Fixed fixed, Path temp) throws IOException {
    SampleFolder before = fixed.before();
    Path folder = Files.createDirectories(temp.resolve(before.name()));
    List<Path> files = new ArrayList<>();
    for (Path file : before.files()) {
      String name = before.folder().relativize(file).toString().replace('\\', '/');
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.resolveSibling(""));
      byte[] made = fixed.files().get(name);
      files.add(Files.write(copy, made == null ? Files.readAllBytes(file) : made));
    }
    return new SampleFolder(folder, files, before.release());
  }
}
