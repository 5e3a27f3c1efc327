package io.github.boundwise.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.boundwise.facts.Span;
import io.github.boundwise.project.GitWorkTree;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path root;

  private Path write(String file, String text, Charset charset) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    return Files.write(path, text.getBytes(charset));
  }

  private static TextEdit edit(String file, String text, String old, String replacement) {
    int at = text.indexOf(old);
    return new TextEdit(file, at, at + old.length(), old, replacement);
  }

  private static FixGroup group(TextEdit... edits) {
    Fix.Edits fix = new Fix.Edits("change", Safety.SAFE, List.of(), List.of(edits));
    return Written.group("rule", sources -> fix, fix);
  }

  private Patch patch(FixGroup... groups) throws Exception {
    return Patch.of(List.of(groups), new SourceFiles(root));
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).as(output).isZero();
    return output;
  }

  private static void assumeGit() {
    boolean there =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
    assumeThat(there).as("git").isTrue();
  }

  @Test
  void gitAppliesTheDiffByteForByte() throws Exception {
    assumeGit();
    String windows = "class A {\r\n\tint a;\r\n\tint b;\r\n}";
    String latin = "// caf\u00E9\nclass B {\n  int a; // \u00FC\n}\n";
    String mixed = "class C {\r  int a;\n  int b;\r\n}\r";
    write("a/A.java", "\uFEFF" + windows, UTF_8);
    write("B b.java", latin, ISO_8859_1);
    write("C.java", mixed, UTF_8);
    Patch patch =
        patch(
            group(
                edit("a/A.java", windows, "class", "final class"),
                edit("a/A.java", windows, "}", "int c; }"),
                edit("B b.java", latin, "int a", "long a"),
                edit("C.java", mixed, "int a", "long a"),
                edit("C.java", mixed, "}", "} //")));
    Path diff = Files.write(root.resolve("the.patch"), patch.unifiedDiff(""));
    git("init", "-q");
    git("apply", "--check", diff.toString());
    git("apply", diff.toString());
    for (Patch.FileChange change : patch.changes()) {
      assertThat(Files.readAllBytes(root.resolve(change.file())))
          .isEqualTo(change.after().encode());
    }
  }

  @Test
  void gitAppliesManyRandomDiffs() throws Exception {
    assumeGit();
    git("init", "-q");
    Random random = new Random(7);
    for (int round = 0; round < 12; round++) {
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < 60; line++) {
        text.append("line ").append(line % 9).append(random.nextInt(4) == 0 ? "\r\n" : "\n");
      }
      text.setLength(text.length() - random.nextInt(2));
      write("R.java", text.toString(), UTF_8);
      List<TextEdit> edits = new ArrayList<>();
      for (int at = random.nextInt(90); at + 6 < text.length(); at += 7 + random.nextInt(150)) {
        int end = at + random.nextInt(6);
        String with = "x\n".repeat(random.nextInt(3));
        edits.add(new TextEdit("R.java", at, end, text.substring(at, end), with));
      }
      Patch patch = patch(group(edits.toArray(new TextEdit[0])));
      Path diff = Files.write(root.resolve("the.patch"), patch.unifiedDiff(""));
      if (Files.size(diff) > 0
          && !patch.changes().get(0).after().equals(patch.changes().get(0).before())) {
        git("apply", diff.toString());
      }
      assertThat(Files.readString(root.resolve("R.java")))
          .isEqualTo(patch.changes().get(0).after().text());
    }
  }

  @Test
  void writesAllFilesAndKeepsTheirModeAndMark() throws Exception {
    Path a = write("A.java", "\uFEFFclass A {}", UTF_8);
    Path b = write("B.java", "class B {} // \u00E9", ISO_8859_1);
    Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rwxr-x---"));
    Patch patch =
        patch(
            group(
                edit("A.java", "class A {}", "A", "A2"), edit("B.java", "class B {}", "B", "B2")));
    PatchWriter.write(patch, root);
    assertThat(Files.readString(a)).isEqualTo("\uFEFFclass A2 {}");
    assertThat(Files.readString(b, ISO_8859_1)).isEqualTo("class B2 {} // \u00E9");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(a)))
        .isEqualTo("rwxr-x---");
    assertThat(names()).containsExactlyInAnyOrder("A.java", "B.java");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void writesNothingWhenOneFileIsReadOnlyOrChanged() throws Exception {
    Path a = write("A.java", "class A {}", UTF_8);
    Path b = write("B.java", "class B {}", UTF_8);
    Patch patch =
        patch(
            group(
                edit("A.java", "class A {}", "A", "A2"), edit("B.java", "class B {}", "B", "B2")));
    Files.setPosixFilePermissions(b, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> PatchWriter.write(patch, root))
        .isInstanceOf(UsageException.class)
        .hasMessage("B.java is read-only; nothing was written");
    Files.setPosixFilePermissions(b, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(b, "class B { }");
    assertThatThrownBy(() -> PatchWriter.write(patch, root))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("B.java changed since it was scanned; nothing was written");
    assertThat(Files.readString(a)).isEqualTo("class A {}");
    assertThat(names()).containsExactlyInAnyOrder("A.java", "B.java");
  }

  @Test
  void refusesTextThatIsNotThere() throws Exception {
    write("A.java", "class A {}", UTF_8);
    assertThatThrownBy(() -> patch(group(new TextEdit("A.java", 6, 7, "B", "C"))))
        .isInstanceOf(UsageException.class)
        .hasMessage("A.java changed since it was scanned; run the command again");
  }

  @Test
  void theOuterOfTwoOverlappingGroupsIsChosenWhole() {
    Written sources = Written.of("A.java", "class A { int a; int b; }");
    String text = sources.only();
    Repair inner = s -> fix(edit("A.java", text, "b", "c"), edit("A.java", text, "A", "X"));
    Repair outer = s -> fix(edit("A.java", text, "int b;", ""));
    Repair apart = s -> fix(edit("A.java", text, "a;", "d;"));
    Span span = new Span("A.java", 0, 1, 1, 1, 1, 2);
    FixPlan plan =
        Fixer.plan(
            List.of(
                new FixRequest("r1", span, inner),
                new FixRequest("r2", span, outer),
                new FixRequest("r3", span, apart),
                new FixRequest("r4", span, apart)),
            sources,
            false);
    assertThat(plan.chosen()).extracting(FixGroup::rule).containsExactlyInAnyOrder("r2", "r3");
    assertThat(plan.unfixed())
        .singleElement()
        .satisfies(
            u -> assertThat(u.reason()).contains("edits the same text as the fix at A.java:1"));
  }

  private static Fix fix(TextEdit... edits) {
    return new Fix.Edits("t", Safety.SAFE, List.of(), List.of(edits));
  }

  @Test
  void withholdsWhatNeedsAnEyeAndNeverWritesAdvice() {
    Written sources = Written.of("A.java", "class A { }");
    TextEdit edit = edit("A.java", sources.only(), "A", "B");
    Repair review = s -> new Fix.Edits("t", Safety.REVIEW, List.of(), List.of(edit));
    Repair advise = s -> new Fix.Edits("t", Safety.ADVISE, List.of(), List.of(edit));
    Span span = new Span("A.java", 0, 1, 1, 1, 1, 2);
    List<FixRequest> requests =
        List.of(new FixRequest("r", span, review), new FixRequest("a", span, advise));
    FixPlan careful = Fixer.plan(requests, sources, false);
    assertThat(careful.chosen()).isEmpty();
    assertThat(careful.withheld()).hasSize(1);
    assertThat(careful.unfixed()).hasSize(1);
    assertThat(Fixer.plan(requests, sources, true).chosen()).hasSize(1);
  }

  @Test
  void seesUncommittedChanges() throws Exception {
    assumeGit();
    write("p/A.java", "class A {}", UTF_8);
    assertThat(GitWorkTree.uncommitted(root, List.of("p/A.java"))).isEmpty();
    git("init", "-q");
    assertThat(GitWorkTree.uncommitted(root, List.of("p/A.java"))).containsExactly("p/A.java");
    git("add", ".");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "t");
    assertThat(GitWorkTree.uncommitted(root.resolve("p"), List.of("A.java"))).isEmpty();
    write("p/A.java", "class A { }", UTF_8);
    assertThat(GitWorkTree.uncommitted(root.resolve("p"), List.of("A.java")))
        .containsExactly("A.java");
  }
}
