package shop.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import shop.cache.PriceCache;
import shop.metrics.Latency;
import shop.metrics.OrderCounter;
import shop.pricing.PriceClient;
import shop.pricing.PriceRefresh;

/** Pieces of work to measure; each needs nothing from outside. */
public final class Workloads {

    private static final int PRODUCTS = 20;
    private static final int THREADS = 4;
    private static final int ORDERS_PER_THREAD = 1_000_000;

    private Workloads() {}

    /** Fetches twenty prices from a service that takes 10 ms for each; gives them in order. */
    public static List<Integer> refreshPrices() { // want workload:IO:NET
        try (StubServer server = StubServer.start(10)) {
            PriceClient client = new PriceClient(server.uri(), new Latency());
            return new PriceRefresh(client, new PriceCache(1_000)).refreshAll(skus(PRODUCTS));
        }
    }

    /** What the counter says after {@link #expectedOrders()} orders on four threads. */
    public static int countOrders() throws InterruptedException {
        OrderCounter counter = new OrderCounter(Integer.MAX_VALUE);
        Latency latency = new Latency();
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> handleMany(counter, latency, go));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return counter.handled();
    }

    public static int expectedOrders() {
        return THREADS * ORDERS_PER_THREAD;
    }

    private static void handleMany(OrderCounter counter, Latency latency, CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        for (int i = 0; i < ORDERS_PER_THREAD; i++) {
            counter.orderHandled();
            latency.record(i);
        }
    }

    static List<String> skus(int products) {
        List<String> skus = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            skus.add("sku-" + i);
        }
        return skus;
    }
}
