import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;

/** The value of the expression is used: once the old one, once the new one. */
public class FixUsedValue {

    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private long nextId = 1;
    private int size;

    public void create(ExecutorService pool, int documents) {
        for (int i = 0; i < documents; i++) {
            pool.submit(() -> {
                names.add("document-" + nextId++); // want lost-update "nextId"
                return ++size; // want lost-update "size"
            });
        }
    }

    public String summary() {
        return size + " documents, next is " + nextId;
    }
}
