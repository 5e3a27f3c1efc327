package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  @Test
  void aPlainFolderIsAllSourceButWhatIsHidden() throws Exception {
    file("a/B.java");
    file("build/C.java");
    file(".git/D.java");
    file("module-info.java");
    file("a/B.class");

    Tree tree = Tree.of(folder);

    Path root = folder.toRealPath();
    assertThat(tree.sources())
        .containsExactly(root.resolve("a/B.java"), root.resolve("build/C.java"));
    assertThat(tree.resources()).containsExactly(root);
    assertThat(tree.release()).isZero();
  }

  @Test
  void ofAMavenProjectTheMainSourcesOfAllModulesCount() throws Exception {
    file("pom.xml");
    file("one/src/main/java/a/B.java");
    file("one/src/main/resources/b.txt");
    file("two/src/main/java/target/C.java");
    file("one/src/test/java/a/BTest.java");
    file("one/target/copy/src/main/java/a/B.java");

    Tree tree = Tree.of(folder);

    Path root = folder.toRealPath();
    assertThat(tree.sources())
        .containsExactly(
            root.resolve("one/src/main/java/a/B.java"),
            root.resolve("two/src/main/java/target/C.java"));
    assertThat(tree.resources()).containsExactly(root.resolve("one/src/main/resources"));
  }

  @Test
  void classesTellTheReleaseTheyNeed() throws Exception {
    Files.write(
        folder.resolve("Old.class"),
        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 52});
    Files.write(
        folder.resolve("New.class"),
        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 65});

    Tree tree = Tree.of(folder);

    assertThat(tree.isSources()).isFalse();
    assertThat(tree.release()).isEqualTo(21);
  }

  @Test
  void refusesWhatHoldsNothingToRun() throws Exception {
    assertThatThrownBy(() -> Tree.of(folder.resolve("gone")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> Tree.of(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no .java or .class file");
    Files.writeString(folder.resolve("X.class"), "no class");
    assertThatThrownBy(() -> Tree.of(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("X.class is not a class file");
    Files.writeString(folder.resolve("pom.xml"), "");
    assertThatThrownBy(() -> Tree.of(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("without src/main/java");
  }
}
