import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Threads and tasks are made at one place and started at another. */
public class Collected {

    private final AtomicInteger clicks = new AtomicInteger();
    private static final AtomicLong inside = new AtomicLong();
    private final AtomicInteger wrapped = new AtomicInteger();

    void started(int users) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            threads.add(new Thread(() -> {
                clicks.incrementAndGet(); // want lost-update "clicks"
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** One object behind all the threads. */
    static class Search implements Runnable {
        private final AtomicInteger found = new AtomicInteger();

        @Override
        public void run() {
            found.incrementAndGet(); // want lost-update "found"
        }
    }

    static int search() throws InterruptedException {
        Search job = new Search();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(job);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return job.found.get();
    }

    /** A runnable in the shape of a callable. */
    static long sample(ExecutorService pool, int tasks) throws InterruptedException {
        List<Callable<Object>> jobs = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            jobs.add(Executors.callable(() -> {
                inside.incrementAndGet(); // want lost-update "inside"
            }));
        }
        pool.invokeAll(jobs);
        return inside.get();
    }

    /** A task within a task. */
    void futureTasks() {
        for (int i = 0; i < 3; i++) {
            FutureTask<Integer> task = new FutureTask<>(() -> wrapped.getAndIncrement()); // want lost-update "wrapped"
            new Thread(task).start();
        }
    }

    int summary() {
        return clicks.get() + wrapped.get();
    }
}
