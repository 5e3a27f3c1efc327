package io.github.boundwise.project;

import static io.github.boundwise.project.Tree.errors;
import static io.github.boundwise.project.Tree.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files belong to what a user names, for every kind of layout. */
class ProjectFinderTest {

  private final Tree tree;

  ProjectFinderTest(@TempDir Path folder) throws IOException {
    tree = Tree.in(folder);
  }

  @Test
  void singleFileIsRelativeToItsFolder() throws Exception {
    tree.type("", "a.B").type("", "a.C");

    Project project = tree.find("a/B.java");

    assertThat(project.root()).isEqualTo(tree.root().resolve("a"));
    assertThat(files(project)).containsExactly("B.java");
    assertThat(project.sourceRoots()).containsExactly(tree.root());
  }

  @Test
  void plainFolderHoldsPackagesAtItsRoot() throws Exception {
    tree.type("", "org.z.Z").type("", "org.a.A").type("", "Top").file("org/readme.txt", "no");

    Project project = tree.find();

    assertThat(project.root()).isEqualTo(tree.root());
    assertThat(files(project)).containsExactly("Top.java", "org/a/A.java", "org/z/Z.java");
    assertThat(project.sourceRoots()).containsExactly(tree.root());
    assertThat(project.errors()).isEmpty();
  }

  @Test
  void packageDescriptorIsTakenModuleDescriptorIsNot() throws Exception {
    tree.type("src", "a.A")
        .file("src/a/package-info.java", "/** A. */\npackage a;\n")
        .file("src/module-info.java", "module a {}\n");

    assertThat(files(tree.find())).containsExactly("src/a/A.java", "src/a/package-info.java");
  }

  @Test
  void packagesNamedLikeBuildOutputAreSources() throws Exception {
    tree.type("", "a.build.B").type("", "a.target.T").type("", "a.out.O").type("", "a.test.T");

    assertThat(files(tree.find()))
        .containsExactly("a/build/B.java", "a/out/O.java", "a/target/T.java", "a/test/T.java");
  }

  @Test
  void hiddenFoldersAndFilesAreNotSources() throws Exception {
    tree.type("", "A").type(".git", "B").file("._A.java", "\0\1").type("META-INF/versions/9", "A");

    assertThat(files(tree.find())).containsExactly("A.java");
  }

  @Test
  void gradleTreeLeavesOutTestsAndBuildOutput() throws Exception {
    tree.file("settings.gradle", "")
        .file("app/build.gradle.kts", "")
        .type("app/src/main/java", "a.A")
        .type("app/src/test/java", "a.ATest")
        .type("app/src/integrationTest/java", "a.AIT")
        .type("app/build/generated/sources", "a.G")
        .type("lib/src/main/java", "b.B")
        .type("lib/build/generated/sources", "b.G")
        .type("node_modules/x", "X");

    assertThat(files(tree.find()))
        .containsExactly("app/src/main/java/a/A.java", "lib/src/main/java/b/B.java");
    assertThat(files(tree.findWithTests()))
        .contains("app/src/test/java/a/ATest.java", "app/src/integrationTest/java/a/AIT.java")
        .doesNotContain("app/build/generated/sources/a/G.java");
    assertThat(tree.find().sourceRoots())
        .containsExactly(
            tree.root().resolve("app/src/main/java"), tree.root().resolve("lib/src/main/java"));
  }

  @Test
  void testFolderThatIsNamedIsTaken() throws Exception {
    tree.type("src/main/java", "a.A").type("src/test/java", "a.ATest");

    assertThat(files(tree.find("src/test"))).containsExactly("java/a/ATest.java");
  }

  @Test
  void mavenProjectIsItsSourceFolders() throws Exception {
    tree.pom("pom.xml")
        .type("src/main/java", "a.A")
        .type("src/test/java", "a.ATest")
        .type("src/it/one/src/main/java", "a.It")
        .type("target/generated-sources/annotations", "a.G")
        .type("docs", "Example");

    assertThat(files(tree.find())).containsExactly("src/main/java/a/A.java");
    assertThat(files(tree.findWithTests()))
        .containsExactly("src/main/java/a/A.java", "src/test/java/a/ATest.java");
  }

