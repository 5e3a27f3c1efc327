package shop.scheduling;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import shop.cache.StockCache;
import shop.catalog.StockClient;

/** Asks the warehouse for the stock of many products at once. */
public class StockRefresh {

    private final StockClient warehouse;
    private final StockCache cache;

    public StockRefresh(StockClient warehouse, StockCache cache) {
        this.warehouse = warehouse;
        this.cache = cache;
    }

    public boolean refresh(List<String> skus) throws InterruptedException { // want workload:IO:NET+WAIT
        ExecutorService pool = Executors.newFixedThreadPool(4); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
        for (String sku : skus) {
            pool.execute(() -> refreshOne(sku));
        }
        pool.shutdown();
        return pool.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void refreshOne(String sku) { // want workload:IO:NET
        cache.put(sku, warehouse.pieces(sku));
    }
}
