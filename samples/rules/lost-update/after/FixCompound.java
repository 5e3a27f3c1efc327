import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A long that is added to, and compared. */
public class FixCompound {

    private static final long QUOTA = 1_000_000;

    private final AtomicLong bytes = new AtomicLong();

    public void send(List<String> messages) {
        for (String message : messages) {
            CompletableFuture.runAsync(() -> account(message.length()));
        }
    }

    private void account(int size) {
        bytes.addAndGet(size); // want lost-update "bytes"
    }

    public boolean overQuota() {
        return bytes.get() > QUOTA;
    }

    public long bytes() {
        return bytes.get();
    }
}
