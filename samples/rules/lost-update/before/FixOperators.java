import java.util.List;

/** Operators other than plus, in a parallel stream and on threads of an array. */
public class FixOperators {

    private int checksum;
    private long product = 1L;
    private int credit = 500;

    public void add(List<String> words) {
        words.parallelStream().forEach(word -> {
            checksum ^= word.hashCode(); // want lost-update "checksum"
        });
    }

    public void multiply(int threads) {
        for (int i = 1; i <= threads; i++) {
            int factor = i;
            new Thread(() -> {
                product = product * factor; // want lost-update "product"
                credit -= factor; // want lost-update "credit"
            }).start();
        }
    }

    public int checksum() {
        return checksum;
    }

    public boolean hasCredit() {
        return credit > 0 && product < Long.MAX_VALUE;
    }
}
