// Needs Java 21 or newer.

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ten thousand tasks that wait at once: platform threads in this number would be a burden. */
public class ManySleepers {

    static final int TASKS = 10_000;

    public static void main(String[] args) { // want workload:IO:SLEEP+WAIT
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) { // want site:EXECUTOR:VIRTUAL_THREADS->VIRTUAL_THREADS
            for (int i = 0; i < TASKS; i++) {
                threads.submit(ManySleepers::task);
            }
        }
        System.out.printf("%d tasks of 200 ms done after %d ms%n", TASKS, (System.nanoTime() - start) / 1_000_000);
    }

    static void task() { // want workload:IO:SLEEP
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
