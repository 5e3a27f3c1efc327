package shop.metrics;

/** Counts what the order threads have done. */
public class OrderCounter {

    private final int limit;
    private int handled;
    private int rejected;

    public OrderCounter(int limit) {
        this.limit = limit;
    }

    public void orderHandled() { // want workload:LIGHT
        handled = handled + 1; // want lost-update "handled"
    }

    public void orderRejected() {
        rejected++; // want lost-update "rejected"
    }

    public int handled() {
        return handled;
    }

    public int rejected() {
        return rejected;
    }

    public boolean overLimit() {
        return handled > limit;
    }
}
