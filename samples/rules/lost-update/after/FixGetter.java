import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The plainest case: incremented in tasks, read by a getter. */
public class FixGetter {

    private final AtomicInteger hits = new AtomicInteger();

    public void serve(int requests) {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < requests; i++) {
            pool.execute(() -> {
                hits.incrementAndGet(); // want lost-update "hits"
            });
        }
        pool.shutdown();
    }

    public int hits() {
        return hits.get();
    }
}
