package shop.metrics;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Count, sum and maximum of the times that requests took; any thread may record. */
public class Latency {

    private final LongAdder count = new LongAdder();
    private final LongAdder totalNanos = new LongAdder();
    private final AtomicLong slowestNanos = new AtomicLong();

    public void record(long nanos) { // want workload:LIGHT
        count.increment();
        totalNanos.add(nanos);
        slowestNanos.accumulateAndGet(nanos, Math::max);
    }

    public long averageMillis() {
        long requests = count.sum();
        return requests == 0 ? 0 : totalNanos.sum() / requests / 1_000_000;
    }

    public long slowestMillis() {
        return slowestNanos.get() / 1_000_000;
    }
}
