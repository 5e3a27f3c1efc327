import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results go into a map, whose order is that of the input. */
public class FixMap {

    private final PriceService service;

    public FixMap(PriceService service) {
        this.service = service;
    }

    public Map<String, Integer> prices(List<String> names) { // want workload:IO:NET
        Map<String, Integer> prices = new LinkedHashMap<>();
        for (String name : names) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            prices.put(name, service.price(name));
        }
        return prices;
    }
}
