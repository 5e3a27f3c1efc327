package io.github.boundwise.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How waiting and computing rise through the calls of a program. */
class WorkloadVerdictsTest {

  @Test
  void waitRisesThroughOwnMethodsToTheModel() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              void top() throws Exception { middle(); }
              void middle() throws Exception { leaf(); }
              void leaf() throws Exception { Thread.sleep(5); }
              int beside() { return 1; }
            }
            """);

    assertThat(scanned.workload("A#top")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#beside")).isEqualTo("LIGHT");
    assertThat(scanned.verdict("A#top").evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.CALLEE, Evidence.Kind.CALLEE, Evidence.Kind.MODEL);
    assertThat(scanned.verdict("A#top").evidence())
        .extracting(evidence -> evidence.span().line())
        .containsExactly(2, 3, 4);
  }

  @Test
  void recursionIsFollowedOnce() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              void waits(int n) throws Exception { if (n > 0) { Thread.sleep(1); waits(n - 1); } }
              int walks(A next) { return next == null ? 0 : walks(null); }
              long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
            }
            """);

    assertThat(scanned.workload("A#waits")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#walks")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#fib")).isEqualTo("CPU");
    assertThat(scanned.verdict("A#fib").cost()).isEqualTo("O(2^n)");
  }

  @Test
  void mutualRecursionSharesItsWait() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              void ping(int n) throws Exception { if (n > 0) { pong(n - 1); } }
              void pong(int n) throws Exception { ping(n); Thread.sleep(1); }
              int odd(int n) { return n == 0 ? 0 : even(n - 1); }
              int even(int n) { return n == 0 ? 1 : odd(n - 1); }
            }
            """);

    assertThat(scanned.workload("A#ping")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#pong")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#odd")).isNotEqualTo("IO:SLEEP");
    assertThat(scanned.verdict("A#ping").evidence())
        .last()
        .extracting(Evidence::kind)
        .isEqualTo(Evidence.Kind.MODEL);
  }

  @Test
  void interfaceCallMayRunEveryImplementation() {
    Scanned scanned =
        Scanned.of(
            """
            interface Store { void save() throws Exception; }
            class Memory implements Store { public void save() { } }
            class Remote implements Store { public void save() throws Exception { Thread.sleep(9); } }
            interface Shape { int area(); }
            class Square implements Shape { public int area() { return 4; } }
            class A {
              void any(Store store) throws Exception { store.save(); }
              void one() { new Memory().save(); }
              int shape(Shape shape) { return shape.area(); }
            }
            """);

    assertThat(scanned.workload("A#any")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#one")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#shape")).isEqualTo("LIGHT");
  }

  @Test
  void superCallRunsTheInheritedBody() {
    Scanned scanned =
        Scanned.of(
            """
            class Base { void run() throws Exception { Thread.sleep(1); } }
            class Quick extends Base { void run() { } }
            class Slow extends Base { void run() throws Exception { super.run(); } }
            class A { void quick(Quick q) { q.run(); } void slow(Slow s) throws Exception { s.run(); } }
            """);

    assertThat(scanned.workload("A#quick")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#slow")).isEqualTo("IO:SLEEP");
  }

  @Test
  void functionRunInlineIsCharged() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              void nap() { try { Thread.sleep(1); } catch (InterruptedException e) { } }
              void each(List<String> all) { all.forEach(x -> nap()); }
              List<String> mapped(List<String> all) {
                return all.stream().map(x -> { nap(); return x; }).toList();
              }
              String absent(Map<String, String> map) {
                return map.computeIfAbsent("k", k -> { nap(); return k; });
              }
              String orElse(Optional<String> o) { return o.orElseGet(() -> { nap(); return ""; }); }
              void light(List<String> all) { all.forEach(x -> x.isEmpty()); }
            }
            """);

    assertThat(scanned.workload("A#each")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#mapped")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#absent")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#orElse")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#light")).isEqualTo("LIGHT");
  }

  @Test
  void handedOffWorkIsNotChargedToWhoHandsItOff() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              void nap() { try { Thread.sleep(1); } catch (InterruptedException e) { } }
              void submits(ExecutorService pool) { pool.submit(() -> nap()); }
              void starts() { new Thread(this::nap).start(); }
              CompletableFuture<Void> async() { return CompletableFuture.runAsync(this::nap); }
            }
            """);

    assertThat(scanned.workload("A#submits")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#starts")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#async")).isEqualTo("LIGHT");
  }

  @Test
  void deferredFunctionIsNotChargedUntilItsPipelineRuns() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              String nap(String x) { try { Thread.sleep(1); } catch (InterruptedException e) { } return x; }
              Stream<String> lazy(List<String> all) { return all.stream().map(this::nap); }
              long eager(List<String> all) { return all.stream().map(this::nap).count(); }
              Runnable made() { return () -> nap(""); }
            }
            """);

    assertThat(scanned.workload("A#lazy")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#eager")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#made")).isEqualTo("LIGHT");
  }

  @Test
  void taskIsChargedWhereItIsWaitedFor() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int nap() { try { Thread.sleep(1); } catch (InterruptedException e) { } return 1; }
              int gets(ExecutorService pool) throws Exception {
                Future<Integer> one = pool.submit(() -> nap());
                return one.get();
              }
              int joins() { return CompletableFuture.supplyAsync(this::nap).join(); }
              void thread() throws Exception { Thread t = new Thread(this::nap); t.start(); t.join(); }
            }
            """);

    assertThat(scanned.workload("A#gets")).isEqualTo("IO:SLEEP+WAIT");
    assertThat(scanned.workload("A#joins")).isEqualTo("IO:SLEEP+WAIT");
    assertThat(scanned.workload("A#thread")).isEqualTo("IO:SLEEP+WAIT");
  }

  @Test
  void waitOnTheWayToAnExceptionDoesNotCount() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int nap() { try { Thread.sleep(1); } catch (InterruptedException e) { } return 1; }
              int inCatch(String s) { try { return s.length(); } catch (RuntimeException e) { return nap(); } }
              int inThrow(int n) { if (n < 0) { throw new IllegalStateException("" + nap()); } return n; }
              int inFinally(int n) { try { return n; } finally { nap(); } }
              int inTry(int n) { try { return nap(); } catch (RuntimeException e) { return n; } }
            }
            """);

    assertThat(scanned.workload("A#inCatch")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#inThrow")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#inFinally")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#inTry")).isEqualTo("IO:SLEEP");
  }

  @Test
  void whatCannotBeToldHasItsReason() {
    Scanned scanned =
        Scanned.ofPart(
            """
            import com.acme.Client;
            class A {
              void foreign(Client client) { client.fetch(); }
              void passesOn(Client client) { foreign(client); }
              void waitsAsWell(Client client) throws Exception { client.fetch(); Thread.sleep(1); }
              native void inC();
              void callsC() { inC(); }
            }
            """);

    assertThat(scanned.workload("A#foreign")).isEqualTo("UNKNOWN");
    assertThat(scanned.workload("A#waitsAsWell")).isEqualTo("IO:SLEEP");
    assertThat(scanned.verdict("A#passesOn").evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.CALLEE, Evidence.Kind.UNKNOWN);
    assertThat(scanned.verdict("A#passesOn").evidence().get(1).because())
        .contains("com.acme.Client");
    assertThat(scanned.workload("A#callsC")).isEqualTo("UNKNOWN");
    assertThat(scanned.verdict("A#callsC").evidence().get(0).because()).contains("A#inC");
  }

  @Test
  void functionGivenToAnOwnMethodIsChargedToItsGiver() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int nap() { try { Thread.sleep(1); } catch (InterruptedException e) { } return 1; }
              int twice(Supplier<Integer> work) { return work.get() + work.get(); }
              int outer(Supplier<Integer> work) { return twice(work); }
              int slow() { return outer(this::nap); }
              int quick() { return outer(() -> 1); }
            }
            """);

    assertThat(scanned.workload("A#slow")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#quick")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#twice")).isEqualTo("UNKNOWN");
    assertThat(scanned.verdict("A#twice").evidence())
        .singleElement()
        .extracting(Evidence::because)
        .asString()
        .contains("function");
  }

  @Test
  void functionKeptInAFieldIsFoundWhereItRuns() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final Runnable work = () -> { try { Thread.sleep(1); } catch (InterruptedException e) { } };
              private final Runnable none = () -> { };
              void runs() { work.run(); }
              void idles() { none.run(); }
            }
            """);

    assertThat(scanned.workload("A#runs")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#idles")).isEqualTo("LIGHT");
  }

  @Test
  void loopsComputeWhenTheirCostGrows() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int few() { int s = 0; for (int i = 0; i < 10; i++) { s += i; } return s; }
              int many() { int s = 0; for (int i = 0; i < 10_000_000; i++) { s += i; } return s; }
              int nested(int[] a) { int s = 0; for (int x : a) { for (int y : a) { s += x * y; } } return s; }
              void polls() throws Exception { for (int i = 0; i < 1_000_000; i++) { Thread.sleep(1); } }
            }
            """);

    assertThat(scanned.workload("A#few")).isEqualTo("LIGHT");
    assertThat(scanned.workload("A#many")).isEqualTo("CPU");
    assertThat(scanned.workload("A#nested")).isEqualTo("CPU");
    assertThat(scanned.verdict("A#nested").cost()).isEqualTo("O(n^2)");
    assertThat(scanned.workload("A#polls")).isEqualTo("IO:SLEEP");
  }

  @Test
  void computingAndWaitingIsMixed() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int count() { int s = 0; for (int i = 0; i < 10_000_000; i++) { s += i; } return s; }
              int both() throws Exception { Thread.sleep(1); return count(); }
            }
            """);

    assertThat(scanned.workload("A#both")).isEqualTo("MIXED:SLEEP");
  }

  @Test
  void closeThatIsNotWrittenWaitsToo() {
    Scanned scanned =
        Scanned.of(
            """
            class Pool implements AutoCloseable { public void close() throws Exception { Thread.sleep(1); } }
            class A { int uses() throws Exception { try (Pool p = new Pool()) { return p.hashCode(); } } }
            """);

    assertThat(scanned.workload("A#uses")).isEqualTo("IO:SLEEP");
  }

  @Test
  void constructorsAndInitialisersAreCalled() {
    Scanned scanned =
        Scanned.of(
            """
            class Slow { int x = nap(); static int nap() { try { Thread.sleep(1); } catch (InterruptedException e) { } return 1; } }
            class Slower { Slower() { Slow.nap(); } }
            class A { Object initialiser() { return new Slow(); } Object constructor() { return new Slower(); } }
            """);

    assertThat(scanned.workload("A#initialiser")).isEqualTo("IO:SLEEP");
    assertThat(scanned.workload("A#constructor")).isEqualTo("IO:SLEEP");
  }
}
