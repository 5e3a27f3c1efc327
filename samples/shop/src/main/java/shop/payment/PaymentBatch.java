package shop.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shop.metrics.Revenue;
import shop.orders.Order;

/** Charges many orders at once. */
public class PaymentBatch {

    private final PaymentClient client;
    private final Revenue revenue;

    public PaymentBatch(PaymentClient client, Revenue revenue) {
        this.client = client;
        this.revenue = revenue;
    }

    /** Looks fast, and holds the threads that every parallel stream of the program shares. */
    public List<String> chargeAll(List<Order> orders) { // want workload:IO:NET
        return orders.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .map(order -> client.charge(order)) // want blocking-in-parallel-stream "charge"
                .toList();
    }

    /** The same on threads of its own, as many as the provider allows. */
    public List<String> chargeOnPool(List<Order> orders) throws InterruptedException, ExecutionException { // want workload:IO:NET+WAIT
        ExecutorService pool = Executors.newFixedThreadPool(16); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
        try {
            List<Callable<String>> charges = new ArrayList<>();
            for (Order order : orders) {
                charges.add(() -> chargeAndBook(order));
            }
            List<String> receipts = new ArrayList<>();
            for (Future<String> charge : pool.invokeAll(charges)) {
                receipts.add(charge.get());
            }
            return receipts;
        } finally {
            pool.shutdown();
        }
    }

    private String chargeAndBook(Order order) { // want workload:IO:NET
        String receipt = client.charge(order);
        revenue.add(order.cents());
        return receipt;
    }
}
