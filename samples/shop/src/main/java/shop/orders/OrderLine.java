package shop.orders;

/** So many pieces of one product. */
public record OrderLine(String sku, int pieces, int cents) {

    public long total() {
        return (long) pieces * cents;
    }
}
