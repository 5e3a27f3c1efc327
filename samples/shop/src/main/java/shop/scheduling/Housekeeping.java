package shop.scheduling;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import shop.cache.PriceCache;

/** Sweeps the price cache now and then. */
public class Housekeeping implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final PriceCache cache;

    /** Written by the timer's one thread only, so no update can be lost; volatile for those who read. */
    private volatile int sweeps;

    private volatile int evicted;

    public Housekeeping(PriceCache cache) {
        this.cache = cache;
    }

    public void start(long everyMillis) { // want workload:LIGHT
        timer.scheduleAtFixedRate(this::sweep, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        evicted += cache.evictOld();
        sweeps++;
    }

    public String summary() { // want workload:LIGHT
        return sweeps + " sweeps, " + evicted + " evicted";
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