  @Test
  void mavenSourceFoldersMayBeNamedByAParent() throws Exception {
    tree.pom(
            "pom.xml",
            "<groupId>g</groupId><artifactId>p</artifactId>",
            "<properties><java.dir>java</java.dir></properties>",
            "<build><sourceDirectory>${project.basedir}/${java.dir}</sourceDirectory>",
            "<testSourceDirectory>tests</testSourceDirectory></build>",
            "<modules><module>core</module></modules>")
        .pom("core/pom.xml", "<parent><groupId>g</groupId><artifactId>p</artifactId></parent>")
        .type("core/java", "a.A")
        .type("core/tests", "a.ATest")
        .type("core/src/main/java", "a.Old");

    assertThat(files(tree.find())).containsExactly("core/java/a/A.java");
    assertThat(files(tree.findWithTests()))
        .containsExactly("core/java/a/A.java", "core/tests/a/ATest.java");
  }

  @Test
  void modulesAreTakenRecursivelyByFolderByFileAndFromProfiles() throws Exception {
    tree.pom(
            "pom.xml",
            "<modules><module>a</module><module>b/other-pom.xml</module></modules>",
            "<profiles><profile><modules><module>c</module></modules></profile></profiles>")
        .pom("a/pom.xml", "<modules><module>inner</module><module>..</module></modules>")
        .pom("a/inner/pom.xml")
        .pom("b/other-pom.xml")
        .pom("c/pom.xml")
        .type("a/inner/src/main/java", "a.Inner")
        .type("b/src/main/java", "b.B")
        .type("c/src/main/java", "c.C")
        .type("unlisted/src/main/java", "d.D");

    Project project = tree.find();

    assertThat(files(project))
        .containsExactly(
            "a/inner/src/main/java/a/Inner.java",
            "b/src/main/java/b/B.java",
            "c/src/main/java/c/C.java");
    assertThat(project.errors()).isEmpty();
  }

  @Test
  void pomThatOnlyGathersModulesDoesNotClaimTheirSources() throws Exception {
    tree.pom("pom.xml", "<packaging>pom</packaging>", "<modules><module>src</module></modules>")
        .pom("src/pom.xml", "<build><sourceDirectory>main/java</sourceDirectory></build>")
        .type("src/main/java", "a.A")
        .folder("src/target/classes");

    assertThat(tree.relative(tree.find().classpath())).containsExactly("src/target/classes");
  }

  @Test
  void moduleBesideTheFolderMovesTheRootUp() throws Exception {
    tree.pom("parent/pom.xml", "<modules><module>../core</module></modules>")
        .pom("core/pom.xml")
        .type("core/src/main/java", "a.A");

    Project project = tree.find("parent");

    assertThat(project.root()).isEqualTo(tree.root());
    assertThat(files(project)).containsExactly("core/src/main/java/a/A.java");
  }

  @Test
  void missingModuleIsAnErrorAtItsLine() throws Exception {
    tree.pom("pom.xml", "<modules>", "<module>gone</module>", "<module>bare</module>", "</modules>")
        .folder("bare")
        .type("src/main/java", "a.A");

    Project project = tree.find();

    assertThat(errors(project))
        .containsExactly(
            "pom.xml:3: module gone does not exist", "pom.xml:4: module bare has no pom.xml");
    assertThat(files(project)).hasSize(1);
  }

  @Test
  void mavenProjectInsideAPlainFolderIsFound() throws Exception {
    tree.pom("shop/pom.xml", release("11"))
        .type("shop/src/main/java", "a.A")
        .type("shop/src/test/java", "a.ATest")
        .type("shop/target/generated-sources", "a.G")
        .type("single", "Single");

    Project project = tree.find();

    assertThat(files(project)).containsExactly("shop/src/main/java/a/A.java", "single/Single.java");
    assertThat(project.release()).isEqualTo(11);
  }

