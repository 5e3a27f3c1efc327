package shop;

import java.util.concurrent.atomic.AtomicInteger;

/** Two threads count together, and no count is lost. */
public final class Visits {
  private final AtomicInteger count = new AtomicInteger();

  public int of(int each) throws InterruptedException {
    Runnable visits =
        () -> {
          for (int i = 0; i < each; i++) {
            count.incrementAndGet();
          }
        };
    Thread left = new Thread(visits);
    Thread right = new Thread(visits);
    left.start();
    right.start();
    left.join();
    right.join();
    return count.get();
  }
}
