package shop.orders;

import java.util.Optional;

/** Where orders are kept. */
public interface OrderRepository {

    Optional<Order> find(long id);

    void save(Order order);
}
