package shop.catalog;

/** Something to buy. */
public record Product(String sku, String name, String category) {}
