import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The plainest case: incremented in tasks, read by a getter. */
public class FixGetter {

    private int hits;

    public void serve(int requests) {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < requests; i++) {
            pool.execute(() -> {
                hits++; // want lost-update "hits"
            });
        }
        pool.shutdown();
    }

    public int hits() {
        return hits;
    }
}
