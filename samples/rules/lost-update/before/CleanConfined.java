import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every thread counts on something of its own. */
public class CleanConfined {

    static class Tally {
        int count;

        void add() {
            count++;
        }
    }

    /** A fresh object in every task. */
    static void freshObjects(ExecutorService pool) {
        for (int i = 0; i < 10; i++) {
            pool.execute(() -> {
                Tally own = new Tally();
                own.add();
                own.count += 2;
                System.out.println(own.count);
            });
        }
    }

    /** A fresh task object for every thread. */
    static class Worker extends Thread {
        private int steps;

        @Override
        public void run() {
            for (int i = 0; i < 100; i++) {
                steps++;
            }
        }
    }

    static void freshThreads() {
        for (int i = 0; i < 4; i++) {
            new Worker().start();
        }
    }

    /** Local variables belong to the thread that runs the method. */
    static int sum(ExecutorService pool, int tasks) throws InterruptedException, ExecutionException {
        List<Future<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            parts.add(pool.submit(() -> {
                int local = 0;
                for (int n = 0; n < 1_000; n++) {
                    local += n;
                }
                return local;
            }));
        }
        int sum = 0;
        for (Future<Integer> part : parts) {
            sum += part.get();
        }
        return sum;
    }

    private static final ThreadLocal<int[]> PER_THREAD = ThreadLocal.withInitial(() -> new int[1]);

    /** A thread-local array is captured by nobody else. */
    static void threadLocal(ExecutorService pool) {
        for (int i = 0; i < 10; i++) {
            pool.execute(() -> {
                int[] own = PER_THREAD.get();
                own[0]++;
            });
        }
    }

    /** Each thread writes an element of its own. */
    static int[] slices(int threads) throws InterruptedException {
        int[] counts = new int[threads];
        Thread[] running = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int mine = i;
            running[i] = new Thread(() -> {
                for (int n = 0; n < 1_000; n++) {
                    counts[mine]++;
                }
            });
            running[i].start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return counts;
    }

    /** One thread runs all tasks of a single-thread executor, one after another. */
    static class OneAtATime {
        private final ExecutorService single = Executors.newSingleThreadExecutor();
        private int done;

        void submit() {
            for (int i = 0; i < 10; i++) {
                single.execute(() -> done++);
            }
        }
    }
}
