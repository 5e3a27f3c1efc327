package io.github.boundwise.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which state two threads touch at the same time without a common lock. */
class RacesTest {

  @Test
  void tasksOfOneKindRaceWhenThereAreSeveral() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int many; int one;
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) { pool.submit(() -> many++); }
              }
              public static void main(String[] args) { A a = new A(); new Thread(() -> a.one++).start(); }
            }
            """);

    assertThat(scanned.races()).containsExactly("many");
    assertThat(scanned.program().races()).allMatch(Race::proven).allMatch(Race::isSelf);
  }

  @Test
  void startingThreadRacesUntilItJoins() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              static int before; static int between; static int after;
              public static void main(String[] args) throws Exception {
                before++;
                Thread t = new Thread(() -> { before++; between++; after++; });
                t.start();
                between++;
                t.join();
                after++;
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("between");
  }

  @Test
  void joinOfAnotherThreadOrdersNothing() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              static int mine; static int other;
              public static void main(String[] args) throws Exception {
                Thread t = new Thread(() -> mine++);
                Thread u = new Thread(() -> other++);
                t.start();
                u.start();
                u.join();
                mine++;
                other++;
                t.join();
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("mine");
  }

  @Test
  void tasksOneAfterTheOtherAreOrdered() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              static int ordered; static int together;
              public static void main(String[] args) throws Exception {
                Thread t = new Thread(() -> { ordered++; together++; });
                t.start();
                Thread v = new Thread(() -> together++);
                v.start();
                t.join();
                v.join();
                Thread u = new Thread(() -> ordered++);
                u.start();
                u.join();
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("together");
  }

  @Test
  void futuresAndExecutorsOrderWhenWaitedFor() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              static int got; static int awaited; static int lost;
              public static void main(String[] args) throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                Future<?> f = pool.submit(() -> got++);
                f.get();
                got++;
                pool.submit(() -> awaited++);
                pool.submit(() -> lost++);
                lost++;
                pool.shutdown();
                pool.awaitTermination(1, TimeUnit.MINUTES);
                awaited++;
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("lost");
  }

  @Test
  void commonLockExcludes() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final Object lock = new Object(); private final Object other = new Object();
              int same; int different; int half; int method; int free;
              synchronized void bump() { method++; }
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) {
                  pool.submit(() -> { synchronized (lock) { same++; different++; half++; } bump(); });
                  pool.submit(() -> { synchronized (lock) { same++; } synchronized (other) { different++; } half++; bump(); free++; });
                }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("different", "free", "half");
  }

  @Test
  void synchronizedMethodAndBlockOnThisAreOneLock() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int guarded; static int wrong;
              synchronized void bump() { guarded++; }
              synchronized void bumpStatic() { wrong++; }
              static synchronized void bumpRight() { wrong++; }
              public static void main(String[] args) {
                A a = new A();
                new Thread(a::bump).start();
                new Thread(() -> { synchronized (a) { a.guarded++; } }).start();
                new Thread(a::bumpStatic).start();
                new Thread(A::bumpRight).start();
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("wrong");
  }

  @Test
  void locksOfTheLibraryExcludeByTheirMode() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final ReentrantLock lock = new ReentrantLock();
              private final ReadWriteLock rw = new ReentrantReadWriteLock();
              int locked; int written; int read; int released;
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) {
                  pool.submit(() -> { lock.lock(); try { locked++; } finally { lock.unlock(); } });
                  pool.submit(() -> { rw.writeLock().lock(); try { written++; } finally { rw.writeLock().unlock(); } });
                  pool.submit(() -> { rw.readLock().lock(); try { read++; } finally { rw.readLock().unlock(); } });
                  pool.submit(() -> { lock.lock(); lock.unlock(); released++; });
                }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("read", "released");
  }

  @Test
  void readUnderTheReadLockIsSafeFromTheWriteLock() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final ReadWriteLock rw = new ReentrantReadWriteLock();
              int value;
              int get() { rw.readLock().lock(); try { return value; } finally { rw.readLock().unlock(); } }
              void set() { rw.writeLock().lock(); try { value++; } finally { rw.writeLock().unlock(); } }
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) { pool.submit(this::get); pool.submit(this::set); }
              }
            }
            """);

    assertThat(scanned.races()).isEmpty();
  }

  @Test
  void lockHeldByTheCallerCounts() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int guarded; int bare;
              private void bump() { guarded++; }
              private void loose() { bare++; }
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) { pool.submit(() -> { synchronized (this) { bump(); } loose(); }); }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("bare");
  }

  @Test
  void lockMadeByEachTaskGuardsNothing() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              int count;
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) {
                  pool.submit(() -> { Object mine = new Object(); synchronized (mine) { count++; } });
                }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("count");
  }

  @Test
  void lockOfTheTaskObjectDoesNotGuardWhatAllTasksShare() {
    Scanned scanned =
        Scanned.of(
            """
            class Task implements Runnable {
              static int shared; int own;
              public void run() { synchronized (this) { shared++; own++; } }
            }
            class A {
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) { pool.submit(new Task()); }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("shared");
  }

  @Test
  void lockHandedToEveryTaskGuards() {
    Scanned scanned =
        Scanned.of(
            """
            class Task implements Runnable {
              static int shared; private final Object lock;
              Task(Object lock) { this.lock = lock; }
              public void run() { synchronized (lock) { shared++; } }
            }
            class A {
              void m(ExecutorService pool) {
                Object lock = new Object();
                for (int i = 0; i < 9; i++) { pool.submit(new Task(lock)); }
              }
            }
            """);

    assertThat(scanned.races()).isEmpty();
  }

  @Test
  void objectHandedToEveryTaskIsShared() {
    Scanned scanned =
        Scanned.of(
            """
            class Stats { int n; }
            class Task implements Runnable {
              private final Stats stats;
              Task(Stats stats) { this.stats = stats; }
              public void run() { stats.n++; }
            }
            class A {
              void one(ExecutorService pool) {
                Stats shared = new Stats();
                for (int i = 0; i < 9; i++) { pool.submit(new Task(shared)); }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("n");
  }

  @Test
  void objectsOfTheTasksOwnAreNotShared() {
    Scanned scanned =
        Scanned.of(
            """
            class Counter { int n; void bump() { n++; } }
            class Task implements Runnable { int own; public void run() { own++; } }
            class A {
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) {
                  pool.submit(() -> { Counter c = new Counter(); c.bump(); return c.n; });
                  pool.submit(new Task());
                  Counter perRound = new Counter();
                  pool.submit(perRound::bump);
                }
              }
            }
            """);

    assertThat(scanned.races()).isEmpty();
  }

  @Test
  void objectMadeBeforeTheLoopIsShared() {
    Scanned scanned =
        Scanned.of(
            """
            class Counter { int n; void bump() { n++; } }
            class Task implements Runnable { int own; public void run() { own++; } }
            class A {
              void m(ExecutorService pool) {
                Counter shared = new Counter();
                Task one = new Task();
                for (int i = 0; i < 9; i++) { pool.submit(shared::bump); pool.submit(one); }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("n", "own");
  }

  @Test
  void containersRaceAsFieldsDo() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              final List<String> plain = new ArrayList<>();
              final List<String> locked = new ArrayList<>();
              void m(ExecutorService pool) {
                List<String> captured = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                  List<String> own = new ArrayList<>();
                  pool.submit(() -> { plain.add(""); captured.add(""); own.add(""); });
                  pool.submit(() -> { synchronized (locked) { locked.add(""); } });
                }
              }
            }
            """);

    assertThat(scanned.races()).hasSize(2).contains("plain").doesNotContain("locked", "own");
  }

  @Test
  void readersAloneDoNotRace() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              final int[] table = {1, 2}; int limit = 3; int seen;
              void m(ExecutorService pool) {
                for (int i = 0; i < 9; i++) { pool.submit(() -> table[0] + limit); }
              }
              void n(ExecutorService pool) {
                for (int i = 0; i < 9; i++) { pool.submit(() -> { seen = limit; }); }
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("seen");
  }

  @Test
  void tasksOfOneSingleThreadDoNotRace() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              private final ExecutorService one = Executors.newSingleThreadExecutor();
              private final ExecutorService two = Executors.newFixedThreadPool(2);
              int serial; int pooled;
              void m() {
                for (int i = 0; i < 9; i++) { one.submit(() -> serial++); two.submit(() -> pooled++); }
                one.submit(() -> serial++);
              }
            }
            """);

    assertThat(scanned.races()).containsExactly("pooled");
  }

  @Test
  void elementsThatTasksChooseThemselvesAreTheirOwn() {
    Scanned scanned =
        Scanned.of(
            """
            class A {
              final int[] own = new int[9]; final int[] shared = new int[9];
              void m() { IntStream.range(0, 9).parallel().forEach(i -> { own[i]++; shared[0]++; }); }
            }
            """);

    assertThat(scanned.program().races())
        .extracting(race -> race.first().touch().span().column())
        .hasSize(1);
  }
}
