package io.github.boundwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.boundwise.project.Jdk;
import io.github.boundwise.project.Progress;
import io.github.boundwise.project.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real JVMs on small trees. No time is asserted, but that ten times the sleep is slower. */
class CompareTest {

  private static final Jdk RUNNING =
      new Jdk(
          Path.of(System.getProperty("java.home")),
          Runtime.version().feature(),
          System.getProperty("java.version"));

  /** Line 4 throws, line 5 recurs. */
  private static final String WORK =
      """
      package shop;
      import java.nio.file.*;
      public class Work {
        static void failing() { throw new IllegalStateException("no order\\nsecond line"); }
        static int recursive() { return 1 + recursive(); }
        static void exit() { System.exit(7); }
        static void halt() { Runtime.getRuntime().halt(0); }
        static void parameter(int x) {}
        String sleep() throws Exception { Thread.sleep(MILLIS); return "slept"; }
        static int noisy() throws Exception {
          System.out.println("x".repeat(1_000_000));
          System.err.println("y".repeat(1_000_000));
          new Thread(Work::sleepForever).start();
          Files.writeString(Path.of("litter"), "in the working folder");
          Thread.sleep(60);
          return System.in.read();
        }
        static void hang() throws Exception {
          Process child = new ProcessBuilder(ProcessHandle.current().info().command().get(), "-cp",
              System.getProperty("java.class.path"), "shop.Work").start();
          Files.writeString(Path.of("PID"), "" + child.pid());
          sleepForever();
        }
        public static void main(String[] args) { sleepForever(); }
        static void sleepForever() {
          try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException e) { }
        }
        static String resource() throws java.io.IOException {
          try (var in = Work.class.getResourceAsStream("/greeting.txt")) {
            return new String(in.readAllBytes());
          }
        }
      }
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Path classes;

  @BeforeAll
  static void compileOnce() throws IOException {
    classes = compiled("classes", 20);
  }

  private static Path source(String name, String text) throws IOException {
    Path file = folder.resolve(name).resolve("shop/Work.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.writeString(folder.resolve(name).resolve("greeting.txt"), "hello");
    return folder.resolve(name);
  }

  private static Path compiled(String name, int millis) throws IOException {
    String text = WORK.replace("MILLIS", "" + millis).replace("PID", "" + folder.resolve("pid"));
    Path file = source(name + "-source", text).resolve("shop/Work.java");
    Path target = Files.createDirectory(folder.resolve(name));
    Files.writeString(target.resolve("greeting.txt"), "hello");
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", "" + target, "" + file);
    assertThat(exit).isZero();
    return target;
  }

  private static Comparison compare(Path before, Path after, String workload) throws Exception {
    return compare(before, after, workload, 30);
  }

  private static Comparison compare(Path before, Path after, String workload, int timeoutSeconds)
      throws Exception {
    Duration shortest = Duration.ofMillis(50);
    Plan plan = new Plan(1, 1, Duration.ofSeconds(timeoutSeconds), shortest, shortest);
    Target target = Target.parse(workload);
    return new Compare(before, after, target, List.of(), List.of(RUNNING), plan).run(Progress.NONE);
  }

  @Test
  void aTenthOfTheSleepIsFaster() throws Exception {
    Comparison comparison = compare(classes, compiled("quick", 2), "shop.Work#sleep");

    assertThat(comparison.verdict().speed().ratio()).isGreaterThan(1);
    assertThat(comparison.results())
        .isEqualTo(new Results(Results.Status.SAME, List.of("slept"), List.of("slept")));
  }

  @Test
  void otherResultsAreTold() throws Exception {
    Path before = source("b", "package shop; class Work { static int run() { return 9874; } }");
    Path after = source("a", "package shop; class Work { static int run() { return 10000; } }");

    Comparison comparison = compare(before, after, "shop.Work#run");

    assertThat(comparison.results())
        .isEqualTo(new Results(Results.Status.DIFFERENT, List.of("9874"), List.of("10000")));
    assertThat(comparison.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(comparison.rounds().get(0).after().ops()).isPositive();
  }

  @Test
  void sourcesAndClassesBringTheirResources() throws Exception {
    Comparison comparison =
        compare(folder.resolve("classes-source"), classes, "shop.Work#resource");

    assertThat(comparison.results().status()).isEqualTo(Results.Status.SAME);
    assertThat(comparison.results().after()).containsExactly("hello");
    assertThat(comparison.before().tree().isSources()).isTrue();
    assertThat(comparison.after().tree().isSources()).isFalse();
  }

  @Test
  void outputInputFilesAndThreadsLeftBehindDoNoHarm() throws Exception {
    assertThat(compare(classes, classes, "shop.Work#noisy").results().after())
        .containsExactly("-1");
    assertThat(Path.of("litter")).doesNotExist();
  }

  /** Where two seconds do not suffice to start the child, it gets more. */
  @Test
  void aHangEndsWithAllItsProcesses() throws Exception {
    Path pidFile = folder.resolve("pid");
    for (int seconds = 2; seconds <= 32 && !Files.exists(pidFile); seconds *= 2) {
      int limit = seconds;
      assertThatThrownBy(() -> compare(classes, classes, "shop.Work#hang", limit))
          .isInstanceOf(MeasurementException.class)
          .hasMessageContaining(": shop.Work#hang did not finish within " + limit + " s; make it");
    }

    long pid = Long.parseLong(Files.readString(pidFile));
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "exit, ended its JVM with exit code 7 before it was measured",
    "halt, ended its JVM with exit code 0 before it was measured",
    "failing, threw java.lang.IllegalStateException: no order at shop.Work.failing(Work.java:4)",
    "recursive, threw java.lang.StackOverflowError at shop.Work.recursive(Work.java:5)"
  })
  void aWorkloadThatFailsIsTold(String method, String message) {
    assertThatThrownBy(() -> compare(classes, classes, "shop.Work#" + method))
        .isInstanceOf(MeasurementException.class)
        .hasMessageEndingWith(": shop.Work#" + method + " " + message);
  }

  @Test
  void aWorkloadThatIsNotThereIsTold() {
    assertThatThrownBy(() -> compare(classes, classes, "Work#run"))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith(": there is no class Work; did you mean shop.Work?");
  }

  @ParameterizedTest
  @CsvSource({
    "'int x = \"\";', incompatible types: String cannot be converted to int",
    "int x = gone; int y = lost;, cannot find symbol: variable gone"
  })
  void theFirstCompileErrorIsTold(String member, String error) throws Exception {
    Path broken = source("broken", "package shop;\nclass Work { " + member + " }");

    assertThatThrownBy(() -> compare(classes, broken, "shop.Work#run"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "after does not compile with JDK %s: shop/Work.java:2: error: %s"
                .formatted(RUNNING.version(), error));
  }

  @Test
  void classesThatAreTooNewAreTold(@TempDir Path future) throws Exception {
    byte[] head = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 3, (byte) 0xFF};
    Files.write(future.resolve("Future.class"), head);

    assertThatThrownBy(() -> compare(future, future, "Future#run"))
        .isInstanceOf(UsageException.class)
        .hasMessage("the classes need JDK 979 or newer; give one with --java-home");
  }
}
