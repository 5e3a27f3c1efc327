package shop.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Products in memory, for the demo and for tests. */
public class InMemoryCatalog implements Catalog {

    private final Map<String, Product> products = new ConcurrentHashMap<>();

    @Override
    public Optional<Product> find(String sku) { // want workload:LIGHT
        return Optional.ofNullable(products.get(sku));
    }

    @Override
    public List<Product> all() {
        return List.copyOf(products.values());
    }

    @Override
    public void save(Product product) { // want workload:LIGHT
        products.put(product.sku(), product);
    }
}
