package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Orders in a database. */
public class JdbcOrderRepository implements OrderRepository {

    private final DataSource dataSource;

    public JdbcOrderRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Order> find(long id) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT customer, paid FROM orders WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(
                        new Order(id, row.getString("customer"), lines(connection, id), row.getBoolean("paid")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read order " + id, e);
        }
    }

    private static List<OrderLine> lines(Connection connection, long id) throws SQLException { // want workload:IO:DB
        try (PreparedStatement select =
                connection.prepareStatement("SELECT sku, pieces, cents FROM order_line WHERE order_id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                List<OrderLine> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(new OrderLine(rows.getString("sku"), rows.getInt("pieces"), rows.getInt("cents")));
                }
                return lines;
            }
        }
    }

    @Override
    public void save(Order order) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement merge =
                    connection.prepareStatement("MERGE INTO orders (id, customer, paid) KEY (id) VALUES (?, ?, ?)")) {
                merge.setLong(1, order.id());
                merge.setString(2, order.customer());
                merge.setBoolean(3, order.paid());
                merge.executeUpdate();
            }
            saveLines(connection, order);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save order " + order.id(), e);
        }
    }

    private static void saveLines(Connection connection, Order order) throws SQLException { // want workload:IO:DB
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "MERGE INTO order_line (order_id, sku, pieces, cents) KEY (order_id, sku) VALUES (?, ?, ?, ?)")) {
            for (OrderLine line : order.lines()) {
                insert.setLong(1, order.id());
                insert.setString(2, line.sku());
                insert.setInt(3, line.pieces());
                insert.setInt(4, line.cents());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
