package shop.catalog;

import java.util.Comparator;
import java.util.List;

/** Finds products by a name that may be misspelt. */
public class CatalogSearch {

    private final Catalog catalog;

    public CatalogSearch(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The products whose names are closest, best first. The scoring is pure and heavy: a good use of all cores. */
    public List<Product> closest(String name, int atMost) { // want workload:MIXED:DB
        List<Product> products = catalog.all();
        return products.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->PARALLEL_STREAM
                .map(product -> new Scored(product, distance(name, product.name())))
                .sorted(Comparator.comparingInt(Scored::distance))
                .limit(atMost)
                .map(Scored::product)
                .toList();
    }

    /** How many letters must be inserted, deleted or replaced to make one word the other. */
    static int distance(String one, String other) { // want workload:CPU
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            int[] spare = above;
            above = row;
            row = spare;
        }
        return above[other.length()];
    }

    private record Scored(Product product, int distance) {}
}
