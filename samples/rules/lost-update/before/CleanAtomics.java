import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Read, change and write in one step. */
public class CleanAtomics {

    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final LongAdder requests = new LongAdder();
    private final AtomicIntegerArray byHour = new AtomicIntegerArray(24);
    private final ConcurrentHashMap<String, Integer> byName = new ConcurrentHashMap<>();

    void start(ExecutorService pool, String name) {
        for (int i = 0; i < 10; i++) {
            int hour = i % 24;
            pool.execute(() -> {
                hits.incrementAndGet();
                bytes.addAndGet(name.length());
                requests.increment();
                byHour.getAndIncrement(hour);
                byName.merge(name, 1, Integer::sum);
            });
        }
    }

    String summary() {
        return hits + " " + bytes + " " + requests.sum() + " " + byHour + " " + byName;
    }
}
