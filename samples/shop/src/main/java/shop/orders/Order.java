package shop.orders;

import java.util.List;

/** What a customer wants; immutable. */
public record Order(long id, String customer, List<OrderLine> lines, boolean paid) {

    public Order {
        lines = List.copyOf(lines);
    }

    public long cents() {
        return lines.stream().mapToLong(OrderLine::total).sum();
    }

    public Order asPaid() {
        return new Order(id, customer, lines, true);
    }
}
