package io.github.boundwise.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which JDKs are found on a made-up machine. */
class JdksTest {

  private final Tree tree;

  JdksTest(@TempDir Path folder) throws IOException {
    tree = Tree.in(folder);
    jdk("running", "17.0.15");
  }

  @Test
  void newestComesFirst() throws Exception {
    jdk("usr/lib/jvm/a", "21");
    jdk("usr/lib/jvm/b", "25.0.1");
    jdk("opt/jdk-9", "9.0.4");
    jdk("opt/jdk-24", "24-ea");
    jdk("opt/jdk-21.0.10", "21.0.10");
    jdk("opt/jdk-21.0.9", "21.0.9");

    assertThat(find(Map.of()))
        .extracting(Jdk::version)
        .containsExactly("25.0.1", "24-ea", "21.0.10", "21.0.9", "21", "17.0.15", "9.0.4");
  }

  @Test
  void everyKindOfPlaceIsLookedAt() throws Exception {
    jdk("home/.sdkman/candidates/java/21.0.1-tem", "21.0.1");
    jdk("home/.jdks/corretto-22", "22");
    jdk("Library/Java/JavaVirtualMachines/temurin/Contents/Home", "23");
    jdk("elsewhere/javaHome", "18");
    jdk("elsewhere/jdkHome", "19");
    jdk("elsewhere/runner", "20");
    jdk("elsewhere/toolchain", "24");
    jdk("programs/Eclipse Adoptium/jdk-26", "26");
    tree.file(
        "home/.m2/toolchains.xml",
        "<toolchains><toolchain><type>jdk</type><configuration><jdkHome>"
            + tree.root().resolve("elsewhere/toolchain")
            + "</jdkHome></configuration></toolchain></toolchains>");

    assertThat(
            find(
                Map.of(
                    "JAVA_HOME", at("elsewhere/javaHome"),
                    "JDK_HOME", at("elsewhere/jdkHome"),
                    "JAVA_HOME_20_X64", at("elsewhere/runner"),
                    "ProgramFiles", at("programs"))))
        .extracting(Jdk::release)
        .containsExactly(26, 24, 23, 22, 21, 20, 19, 18, 17);
  }

  @Test
  void homeIsListedOnceByItsRealPath() throws Exception {
    jdk("usr/lib/jvm/jdk-21.0.1", "21.0.1");
    tree.link("usr/lib/jvm/default", "jdk-21.0.1").link("opt/jdk", "../usr/lib/jvm/jdk-21.0.1");

    assertThat(find(Map.of("JAVA_HOME", at("usr/lib/jvm/default"))))
        .extracting(Jdk::home)
        .containsExactly(
            tree.root().resolve("usr/lib/jvm/jdk-21.0.1"), tree.root().resolve("running"));
  }

  @Test
  void brokenPlacesAreNoJdks() throws Exception {
    tree.file("usr/lib/jvm/no-modules/release", "JAVA_VERSION=\"21\"\n")
        .file("usr/lib/jvm/no-release/lib/modules", "")
        .file("usr/lib/jvm/no-version/lib/modules", "")
        .file("usr/lib/jvm/no-version/release", "JAVA_VERSION=\"next\"\n")
        .file("home/.m2/toolchains.xml", "<toolchains>");

    assertThat(find(Map.of("JAVA_HOME", "gone", "JDK_HOME", "")))
        .extracting(Jdk::release)
        .containsExactly(17);
  }

  @Test
  void listReplacesTheSearch() throws Exception {
    jdk("usr/lib/jvm/b", "25");
    jdk("mine", "21");

    assertThat(Jdks.find("running", places(Map.of()))).extracting(Jdk::release).containsExactly(17);
    assertThat(Jdks.find("running" + File.pathSeparator + at("mine"), places(Map.of())))
        .extracting(Jdk::release)
        .containsExactly(21, 17);
  }

  @Test
  void listedFolderMustBeAJdk() {
    assertThatThrownBy(() -> Jdks.find(at("gone"), places(Map.of())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(at("gone"))
        .hasMessageContaining("BOUNDWISE_JDKS");
  }

  @Test
  void codeRunsOnTheRunningOneElseOnTheNearestNewerOne() throws Exception {
    jdk("opt/jdk-11", "11.0.2");
    jdk("opt/jdk-25", "25");
    jdk("opt/jdk-21", "21");
    jdk("opt/jdk-17", "17.0.19");

    assertThat(Jdks.toRunCode(null, places(Map.of())))
        .extracting(Jdk::version)
        .containsExactly("17.0.15", "17.0.19", "21", "25");
    assertThat(Jdks.toRunCode(at("opt/jdk-25"), places(Map.of())))
        .extracting(Jdk::version)
        .containsExactly("25");
  }

  @Test
  void codeNeedsAJdkToRunOn() {
    assertThatThrownBy(() -> Jdks.toRunCode(File.pathSeparator, places(Map.of())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no JDK found; set JAVA_HOME");
  }

  @Test
  void compilerIsTold() throws Exception {
    tree.file("running/bin/javac", "");
    jdk("opt/java/jre", "21");

    assertThat(find(Map.of())).extracting(Jdk::hasCompiler).containsExactly(false, true);
  }

  @Test
  void runningOneIsAmongThoseOfThisMachine() throws Exception {
    List<Jdk> found = Jdks.find(null, JdkPlaces.ofThisMachine());

    assertThat(found)
        .extracting(Jdk::home)
        .contains(Path.of(System.getProperty("java.home")).toRealPath());
    assertThat(found.get(0).release()).isGreaterThanOrEqualTo(Runtime.version().feature());
  }

  @ParameterizedTest
  @CsvSource({
    "1.8,8",
    "1.8.0_402,8",
    "8,8",
    "17,17",
    "25.0.1,25",
    "26-ea,26",
    "17.0.15+6-Debian,17"
  })
  void featureOfAVersion(String version, int feature) {
    assertThat(Jdk.feature(version)).hasValue(feature);
  }

  private void jdk(String home, String version) throws IOException {
    tree.file(home + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n")
        .file(home + "/lib/modules", "");
    Files.createDirectories(tree.root().resolve(home).resolve("bin"));
  }

  private List<Jdk> find(Map<String, String> environment) throws UsageException {
    return Jdks.find(null, places(environment));
  }

  private JdkPlaces places(Map<String, String> environment) {
    return new JdkPlaces(
        tree.root().resolve("running"), environment, tree.root().resolve("home"), tree.root());
  }

  private String at(String path) {
    return tree.root().resolve(path).toString();
  }
}
