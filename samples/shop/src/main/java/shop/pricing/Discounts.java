package shop.pricing;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic on prices that are already here. */
public final class Discounts {

    private Discounts() {}

    public static int discounted(int cents, int percent) { // want workload:LIGHT
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent: " + percent);
        }
        return cents - cents * percent / 100;
    }

    /** A loop over a list in memory: nothing here waits, so nothing here needs threads. */
    public static List<Integer> discountAll(List<Integer> prices, int percent) {
        List<Integer> reduced = new ArrayList<>();
        for (int cents : prices) {
            reduced.add(discounted(cents, percent));
        }
        return reduced;
    }
}
