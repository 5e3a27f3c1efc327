import java.util.List;

/** The results go into an array, by index. */
public class FixArray {

    private final PriceService service;

    public FixArray(PriceService service) {
        this.service = service;
    }

    public int[] prices(List<String> names) { // want workload:IO:NET
        int[] prices = new int[names.size()];
        for (int i = 0; i < names.size(); i++) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            prices[i] = service.price(names.get(i));
        }
        return prices;
    }
}
