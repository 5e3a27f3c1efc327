package io.github.boundwise.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.boundwise.facts.Span;
import io.github.boundwise.fix.Fix;
import io.github.boundwise.fix.FixGroup;
import io.github.boundwise.fix.FixRequest;
import io.github.boundwise.fix.Repair;
import io.github.boundwise.fix.Safety;
import io.github.boundwise.fix.TextEdit;
import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Project;
import io.github.boundwise.project.SourceFiles;
import io.github.boundwise.project.UsageException;
import io.github.boundwise.rule.Category;
import io.github.boundwise.rule.Confidence;
import io.github.boundwise.rule.Finding;
import io.github.boundwise.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProverTest {

  private static final String A =
      "package p;\n\nclass A {\n  int bad1;\n  int bad2;\n  int ok;\n}\n";
  private static final String B = "package p;\n\nclass B {\n  int bad3 = new A().bad1;\n}\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path root;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(root.resolve("p"));
    Files.writeString(root.resolve("p/A.java"), A);
    Files.writeString(root.resolve("p/B.java"), B);
  }

  private Project project() {
    int running = Runtime.version().feature();
    return new Project(
        root,
        List.of(root.resolve("p/A.java"), root.resolve("p/B.java")),
        List.of(root),
        List.of(),
        17,
        "default",
        new Jdk(Path.of(System.getProperty("java.home")), running, ""),
        List.of());
  }

  /** Finds every field whose name starts with "bad". */
  private static List<Finding> scan(Path root) {
    List<Finding> findings = new ArrayList<>();
    for (String file : List.of("p/A.java", "p/B.java")) {
      String text = read(root.resolve(file));
      for (int at = text.indexOf("int bad"); at >= 0; at = text.indexOf("int bad", at + 1)) {
        Finding.Message message =
            new Finding.Message(
                "field " + text.substring(at + 4).replaceAll("\\W(?s:.*)", ""), "", "");
        findings.add(
            new Finding(
                "bad-name",
                Category.SHARED_STATE,
                Severity.ERROR,
                Confidence.HIGH,
                new Span(file, at, at + 8, 1, 1, 1, 1),
                message,
                List.of(),
                List.of(),
                null));
      }
    }
    return findings;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FixGroup rename(String file, String text, String old, String with) {
    int at = text.indexOf("int " + old);
    TextEdit edit = new TextEdit(file, at + 4, at + 4 + old.length(), old, with);
    Fix.Edits edits = new Fix.Edits("rename " + old, Safety.SAFE, List.of(), List.of(edit));
    Repair repair = sources -> edits;
    Span span = new Span(file, at, at + 8, 1, 1, 1, 1);
    return new FixGroup(List.of(new FixRequest("bad-name", span, repair)), edits);
  }

  private Proof prove(ProofLevel level, FixGroup... groups) throws Exception {
    return new Prover(project(), new SourceFiles(root), scan(root), ProverTest::scan)
        .prove(List.of(groups), level);
  }

  @Test
  void keepsWhatIsRightAndSaysWhatWasChecked() throws Exception {
    FixGroup right = rename("p/A.java", A, "bad2", "good");
    Proof proof = prove(ProofLevel.ANALYSE, right);
    assertThat(proof.kept()).containsExactly(right);
    assertThat(proof.dropped()).isEmpty();
    assertThat(proof.checks())
        .extracting(Proof.Check::says)
        .containsExactly(
            "parsed 1 changed file, the same outside the edits",
            "compiled at release 17, as before",
            "analysed again: 1 finding gone, none new");
    assertThat(Files.readString(root.resolve("p/A.java"))).isEqualTo(A);
  }

  @Test
  void namesTheGroupThatDoesNotCompile() throws Exception {
    FixGroup right = rename("p/A.java", A, "bad2", "good");
    FixGroup breaksB = rename("p/A.java", A, "bad1", "fine");
    FixGroup alsoRight = rename("p/B.java", B, "bad3", "better");
    Proof proof = prove(ProofLevel.COMPILE, right, breaksB, alsoRight);
    assertThat(proof.kept()).containsExactly(right, alsoRight);
    assertThat(proof.dropped())
        .singleElement()
        .satisfies(
            dropped -> {
              assertThat(dropped.group()).isEqualTo(breaksB);
              assertThat(dropped.level()).isEqualTo(ProofLevel.COMPILE);
              assertThat(dropped.reason())
                  .contains("does not compile: p/B.java:4: cannot find symbol");
            });
  }

  @Test
  void namesTheGroupThatBringsANewFindingOrLeavesTheOldOne() throws Exception {
    FixGroup right = rename("p/A.java", A, "bad2", "good");
    FixGroup newOne = rename("p/B.java", B, "bad3", "badder");
    FixGroup same = rename("p/B.java", B, "bad3", "bad4");
    assertThat(prove(ProofLevel.ANALYSE, newOne, right).dropped())
        .extracting(Proof.Dropped::reason)
        .containsExactly("the result has a new finding, bad-name: field badder");
    assertThat(prove(ProofLevel.ANALYSE, same, right).dropped())
        .extracting(Proof.Dropped::reason)
        .containsExactly("the finding at p/B.java:1 would still be there");
  }

  @Test
  void namesTheGroupThatDoesNotParseOrTouchesMoreThanItSays() throws Exception {
    FixGroup right = rename("p/A.java", A, "bad2", "good");
    for (String wrong : List.of("3x", "x; /*", "x \"", "ok; }")) {
      FixGroup group = rename("p/B.java", B, "bad3", wrong);
      Proof proof = prove(ProofLevel.PARSE, group, right);
      assertThat(proof.kept()).as(wrong).containsExactly(right);
      assertThat(proof.dropped()).extracting(Proof.Dropped::group).containsExactly(group);
    }
    FixGroup moved = rename("p/A.java", "x" + A, "bad2", "good");
    assertThat(prove(ProofLevel.PARSE, moved, right).kept()).containsExactly(right);
  }

  @Test
  void isNotBlamedForWhatDidNotCompileBefore() throws Exception {
    Files.writeString(root.resolve("p/B.java"), B.replace("new A()", "new Missing()"));
    FixGroup right = rename("p/A.java", A, "bad2", "good");
    Proof proof = prove(ProofLevel.COMPILE, right);
    assertThat(proof.kept()).containsExactly(right);
    assertThat(proof.checks().get(1).done()).isFalse();
    assertThat(proof.checks().get(1).says())
        .startsWith(
            "not compiled: 1 error before the change, first p/B.java:4: cannot find symbol");
  }

  @Test
  void knowsItsLevels() throws Exception {
    assertThat(ProofLevel.of("compile")).isEqualTo(ProofLevel.COMPILE);
    assertThatThrownBy(() -> ProofLevel.of("test"))
        .isInstanceOf(UsageException.class)
        .hasMessage("no proof level 'test'; there are parse, compile, analyse");
  }
}
