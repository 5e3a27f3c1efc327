package io.github.boundwise.project;

import static io.github.boundwise.project.Tree.errors;
import static io.github.boundwise.project.Tree.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be worked with is said so, and the rest is still taken. */
@Timeout(60)
class BadInputTest {

  private final Tree tree;

  BadInputTest(@TempDir Path folder) throws IOException {
    tree = Tree.in(folder);
  }

  @Test
  void missingPath() {
    assertUsage(() -> tree.find("gone"), "no such file or folder: " + tree.root().resolve("gone"));
  }

  @Test
  void noPath() {
    assertUsage(() -> tree.find(new String[0]), "nothing to scan");
  }

  @Test
  void otherFile() throws Exception {
    tree.file("notes.txt", "hello");

    assertUsage(() -> tree.find("notes.txt"), "is not a Java source file");
  }

  @Test
  void missingClassPathEntry() throws Exception {
    tree.type("", "A");
    List<Path> classpath = List.of(Path.of("gone.jar"));

    assertUsage(
        () -> tree.findWith(OptionalInt.empty(), classpath),
        "no such class path entry: gone.jar; check --classpath");
  }

  @Test
  void folderWithoutJava() throws Exception {
    tree.file("empty/readme.txt", "").file("descriptor/module-info.java", "module m {}");
    tree.type("tests/src/test/java", "a.ATest").type("full", "A");

    assertUsage(() -> tree.find("empty"), "no Java source under " + tree.root().resolve("empty"));
    assertUsage(() -> tree.find("full", "empty"), "no Java source under");
    assertUsage(() -> tree.find("descriptor"), "no Java source under");
    assertUsage(() -> tree.find("tests"), "--include-tests");
  }

  @Test
  void malformedPomIsAnErrorAndTheFolderIsScannedPlainly() throws Exception {
    tree.file("pom.xml", "<project>\n  <modules>\n</project>\n")
        .type("src/main/java", "a.A")
        .type("src/test/java", "a.ATest")
        .type("target/generated", "G");

    Project project = tree.find();

    assertThat(files(project)).containsExactly("src/main/java/a/A.java");
    assertThat(errors(project)).hasSize(1);
    assertThat(errors(project).get(0)).startsWith("pom.xml:3: not well-formed XML: ");
    assertThat(errors(project).get(0).lines()).hasSize(1);
  }

  @Test
  void malformedModulePomDoesNotHideTheOthers() throws Exception {
    tree.pom("pom.xml", "<modules><module>a</module><module>b</module></modules>")
        .file("a/pom.xml", "")
        .file("b/pom.xml", "<settings/>")
        .type("a/src/main/java", "a.A")
        .type("b/src/main/java", "b.B");

    Project project = tree.find();

    assertThat(files(project))
        .containsExactly("a/src/main/java/a/A.java", "b/src/main/java/b/B.java");
    assertThat(errors(project)).hasSize(2);
    assertThat(errors(project).get(1)).contains("b/pom.xml:1: not a Maven pom");
  }

  @Test
  void pomOpensNoOtherFileAndExpandsNoEntity() throws Exception {
    tree.file("secret.txt", "21")
        .file(
            "pom.xml",
            """
            <!DOCTYPE project [
              <!ENTITY secret SYSTEM "secret.txt">
              <!ENTITY many "&secret;&secret;">
            ]>
            <project>
              <properties><java.version>&secret;</java.version></properties>
            </project>
            """)
        .type("src/main/java", "a.A");

    Project project = tree.find();

    assertThat(project.release()).isEqualTo(17);
    assertThat(errors(project)).hasSize(1);
    assertThat(errors(project).get(0)).startsWith("pom.xml:6: not well-formed XML: ");
  }

  @Test
  void propertiesThatDoubleAndDoubleEnd() throws Exception {
    StringBuilder properties = new StringBuilder("<p60>2</p60>");
    for (int level = 0; level < 60; level++) {
      String next = "${p" + (level + 1) + "}";
      properties.append("<p" + level + ">" + next + next + "</p" + level + ">");
    }
    tree.pom(
            "pom.xml",
            "<properties><java.version>${p0}</java.version>" + properties + "</properties>")
        .type("src/main/java", "a.A");

    assertThat(tree.find().releaseFrom()).isEqualTo("default");
  }

  @Test
  void binaryFile() throws Exception {
    tree.type("", "A").file("Nul.java", "class\0").type("", "b.B");
    Files.write(tree.root().resolve("Random.java"), new byte[] {'x', (byte) 0xfe, 3, (byte) 0x80});

    Project project = tree.find();

    assertThat(files(project)).containsExactly("A.java", "b/B.java");
    assertThat(errors(project))
        .containsExactly(
            "Nul.java:1: not text: byte 0x00 at offset 5; a Java file must be UTF-8",
            "Random.java:1: not text: byte 0x03 at offset 2; a Java file must be UTF-8");
  }

  @Test
  void singleBinaryFileIsAnErrorToReport() throws Exception {
    tree.file("Nul.java", "\0");

    Project project = tree.find("Nul.java");

    assertThat(project.files()).isEmpty();
    assertThat(errors(project)).hasSize(1);
  }

  @Test
  void latin1IsText() throws Exception {
    Files.write(
        tree.root().resolve("A.java"),
        "// Größe\nclass A {}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(files(tree.find())).containsExactly("A.java");
  }

  @Test
  void emptyFileIsASource() throws Exception {
    assertThat(files(tree.file("A.java", "").find())).containsExactly("A.java");
  }

  @Test
  void hugeFile() throws Exception {
    tree.type("", "A");
    try (RandomAccessFile huge =
        new RandomAccessFile(tree.root().resolve("Huge.java").toFile(), "rw")) {
      huge.setLength(10L * 1024 * 1024 + 1);
    }

    Project project = tree.find();

    assertThat(files(project)).containsExactly("A.java");
    assertThat(errors(project))
        .containsExactly("Huge.java:1: is larger than 10 MB; it is left out");
  }

  @Test
  void folderNamedLikeAFileAndDanglingLink() throws Exception {
    tree.type("", "A").type("Dir.java", "Inner").link("Gone.java", "nowhere");

    Project project = tree.find();

    assertThat(files(project)).containsExactly("A.java");
    assertThat(errors(project))
        .containsExactly(
            "Dir.java:1: is a folder, not a Java file; rename it",
            "Gone.java:1: cannot be read: what it links to does not exist");
  }

  @Test
  void linksEndAndNoFileComesTwice() throws Exception {
    tree.type("src", "a.A")
        .link("src/a/loop", "..")
        .link("src/self", "self")
        .link("src/top", "..")
        .link("aaa", "src")
        .link("src/a/Twin.java", "A.java")
        .type("outside", "o.O")
        .link("src/linked", "../outside");

    Project project = tree.find("src");

    assertThat(files(project)).containsExactly("a/A.java", "linked/o/O.java");
    assertThat(files(tree.find())).containsExactly("outside/o/O.java", "src/a/A.java");
  }

  @Test
  void linkedStartIsWhereItReallyIs() throws Exception {
    tree.type("real", "a.A").link("link", "real").link("Twin.java", "real/a/A.java");

    assertThat(tree.find("link").root()).isEqualTo(tree.root().resolve("real"));
    assertThat(files(tree.find("Twin.java"))).containsExactly("Twin.java");
  }

  private interface Search {
    Project run() throws UsageException;
  }

  private static void assertUsage(Search search, String message) {
    assertThatThrownBy(search::run)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
