import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A long that is added to, and compared. */
public class FixCompound {

    private static final long QUOTA = 1_000_000;

    private long bytes;

    public void send(List<String> messages) {
        for (String message : messages) {
            CompletableFuture.runAsync(() -> account(message.length()));
        }
    }

    private void account(int size) {
        bytes += size; // want lost-update "bytes"
    }

    public boolean overQuota() {
        return bytes > QUOTA;
    }

    public long bytes() {
        return bytes;
    }
}
