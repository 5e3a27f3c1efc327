package io.github.boundwise.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.boundwise.knowledge.ConcurrencyModel;
import org.junit.jupiter.api.Test;

/** What runs on a thread of its own, and how many of it at once. */
class RootsTest {

  @Test
  void threadsRunWhatTheyAreGivenOrTheirOwnBody() {
    Scanned scanned =
        Scanned.of(
            """
            class Own extends Thread { public void run() { } }
            class Task implements Runnable { public void run() { } }
            class A {
              public static void main(String[] args) {
                new Own().start();
                new Thread(new Task()).start();
                new Thread(() -> { }).start();
                new Thread(A::work).start();
                new Thread(() -> { });
              }
              static void work() { }
            }
            """);

    assertThat(scanned.roots())
        .containsExactly(
            "ONCE Own#run", "ONCE Task#run", "ONCE A#lambda$main$0", "ONCE A#lambda$main$1");
  }

  @Test
  void startedInALoopIsMany() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              public static void main(String[] args) {
                for (int i = 0; i < 4; i++) { new Thread(() -> { }).start(); }
                for (int i = 0; i < 1; i++) { new Thread(() -> { }).start(); }
                new Thread(() -> { }).start();
              }
            }
            """);

    assertThat(scanned.roots())
        .containsExactly("MANY A#lambda$main$0", "ONCE A#lambda$main$1", "ONCE A#lambda$main$2");
  }

  @Test
  void startedInALoopAndJoinedInItIsOneAtATime() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              public static void main(String[] args) throws Exception {
                for (int i = 0; i < 4; i++) { Thread t = new Thread(() -> { }); t.start(); t.join(); }
              }
              private static void futures(ExecutorService pool) throws Exception {
                while (true) { Future<?> f = pool.submit(() -> { }); f.get(); }
              }
            }
            """);

    assertThat(scanned.roots()).containsExactly("ONCE A#lambda$main$0", "ONCE A#lambda$futures$0");
  }

  @Test
  void startedFromSeveralPlacesIsMany() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              public static void main(String[] args) { spawn(); spawn(); once(); }
              private static void spawn() { new Thread(() -> { }).start(); }
              private static void once() { new Thread(() -> { }).start(); }
            }
            """);

    assertThat(scanned.roots())
        .containsExactly("MANY_CALLS A#lambda$spawn$0", "ONCE A#lambda$once$0");
  }

  @Test
  void publicMethodWithoutCallersMayRunAgain() {
    Scanned scanned =
        Scanned.of(
            """
            public class A {
              public void handle(ExecutorService pool) { pool.submit(() -> { }); }
            }
            """);

    assertThat(scanned.roots()).containsExactly("PERHAPS_MANY A#lambda$handle$0");
  }

  @Test
  void startedForEachElementIsMany() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private void all(List<String> names, ExecutorService pool) {
                names.forEach(n -> pool.submit(() -> n.length()));
              }
              private void some(List<Callable<String>> tasks, ExecutorService pool) throws Exception {
                tasks.add(() -> "x");
                pool.invokeAll(tasks);
              }
            }
            """);

    assertThat(scanned.roots()).hasSize(2).allMatch(root -> root.startsWith("MANY "));
  }

  @Test
  void singleThreadRunsOneAtATime() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final ExecutorService one = Executors.newSingleThreadExecutor();
              private final ExecutorService four = Executors.newFixedThreadPool(4);
              private void all() {
                for (int i = 0; i < 4; i++) { one.submit(() -> { }); four.submit(() -> { }); }
              }
            }
            """);

    assertThat(scanned.roots()).containsExactly("ONCE A#lambda$all$0", "MANY A#lambda$all$1");
    assertThat(scanned.program().roots()).extracting(Root::serial).containsExactly(true, false);
  }

  @Test
  void parallelStreamsRunTheirFunctionsOnManyThreads() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              long parallel(List<String> all) { return all.parallelStream().map(s -> s + s).count(); }
              void switched(List<String> all) { all.stream().parallel().forEach(s -> { }); }
              long plain(List<String> all) { return all.stream().map(s -> s + s).count(); }
              void back(List<String> all) { all.parallelStream().sequential().forEach(s -> { }); }
            }
            """);

    assertThat(scanned.roots())
        .containsExactly("MANY A#lambda$parallel$0", "MANY A#lambda$switched$0");
    assertThat(scanned.program().roots())
        .extracting(Root::model)
        .containsOnly(ConcurrencyModel.PARALLEL_STREAM);
  }

  @Test
  void asyncCallsRunOnTheirExecutorOrTheCommonPool() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final Executor pool = Executors.newFixedThreadPool(4);
              void common() { CompletableFuture.runAsync(() -> { }); }
              void own() { CompletableFuture.runAsync(() -> { }, pool); }
            }
            """);

    assertThat(scanned.program().roots())
        .extracting(Root::model)
        .containsExactly(ConcurrencyModel.FORK_JOIN, ConcurrencyModel.BOUNDED_POOL);
  }

  @Test
  void timersAndSchedulersStartTheirTasks() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              public static void main(String[] args) {
                new Timer().schedule(new TimerTask() { public void run() { } }, 1, 1);
                ScheduledExecutorService two = Executors.newScheduledThreadPool(2);
                two.scheduleAtFixedRate(() -> { }, 1, 1, TimeUnit.SECONDS);
              }
            }
            """);

    assertThat(scanned.roots()).hasSize(2).allMatch(root -> root.startsWith("ONCE "));
  }

  @Test
  void taskReachesTheStartThroughVariablesFieldsAndOwnMethods() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final ExecutorService pool = Executors.newCachedThreadPool();
              private final Runnable kept = () -> { };
              public static void main(String[] args) {
                A a = new A();
                Runnable local = () -> { };
                new Thread(local).start();
                a.pool.execute(a.kept);
                a.later(() -> { });
              }
              private void later(Runnable task) { pool.execute(task); }
            }
            """);

    assertThat(scanned.roots()).hasSize(3).allMatch(root -> root.startsWith("ONCE A#lambda$"));
  }

  @Test
  void runInsteadOfStartIsNoRoot() {
    Scanned scanned =
        Scanned.of(
            "class A { public static void main(String[] a) { new Thread(() -> { }).run(); } }");

    assertThat(scanned.roots()).isEmpty();
  }
}
