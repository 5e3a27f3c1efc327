import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Array elements that belong to one task: by its number, its row, its slice, or because it drew them. */
public class CleanElements {

    static int[] rowSums(int[][] rows) throws InterruptedException {
        int[] sums = new int[rows.length];
        Thread[] threads = new Thread[rows.length];
        for (int r = 0; r < rows.length; r++) {
            int row = r;
            threads[r] = new Thread(() -> {
                for (int column = 0; column < rows[row].length; column++) {
                    sums[row] += rows[row][column];
                }
            });
            threads[r].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sums;
    }

    /** The slices do not overlap, though their bounds are computed. */
    static void slices(ExecutorService pool, int[] numbers, int tasks) {
        for (int t = 0; t < tasks; t++) {
            int from = t * numbers.length / tasks;
            int to = (t + 1) * numbers.length / tasks;
            pool.submit(() -> {
                for (int i = from; i < to; i++) {
                    numbers[i] *= 2;
                }
            });
        }
    }

    /** Each task draws numbers that no other draws. */
    static void drawn(ExecutorService pool, int[] numbers) {
        AtomicInteger next = new AtomicInteger();
        for (int t = 0; t < 4; t++) {
            pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < numbers.length; i = next.getAndIncrement()) {
                    numbers[i]++;
                }
            });
        }
    }

    /** The number is a field of the task. */
    static class Counter implements Runnable {
        private final int[] counts;
        private final int number;

        Counter(int[] counts, int number) {
            this.counts = counts;
            this.number = number;
        }

        @Override
        public void run() {
            counts[number]++;
        }
    }

    static void numbered(ExecutorService pool) {
        int[] counts = new int[4];
        for (int i = 0; i < counts.length; i++) {
            pool.submit(new Counter(counts, i));
        }
    }

    private final int[] handled = new int[4];

    /** The number is handed on to a method. */
    void handedOn(ExecutorService pool) {
        for (int i = 0; i < handled.length; i++) {
            int number = i;
            pool.submit(() -> handle(number));
        }
    }

    private void handle(int number) {
        handled[number]++;
    }
}
