package shop.cache;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Prices that were fetched before. */
public class PriceCache {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final long maxAgeNanos;

    public PriceCache(long maxAgeMillis) {
        this.maxAgeNanos = maxAgeMillis * 1_000_000;
    }

    /** The cached price, or what {@code source} says, which is then remembered. */
    public int get(String sku, ToIntFunction<String> source) {
        long now = System.nanoTime();
        Entry known = entries.get(sku);
        if (known != null && now - known.since() < maxAgeNanos) {
            return known.cents();
        }
        int cents = source.applyAsInt(sku);
        entries.put(sku, new Entry(cents, now));
        return cents;
    }

    public OptionalInt peek(String sku) { // want workload:LIGHT
        Entry known = entries.get(sku);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known.cents());
    }

    public int evictOld() {
        long now = System.nanoTime();
        int before = entries.size();
        entries.values().removeIf(entry -> now - entry.since() >= maxAgeNanos);
        return before - entries.size();
    }

    private record Entry(int cents, long since) {}
}
