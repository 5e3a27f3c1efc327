package io.github.boundwise.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java release the code is taken to be written for, and who says so. */
class ReleaseTest {

  private static final String PARENT =
      "<parent><groupId>g</groupId><artifactId>p</artifactId></parent>";
  private static final String PARENT_ID = "<groupId>g</groupId><artifactId>p</artifactId>";

  private final Tree tree;

  ReleaseTest(@TempDir Path folder) throws IOException {
    tree = Tree.in(folder).type("src/main/java", "a.A");
  }

  @Test
  void isTheDefaultWhenNobodySays() throws Exception {
    assertRelease(tree.find(), 17, "default");
    assertRelease(tree.pom("pom.xml").find(), 17, "default");
  }

  @Test
  void optionWinsOverThePom() throws Exception {
    tree.pom("pom.xml", properties("<maven.compiler.release>11</maven.compiler.release>"));

    assertRelease(tree.findWith(OptionalInt.of(21), List.of()), 21, "--release");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 28, 1700})
  void optionMustBeARelease(int number) {
    assertThatThrownBy(() -> tree.findWith(OptionalInt.of(number), List.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage("release " + number + " is not supported; give one from 8 to 27");
  }

  @ParameterizedTest
  @CsvSource({
    "<maven.compiler.release>11</maven.compiler.release>, 11",
    "<maven.compiler.target>1.8</maven.compiler.target>, 8",
    "<maven.compiler.source>9</maven.compiler.source>, 9",
    "<java.version>21</java.version>, 21",
    "<java.version>1.8.0_402</java.version>, 8",
    "<jdk>21</jdk><maven.compiler.release>${jdk}</maven.compiler.release>, 21",
    "<a>${b}</a><b>${c}</b><c>11</c><java.version>${a}</java.version>, 11",
    "<maven.compiler.source>8</maven.compiler.source><maven.compiler.target>11"
        + "</maven.compiler.target><java.version>21</java.version>, 11",
    "<maven.compiler.target>8</maven.compiler.target><maven.compiler.release>11"
        + "</maven.compiler.release>, 11",
  })
  void isReadFromProperties(String content, int release) throws Exception {
    assertRelease(tree.pom("pom.xml", properties(content)).find(), release, "pom.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<java.version>${nowhere}</java.version>",
        "<java.version>latest</java.version>",
        "<java.version>${java.version}</java.version>",
        "<java.version>${a}</java.version><a>${java.version}</a>"
      })
  void isNotGuessedFromWhatCannotBeResolved(String content) throws Exception {
    assertRelease(tree.pom("pom.xml", properties(content)).find(), 17, "default");
  }

  @Test
  void pluginConfigurationWinsOverProperties() throws Exception {
    tree.pom(
        "pom.xml",
        properties("<maven.compiler.release>11</maven.compiler.release><to>21</to>"),
        compiler("<release>${to}</release>"));

    assertRelease(tree.find(), 21, "pom.xml");
  }

  @Test
  void releasePropertyWinsOverConfiguredTarget() throws Exception {
    tree.pom(
        "pom.xml",
        properties("<maven.compiler.release>11</maven.compiler.release>"),
        compiler("<target>1.8</target>"));

    assertRelease(tree.find(), 11, "pom.xml");
  }

  @Test
  void isInheritedFromAParentOnDisk() throws Exception {
    tree.pom(
            "pom.xml",
            PARENT_ID,
            "<modules><module>core</module></modules>",
            properties("<level>8</level>"),
            "<build><pluginManagement><plugins><plugin>",
            "<artifactId>maven-compiler-plugin</artifactId>",
            "<configuration><source>${level}</source></configuration>",
            "</plugin></plugins></pluginManagement></build>")
        .pom("core/pom.xml", PARENT, properties("<level>11</level>"))
        .type("core/src/main/java", "b.B");

    assertRelease(tree.find("core"), 11, "pom.xml");
    assertRelease(tree.find(), 11, "pom.xml (highest of its modules)");
  }

  @Test
  void isNotInheritedFromAPomThatIsNotTheParent() throws Exception {
    tree.pom(
            "pom.xml",
            "<artifactId>other</artifactId>",
            properties("<java.version>8</java.version>"))
        .pom("core/pom.xml", PARENT)
        .type("core/src/main/java", "b.B")
        .pom(
            "web/pom.xml",
            "<parent><groupId>g</groupId><artifactId>other</artifactId><relativePath/></parent>")
        .type("web/src/main/java", "c.C");

    assertRelease(tree.find("core", "web"), 17, "default");
  }

  @Test
  void modulesWithoutSourcesDoNotCount() throws Exception {
    tree.pom(
            "all/pom.xml",
            "<modules><module>a</module></modules>",
            properties("<java.version>21</java.version>"))
        .pom("all/a/pom.xml", properties("<java.version>11</java.version>"))
        .type("all/a/src/main/java", "a.A");

    assertRelease(tree.find("all"), 11, "pom.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java/a/A.java", "src/main/java/a", "src/main/java", "src"})
  void partsOfAModuleTakeItsRelease(String part) throws Exception {
    tree.pom("pom.xml", properties("<java.version>11</java.version>"));

    assertRelease(tree.find(part), 11, "pom.xml");
  }

  @Test
  void whatLiesOutsideTheSourceFoldersOfAModuleDoesNot() throws Exception {
    tree.pom("pom.xml", properties("<java.version>11</java.version>")).type("samples", "S");

    assertRelease(tree.find("samples/S.java"), 17, "default");
  }

  private static void assertRelease(Project project, int release, String from) {
    assertThat(project.release()).isEqualTo(release);
    assertThat(project.releaseFrom()).isEqualTo(from);
  }

  private static String properties(String content) {
    return "<properties>" + content + "</properties>";
  }

  private static String compiler(String configuration) {
    return "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>"
        + configuration
        + "</configuration></plugin></plugins></build>";
  }
}
