package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.boundwise.facts.Call;
import io.github.boundwise.project.Jdks;
import io.github.boundwise.project.ProjectFinder;
import io.github.boundwise.project.UsageException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of every release, and library calls that are newer than the JDK at hand. */
class ReleasesTest {

  private static final String NEWER =
      """
      import java.util.List;
      import java.util.concurrent.Executors;
      import java.util.concurrent.StructuredTaskScope;
      import java.util.stream.Gatherers;

      class Newer {
        int n;
        void pool(List<String> urls) throws Exception {
          try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String url : urls) {
              executor.submit(() -> fetch(url));
            }
            executor.submit(this::count);
          }
        }
        void thread() {
          Thread.ofVirtual().name("worker").start(() -> { count(); this.fetch("a"); });
        }
        List<String> gather(List<String> urls) {
          return urls.stream().gather(Gatherers.mapConcurrent(4, url -> fetch(url))).toList();
        }
        String scope() throws Exception {
          try (var scope = StructuredTaskScope.open()) {
            var task = scope.fork(() -> fetch("b"));
            scope.fork(() -> { count(); return Newer.size("c"); });
            scope.join();
            return String.valueOf(task.get());
          }
        }
        String fetch(String url) { return url; }
        static int size(String text) { return text.length(); }
        void count() { n++; }
      }
      """;

  private static final List<String> OWN_CALLS =
      List.of(
          "Newer#count()",
          "Newer#count()",
          "Newer#count()",
          "Newer#fetch(java.lang.String)",
          "Newer#fetch(java.lang.String)",
          "Newer#fetch(java.lang.String)",
          "Newer#fetch(java.lang.String)",
          "Newer#size(java.lang.String)");

  @AfterEach
  void findJdksAgain() {
    System.clearProperty(Jdks.PROPERTY);
  }

  static IntStream releases() {
    return IntStream.rangeClosed(ProjectFinder.OLDEST_RELEASE, ProjectFinder.NEWEST_RELEASE);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyReleaseReadsPlainCode(int release) {
    Code code =
        Code.of(
            release,
            "class C<T> { int n; void m(java.util.List<T> l) { l.forEach(x -> n++); new Thread(this::k).start(); } void k() {} }");

    assertThat(code.errors()).isEmpty();
    assertThat(code.method("lambda$m$0").accesses()).hasSize(1);
    assertThat(unresolved(code)).isEmpty();
  }

  @Test
  void oldCodeMayUseWhatBecameKeywords() {
    Code code =
        Code.of(
            8,
            """
            class C {
              int record, sealed, permits, when, yield, module;
              int var() { int var = record; int _ = 1; return var + yield + _; }
              void record(int sealed) { this.record(when); }
            }
            """);

    assertThat(code.errors()).isEmpty();
    assertThat(code.facts("#record(")).contains("this:C.C#record(this:C.C#when)");
  }

  @Test
  void newCodeMayUseWhatTheNewestReleaseHas() {
    Code code =
        Code.of(
            25,
            """
            import module java.base;

            int n;

            void main() {
              List<String> list = new ArrayList<>();
              list.forEach(_ -> n++);
              IO.println("done");
            }
            """);

    assertThat(code.errors()).isEmpty();
    assertThat(code.ids()).anyMatch(id -> id.endsWith("#main()"));
    assertThat(code.facts("lambda$main$0")).startsWith("update this:");
  }

  @Test
  void withOnlyTheRunningJdkOwnCallsAreStillFound() {
    System.setProperty(Jdks.PROPERTY, "running");

    Code code = Code.of(25, NEWER);

    assertThat(code.errors()).isEmpty();
    assertThat(ownCalls(code)).isEqualTo(OWN_CALLS);
  }

  @Test
  void withANewerJdkEverythingIsFound() throws UsageException {
    assumeTrue(
        Jdks.systemLibrary().release() >= 25, "no JDK 25 or newer here to resolve the code with");

    Code code = Code.of(25, NEWER);

    assertThat(code.errors()).isEmpty();
    assertThat(ownCalls(code)).isEqualTo(OWN_CALLS);
    assertThat(unresolved(code)).isEmpty();
  }

  private static List<String> ownCalls(Code code) {
    return code.methods()
        .filter(method -> method.id().isLambda())
        .flatMap(method -> method.calls())
        .filter(Call::resolved)
        .map(call -> call.target().toString())
        .filter(target -> target.startsWith("Newer#"))
        .sorted()
        .toList();
  }

  private static List<String> unresolved(Code code) {
    return code.methods()
        .flatMap(method -> method.calls())
        .filter(call -> !call.resolved())
        .map(call -> call.target().toString())
        .toList();
  }
}
