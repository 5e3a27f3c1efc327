import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Who holds the field: another object, a static, an array, a captured variable, the task itself. */
public class Owners {

    static class Stats {
        final AtomicInteger requests = new AtomicInteger();
        final AtomicLong nanos = new AtomicLong();

        void record(long time) {
            requests.incrementAndGet(); // want lost-update "requests"
            nanos.addAndGet(time); // want lost-update "nanos"
        }
    }

    static final AtomicInteger total = new AtomicInteger();

    private final Stats stats = new Stats();
    private final int[] byHour = new int[24];

    void handle(ExecutorService pool) {
        for (int i = 0; i < 100; i++) {
            int hour = i % 24;
            pool.execute(() -> {
                stats.record(System.nanoTime());
                total.incrementAndGet(); // want lost-update "total"
                byHour[hour]++; // want lost-update "byHour"
            });
        }
    }

    /** The array is captured; it is the usual way round "effectively final", and no way round the race. */
    static int captured() throws InterruptedException {
        int[] count = {0};
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 1_000; round++) {
                    count[0]++; // want lost-update "count"
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return count[0];
    }

    /** One task object, run by two threads. */
    static class Task implements Runnable {
        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public void run() {
            runs.incrementAndGet(); // want lost-update "runs"
        }
    }

    static void sameTask() {
        Task task = new Task();
        new Thread(task).start();
        new Thread(task).start();
    }

    /** Another object of the caller's, handed to every thread. */
    static int sharedStats() throws InterruptedException {
        Stats shared = new Stats();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> shared.record(1));
        pool.submit(() -> shared.record(2));
        pool.shutdown();
        return shared.requests.get();
    }
}
