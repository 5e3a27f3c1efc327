package shop.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Figures about orders. */
public class OrderReport {

    private final OrderRepository repository;

    public OrderReport(OrderRepository repository) {
        this.repository = repository;
    }

    /** Loses customers, or fails, or leaves nulls: the list is not made for several threads. */
    public List<String> unpaidCustomers(List<Order> orders) {
        List<String> unpaid = new ArrayList<>();
        orders.parallelStream().forEach(order -> { // want site:PARALLEL_STREAM:PARALLEL_STREAM->PARALLEL_STREAM
            if (!order.paid()) {
                unpaid.add(order.customer()); // want parallel-stream-side-effect "unpaid"
            }
        });
        return unpaid;
    }

    /** The array is shared by all threads of the stream, and so is its only element. */
    public long paidCents(List<Order> orders) {
        long[] total = new long[1];
        orders.parallelStream()
                .filter(Order::paid)
                .forEach(order -> total[0] += order.cents()); // want parallel-stream-side-effect "total"
        return total[0];
    }

    public Map<String, Integer> ordersByCustomer(List<Order> orders) {
        Map<String, Integer> counts = new HashMap<>();
        orders.stream()
                .parallel()
                .forEach(order -> counts.merge(order.customer(), 1, Integer::sum)); // want parallel-stream-side-effect "counts"
        return counts;
    }

    /** As {@link #unpaidCustomers} should be. */
    public List<String> unpaidCustomersCollected(List<Order> orders) {
        return orders.parallelStream()
                .filter(order -> !order.paid())
                .map(Order::customer)
                .collect(Collectors.toList());
    }

    /** As {@link #paidCents} should be. */
    public long paidCentsSummed(List<Order> orders) {
        return orders.parallelStream().filter(Order::paid).mapToLong(Order::cents).sum();
    }

    /** As {@link #ordersByCustomer} may be: the map is made for several threads, and merge is one step. */
    public Map<String, Integer> ordersByCustomerConcurrently(List<Order> orders) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        orders.parallelStream().forEach(order -> counts.merge(order.customer(), 1, Integer::sum));
        return counts;
    }

    /** A sequential stream runs on the caller's thread alone. */
    public List<Long> ids(List<Order> orders) {
        List<Long> ids = new ArrayList<>();
        orders.stream().forEach(order -> ids.add(order.id()));
        return ids;
    }

    /** Every lookup waits for the database on a thread of the common pool. */
    public List<Order> load(List<Long> ids) { // want workload:IO:DB
        return ids.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .map(repository::find) // want blocking-in-parallel-stream "find"
                .flatMap(Optional::stream)
                .toList();
    }

    /** One lookup after another, although none needs the one before. */
    public Order[] loadInTurn(List<Long> ids) { // want workload:IO:DB
        Order[] found = new Order[ids.size()];
        for (int i = 0; i < found.length; i++) { // want sequential-io-loop "find" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            found[i] = repository.find(ids.get(i)).orElse(null);
        }
        return found;
    }
}
