package shop.catalog;

import java.util.List;
import java.util.Optional;

/** Where products are kept. */
public interface Catalog {

    Optional<Product> find(String sku);

    List<Product> all();

    void save(Product product);
}
