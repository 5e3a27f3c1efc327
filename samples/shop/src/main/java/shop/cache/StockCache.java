package shop.cache;

import java.util.HashMap;
import java.util.Map;

/** How many pieces of each product there are. */
public class StockCache {

    private final Map<String, Integer> pieces = new HashMap<>();

    public void put(String sku, int amount) { // want workload:LIGHT
        pieces.put(sku, amount); // want unguarded-collection "pieces"
    }

    public int get(String sku) {
        return pieces.getOrDefault(sku, 0);
    }

    public int size() {
        return pieces.size();
    }
}
