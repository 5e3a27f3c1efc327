import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Each task has an object of its own, made where the task is made. */
public class CleanCollected {

    static class Search implements Runnable {
        private int found;

        @Override
        public void run() {
            found++;
        }
    }

    static int search() throws InterruptedException {
        Search[] jobs = new Search[4];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            jobs[i] = new Search();
            threads[i] = new Thread(jobs[i]);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int found = 0;
        for (Search job : jobs) {
            found += job.found;
        }
        return found;
    }

    static void sample(ExecutorService pool, int tasks) throws InterruptedException {
        List<Callable<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int[] inside = {0};
            jobs.add(() -> {
                inside[0]++;
                return inside[0];
            });
        }
        pool.invokeAll(jobs);
    }

    /** Each task has another element, taken from the list or the array that was there before. */
    static void elements(ExecutorService pool, List<Search> jobs, Search[] more) {
        for (Search job : jobs) {
            pool.execute(() -> job.run());
        }
        for (int i = 0; i < more.length; i++) {
            Search job = more[i];
            pool.execute(job::run);
        }
    }

    private int beats;

    /** A periodic task never overlaps itself, and is not scheduled twice. */
    void schedule(ScheduledExecutorService clock) {
        clock.scheduleAtFixedRate(() -> {
            beats++;
        }, 0, 1, TimeUnit.SECONDS);
    }

    private int ticks;

    /** Started once in the life of the object. */
    void start() {
        new Thread(() -> {
            ticks++;
        }).start();
    }
}
