package shop.orders;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Orders in memory, for the demo and for tests. */
public class InMemoryOrderRepository implements OrderRepository {

    private final Map<Long, Order> orders = new ConcurrentHashMap<>();

    @Override
    public Optional<Order> find(long id) { // want workload:LIGHT
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public void save(Order order) { // want workload:LIGHT
        orders.put(order.id(), order);
    }
}
