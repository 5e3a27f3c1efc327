package shop;

/** Two threads count together, and lose counts. */
public final class Visits {
  private int count;

  public int of(int each) throws InterruptedException {
    Runnable visits =
        () -> {
          for (int i = 0; i < each; i++) {
            count = count + 1;
          }
        };
    Thread left = new Thread(visits);
    Thread right = new Thread(visits);
    left.start();
    right.start();
    left.join();
    right.join();
    return count;
  }
}
