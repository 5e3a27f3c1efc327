package io.github.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {

  private static final Path RUNNING = Path.of(System.getProperty("java.home"));

  @Test
  void readsTheRunningLibrary() throws IOException {
    try (ClassFiles classes = ClassFiles.open(RUNNING, List.of())) {
      ClassHeader list = classes.find("java.util.ArrayList").orElseThrow();
      assertThat(list.supertypes())
          .startsWith("java.util.AbstractList")
          .contains("java.util.List", "java.io.Serializable");
      assertThat(list.methods())
          .contains(
              new ClassHeader.Method(
                  "toArray",
                  List.of("java.lang.Object[]"),
                  java.util.Set.of("public"),
                  "java.lang.Object[]",
                  List.of()));
      assertThat(classes.find("java.util.Map$Entry").orElseThrow().isInterface()).isTrue();
      assertThat(classes.find("java.sql.Connection")).isPresent();
      assertThat(classes.find("java.util.Missing")).isEmpty();
      assertThat(classes.find("NoPackage")).isEmpty();
    }
  }

  @Test
  void inheritsMethodsButNoConstructors() throws IOException {
    try (ClassFiles classes = ClassFiles.open(RUNNING, List.of())) {
      assertThat(classes.methodsOf("java.util.concurrent.ThreadPoolExecutor", "submit"))
          .extracting(ClassHeader.Method::params)
          .contains(List.of("java.lang.Runnable"), List.of("java.util.concurrent.Callable"))
          .doesNotHaveDuplicates();
      assertThat(classes.methodsOf("java.util.LinkedHashMap", "<init>")).hasSize(5);
    }
  }

  @Test
  void readsANewerLibraryThanTheRunningOne() throws IOException {
    NewestJdk newest = NewestJdk.find();
    assumeTrue(newest.release() >= 24, () -> "the newest JDK found is " + newest.release());
    try (ClassFiles classes = ClassFiles.open(newest.home(), List.of())) {
      assertThat(classes.methodsOf("java.util.stream.Gatherers", "mapConcurrent")).hasSize(1);
      assertThat(classes.methodsOf("java.lang.Thread", "ofVirtual")).hasSize(1);
    }
  }

  @Test
  void readsJarsAndClassFoldersAndSkipsWhatIsNotThere(@TempDir Path folder) throws IOException {
    Path ownClasses = Path.of("target/classes");
    Path jar;
    try (var jars = Files.list(Path.of("target/models-classpath"))) {
      jar = jars.filter(file -> file.toString().contains("slf4j")).findFirst().orElseThrow();
    }
    List<Path> classpath = List.of(folder.resolve("missing.jar"), ownClasses, jar);
    try (ClassFiles classes = ClassFiles.open(RUNNING, classpath)) {
      assertThat(classes.find("org.slf4j.Logger")).isPresent();
      assertThat(classes.supertypes(KnowledgeException.class.getName()))
          .containsExactly("java.lang.RuntimeException");
    }
  }

  @Test
  void readsAClassFileOfAVersionThatIsNotKnownYet(@TempDir Path folder) throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            Path.of("target/classes/io/github/boundwise/knowledge/KnowledgeException.class"));
    bytes[7] = 99;
    Files.write(folder.resolve("Future.class"), bytes);
    try (ClassFiles classes = ClassFiles.open(RUNNING, List.of(folder))) {
      assertThat(classes.find("Future")).isPresent();
    }
  }

  @Test
  void namesWhatCannotBeRead(@TempDir Path folder) throws IOException {
    Path noJar = Files.writeString(folder.resolve("no.jar"), "text");
    assertThatThrownBy(() -> ClassFiles.open(RUNNING, List.of(noJar)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no.jar is not a jar");
    assertThatThrownBy(() -> ClassFiles.open(folder, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is it the home of a JDK?");
    Files.writeString(folder.resolve("Broken.class"), "text that is no class file");
    try (ClassFiles classes = ClassFiles.open(RUNNING, List.of(folder))) {
      assertThatThrownBy(() -> classes.find("Broken"))
          .isInstanceOf(KnowledgeException.class)
          .hasMessageContaining("class file of Broken is broken");
    }
  }
}
