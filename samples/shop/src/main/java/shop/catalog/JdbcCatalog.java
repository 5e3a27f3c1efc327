package shop.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Products in a database. */
public class JdbcCatalog implements Catalog {

    private final DataSource dataSource;

    public JdbcCatalog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Product> find(String sku) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT sku, name, category FROM product WHERE sku = ?")) {
            select.setString(1, sku);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(product(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read product " + sku, e);
        }
    }

    @Override
    public List<Product> all() { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT sku, name, category FROM product ORDER BY sku");
                ResultSet rows = select.executeQuery()) {
            List<Product> products = new ArrayList<>();
            while (rows.next()) {
                products.add(product(rows));
            }
            return products;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the products", e);
        }
    }

    @Override
    public void save(Product product) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement merge =
                        connection.prepareStatement("MERGE INTO product KEY (sku) VALUES (?, ?, ?)")) {
            merge.setString(1, product.sku());
            merge.setString(2, product.name());
            merge.setString(3, product.category());
            merge.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save product " + product.sku(), e);
        }
    }

    /** Saves all products or none: one connection, one transaction, so one after another. */
    public void saveAll(List<Product> products) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO product (sku, name, category) VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Product product : products) {
                insert.setString(1, product.sku());
                insert.setString(2, product.name());
                insert.setString(3, product.category());
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save " + products.size() + " products", e);
        }
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(row.getString("sku"), row.getString("name"), row.getString("category"));
    }
}
