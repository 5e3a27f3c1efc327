package shop.metrics;

/** Sum and number of payments, which belong together: one lock guards both. */
public class Revenue {

    private long cents;
    private int payments;

    public synchronized void add(long amount) {
        cents += amount;
        payments++;
    }

    public synchronized long averageCents() {
        return payments == 0 ? 0 : cents / payments;
    }

    public synchronized long cents() {
        return cents;
    }
}
