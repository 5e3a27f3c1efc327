import java.util.ArrayList;
import java.util.List;

/** The results go into a list, in order. */
public class FixList {

    private final PriceService service;

    public FixList(PriceService service) {
        this.service = service;
    }

    public List<Integer> prices(List<String> names) { // want workload:IO:NET
        List<Integer> prices = new ArrayList<>();
        for (String name : names) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            prices.add(service.price(name));
        }
        return prices;
    }
}
