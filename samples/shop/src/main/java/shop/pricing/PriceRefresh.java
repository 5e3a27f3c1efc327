package shop.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shop.cache.PriceCache;

/** Brings prices up to date. */
public class PriceRefresh {

    private final PriceClient client;
    private final PriceCache cache;

    public PriceRefresh(PriceClient client, PriceCache cache) {
        this.client = client;
        this.cache = cache;
    }

    /** The prices of these products, in the same order. */
    public List<Integer> refreshAll(List<String> skus) { // want workload:IO:NET
        List<Integer> prices = new ArrayList<>();
        for (String sku : skus) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            prices.add(client.price(sku));
        }
        return prices;
    }

    /** The prices by product. */
    public Map<String, Integer> priceList(List<String> skus) { // want workload:IO:NET
        Map<String, Integer> prices = new HashMap<>();
        for (String sku : skus) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            prices.put(sku, client.price(sku));
        }
        return prices;
    }

    /** The same on a pool: the requests wait together. */
    public List<Integer> refreshTogether(List<String> skus) throws InterruptedException, ExecutionException { // want workload:IO:NET+WAIT
        ExecutorService pool = Executors.newFixedThreadPool(8); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (String sku : skus) {
                running.add(pool.submit(() -> client.price(sku)));
            }
            List<Integer> prices = new ArrayList<>();
            for (Future<Integer> price : running) {
                prices.add(price.get());
            }
            return prices;
        } finally {
            pool.shutdown();
        }
    }

    /** The first price below the limit; each request is made only when those before it did not do. */
    public OptionalInt firstBelow(List<String> skus, int limit) { // want workload:IO:NET
        for (String sku : skus) {
            int price = client.price(sku);
            if (price < limit) {
                return OptionalInt.of(price);
            }
        }
        return OptionalInt.empty();
    }

    public int current(String sku) { // want workload:IO:NET
        return cache.get(sku, client::price);
    }
}