  @Test
  void pomWithoutSourcesOfItsOwnFallsBackToTheFolder() throws Exception {
    tree.pom("pom.xml").type("java", "a.A").type("target", "B");

    assertThat(files(tree.find())).containsExactly("java/a/A.java");
  }

  @Test
  void severalPathsMeetInTheirDeepestCommonFolder() throws Exception {
    tree.type("x/one", "a.A").type("x/two", "b.B").type("y", "C");

    Project project = tree.find("x/two", "x/one/a/A.java", "x/two/b");

    assertThat(project.root()).isEqualTo(tree.root().resolve("x"));
    assertThat(files(project)).containsExactly("one/a/A.java", "two/b/B.java");
  }

  @Test
  void givenRootMustHoldAllFiles() throws Exception {
    tree.type("app/src", "a.A").folder("other");
    List<Path> paths = List.of(tree.root().resolve("app/src"));

    Project project =
        ProjectFinder.find(paths, Optional.of(tree.root()), OptionalInt.empty(), List.of(), false);

    assertThat(files(project)).containsExactly("app/src/a/A.java");
    assertThatThrownBy(
            () ->
                ProjectFinder.find(
                    paths,
                    Optional.of(tree.root().resolve("other")),
                    OptionalInt.empty(),
                    List.of(),
                    false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("lies outside");
  }

  @Test
  void classPathIsGivenEntriesThenDownloadedJarsThenOwnClasses() throws Exception {
    tree.pom(
            "app/pom.xml",
            "<groupId>g</groupId><artifactId>parent</artifactId><version>1</version>",
            "<modules><module>core</module><module>web</module></modules>",
            "<properties><lib.version>2.1</lib.version></properties>",
            "<dependencyManagement><dependencies>",
            dependency("org.lib", "managed", "3", ""),
            "</dependencies></dependencyManagement>")
        .pom("app/core/pom.xml", parent(), "<artifactId>core</artifactId>")
        .pom(
            "app/web/pom.xml",
            parent(),
            "<artifactId>web</artifactId><dependencies>",
            dependency("g", "core", "${project.version}", ""),
            dependency("org.lib", "lib", "${lib.version}", "<scope>provided</scope>"),
            dependency("org.lib", "managed", "", ""),
            dependency("org.lib", "tests", "1", "<scope>test</scope>"),
            dependency("org.lib", "absent", "1", ""),
            dependency("org.lib", "unknown", "${nowhere}", ""),
            "</dependencies>")
        .type("app/core/src/main/java", "a.A")
        .type("app/web/src/main/java", "b.B")
        .folder("app/core/target/classes")
        .folder("app/core/target/test-classes")
        .file("repository/g/core/1/core-1.jar", "")
        .file("repository/org/lib/lib/2.1/lib-2.1.jar", "")
        .file("repository/org/lib/managed/3/managed-3.jar", "")
        .file("repository/org/lib/tests/1/tests-1.jar", "");

    assertThat(tree.relative(tree.findIn("app", false).classpath()))
        .containsExactly(
            "repository/org/lib/lib/2.1/lib-2.1.jar",
            "repository/org/lib/managed/3/managed-3.jar",
            "app/core/target/classes");
    assertThat(tree.relative(tree.findIn("app", true).classpath()))
        .contains("repository/org/lib/tests/1/tests-1.jar", "app/core/target/test-classes");
  }

  @Test
  void givenClassPathComesFirst() throws Exception {
    tree.pom("pom.xml").type("src/main/java", "a.A").folder("target/classes").folder("libs");

    Project project = tree.findWith(OptionalInt.empty(), List.of(tree.root().resolve("libs")));

    assertThat(tree.relative(project.classpath())).containsExactly("libs", "target/classes");
  }

  private static String parent() {
    return "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>";
  }

  private static String dependency(String group, String artifact, String version, String more) {
    String versionElement = version.isEmpty() ? "" : "<version>" + version + "</version>";
    return String.format(
        "<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s%s</dependency>",
        group, artifact, versionElement, more);
  }

  private static String release(String number) {
    return "<properties><maven.compiler.release>"
        + number
        + "</maven.compiler.release></properties>";
  }
}
