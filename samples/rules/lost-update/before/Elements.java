import java.util.List;
import java.util.concurrent.ExecutorService;

/** Array elements that several tasks choose alike. */
public class Elements {

    private final int[] bins = new int[10];

    /** Two values may fall into one bin. */
    void histogram(ExecutorService pool, List<Integer> values) {
        for (int i = 0; i < values.size(); i++) {
            int bin = values.get(i) / 10;
            pool.submit(() -> {
                bins[bin] += 1; // want lost-update "bins"
            });
        }
        for (int value : values) {
            pool.submit(() -> {
                bins[value % 10]++; // want lost-update "bins"
            });
        }
    }

    /** Each thread has a row of its own, and adds to every column. */
    static int[] columnSums(int[][] rows) throws InterruptedException {
        int[] sums = new int[rows[0].length];
        Thread[] threads = new Thread[rows.length];
        for (int r = 0; r < rows.length; r++) {
            int row = r;
            threads[r] = new Thread(() -> {
                for (int column = 0; column < rows[row].length; column++) {
                    sums[column] += rows[row][column]; // want lost-update "sums"
                }
            });
            threads[r].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sums;
    }

    int first() {
        return bins[0];
    }
}
