package io.github.boundwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where locks are held. Each expectation lists the writes of a method and what they hold. */
class LocksTest {

  private static final String FIELDS =
      """
      private final Lock lock = new ReentrantLock();
      private final ReadWriteLock rw = new ReentrantReadWriteLock();
      private final Lock reading = rw.readLock();
      private final Lock writing;
      private final StampedLock stamped = new StampedLock();
      static int total;
      C() { writing = rw.writeLock(); }
      """;

  @Test
  void synchronizedMethodsAndBlocks() {
    assertThat(held("synchronized void m() { n = 1; synchronized (lock) { n = 2; } n = 3; }"))
        .isEqualTo(
            "1 exclusive this:C, 2 exclusive this:C + exclusive this:C.C#lock, 3 exclusive this:C");
    assertThat(held("static synchronized void m() { total = 1; }"))
        .isEqualTo("1 exclusive C.class");
    assertThat(
            held(
                "void m() { synchronized (C.class) { total = 1; } synchronized (this) { n = 2; } }"))
        .isEqualTo("1 exclusive C.class, 2 exclusive this:C");
  }

  @Test
  void betweenLockAndUnlock() {
    assertThat(held("void m() { n = 1; lock.lock(); n = 2; lock.unlock(); n = 3; }"))
        .isEqualTo("1, 2 exclusive this:C.C#lock, 3");
    assertThat(held("void m() { lock.lock(); try { n = 1; } finally { lock.unlock(); } n = 2; }"))
        .isEqualTo("1 exclusive this:C.C#lock, 2");
    assertThat(held("void m() { try { lock.lock(); n = 1; } finally { lock.unlock(); } n = 2; }"))
        .isEqualTo("1 exclusive this:C.C#lock, 2");
    assertThat(
            held("void m() throws Exception { lock.lockInterruptibly(); n = 1; lock.unlock(); }"))
        .isEqualTo("1 exclusive this:C.C#lock");
  }

  @Test
  void twoLocksOneInTheOther() {
    assertThat(
            held(
                """
                void m(Lock other) {
                  lock.lock();
                  other.lock();
                  n = 1;
                  other.unlock();
                  n = 2;
                  lock.unlock();
                  n = 3;
                }
                """))
        .isEqualTo(
            "1 exclusive this:C.C#lock + exclusive arg0:other, 2 exclusive this:C.C#lock, 3");
  }

  @Test
  void tryLockGuards() {
    assertThat(held("void m() { if (lock.tryLock()) { n = 1; lock.unlock(); } else { n = 2; } }"))
        .isEqualTo("1 exclusive this:C.C#lock, 2");
    assertThat(held("void m(boolean b) { if (b && lock.tryLock()) { n = 1; } n = 2; }"))
        .isEqualTo("1 exclusive this:C.C#lock, 2");
    assertThat(
            held(
                "void m() { if (!lock.tryLock()) { n = 1; return; }"
                    + " try { n = 2; } finally { lock.unlock(); } n = 3; }"))
        .isEqualTo("1, 2 exclusive this:C.C#lock, 3");
    assertThat(held("void m() { while (!lock.tryLock()) { n = 1; } n = 2; lock.unlock(); }"))
        .isEqualTo("1, 2 exclusive this:C.C#lock");
    assertThat(held("void m() { boolean got = lock.tryLock(); if (got) { n = 1; } n = 2; }"))
        .isEqualTo("1 exclusive this:C.C#lock, 2");
    assertThat(held("void m() { if (!lock.tryLock()) { n = 1; } n = 2; }")).isEqualTo("1, 2");
  }

  @Test
  void theViewsOfAReadWriteLockAreThatLock() {
    assertThat(
            held(
                "void m() { rw.readLock().lock(); try { n = 1; } finally { rw.readLock().unlock(); } }"))
        .isEqualTo("1 shared this:C.C#rw");
    assertThat(held("void m() { rw.writeLock().lock(); n = 1; rw.writeLock().unlock(); }"))
        .isEqualTo("1 exclusive this:C.C#rw");
    assertThat(held("void m() { Lock r = rw.readLock(); r.lock(); n = 1; r.unlock(); n = 2; }"))
        .isEqualTo("1 shared this:C.C#rw, 2");
    assertThat(held("void m() { reading.lock(); n = 1; reading.unlock(); }"))
        .isEqualTo("1 shared this:C.C#rw");
    assertThat(held("void m(C other) { other.writing.lock(); n = 1; other.writing.unlock(); }"))
        .isEqualTo("1 exclusive arg0:other.C#rw");
    assertThat(held("void m(ReentrantReadWriteLock.ReadLock r) { r.lock(); n = 1; r.unlock(); }"))
        .isEqualTo("1 shared arg0:r");
  }

  @Test
  void aNameAloneMakesNoReadLock() {
    assertThat(
            held(
                """
                interface Mine { Lock readLock(); }
                void m(Mine mine) { mine.readLock().lock(); n = 1; }
                """))
        .isEqualTo("1 exclusive #0");
  }

  @Test
  void stampedLocks() {
    assertThat(
            held(
                """
                void m() {
                  long stamp = stamped.readLock();
                  try { n = 1; } finally { stamped.unlockRead(stamp); }
                  stamp = stamped.writeLock();
                  n = 2;
                  stamped.unlockWrite(stamp);
                  n = 3;
                }
                """))
        .isEqualTo("1 shared this:C.C#stamped, 2 exclusive this:C.C#stamped, 3");
  }

  @Test
  void aLambdaHoldsNothingOfItsMaker() {
    Code code = code("synchronized Runnable m() { return () -> n = 1; }");

    assertThat(code.method("lambda$m$0").regions()).isEmpty();
  }

  private static String held(String member) {
    return Told.held(code(member).method("C#m("));
  }

  private static Code code(String member) {
    return Code.of(
        "import java.util.concurrent.locks.*;\nclass C {\n int n;\n" + FIELDS + member + "}\n");
  }
}
