import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Operators other than plus, in a parallel stream and on threads of an array. */
public class FixOperators {

    private final AtomicInteger checksum = new AtomicInteger();
    private final AtomicLong product = new AtomicLong(1L);
    private final AtomicInteger credit = new AtomicInteger(500);

    public void add(List<String> words) {
        words.parallelStream().forEach(word -> {
            checksum.updateAndGet(v -> v ^ word.hashCode()); // want lost-update "checksum"
        });
    }

    public void multiply(int threads) {
        for (int i = 1; i <= threads; i++) {
            int factor = i;
            new Thread(() -> {
                product.updateAndGet(v -> v * factor); // want lost-update "product"
                credit.addAndGet(-factor); // want lost-update "credit"
            }).start();
        }
    }

    public int checksum() {
        return checksum.get();
    }

    public boolean hasCredit() {
        return credit.get() > 0 && product.get() < Long.MAX_VALUE;
    }
}
