import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The value of the expression is used: once the old one, once the new one. */
public class FixUsedValue {

    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private final AtomicLong nextId = new AtomicLong(1);
    private final AtomicInteger size = new AtomicInteger();

    public void create(ExecutorService pool, int documents) {
        for (int i = 0; i < documents; i++) {
            pool.submit(() -> {
                names.add("document-" + nextId.getAndIncrement()); // want lost-update "nextId"
                return size.incrementAndGet(); // want lost-update "size"
            });
        }
    }

    public String summary() {
        return size.get() + " documents, next is " + nextId.get();
    }
}
