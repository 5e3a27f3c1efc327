package shop.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shop.metrics.OrderCounter;
import shop.payment.PaymentClient;
import shop.payment.PaymentRefused;

/** Takes orders from payment to the books, several at a time. */
public class OrderService implements AutoCloseable {

    private final ExecutorService pool = Executors.newFixedThreadPool(8); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
    private final OrderRepository orders;
    private final PaymentClient payments;
    private final OrderCounter counter;
    private final List<String> receipts = new ArrayList<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    public OrderService(OrderRepository orders, PaymentClient payments, OrderCounter counter) {
        this.orders = orders;
        this.payments = payments;
        this.counter = counter;
    }

    /** Handles all orders and returns when the last one is done. */
    public void handleAll(List<Order> incoming) throws InterruptedException, ExecutionException { // want workload:IO:DB+NET+WAIT
        List<Future<?>> running = new ArrayList<>();
        for (Order order : incoming) {
            running.add(pool.submit(() -> handle(order)));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private void handle(Order order) { // want workload:IO:DB+NET
        try {
            String receipt = payments.charge(order);
            orders.save(order.asPaid());
            counter.orderHandled();
            receipts.add(receipt); // want unguarded-collection "receipts"
        } catch (PaymentRefused e) {
            counter.orderRejected();
            refusals.add(e.getMessage());
        }
    }

    public List<String> receipts() {
        return List.copyOf(receipts);
    }

    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
