import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The results go into a list, in order. */
public class FixList {

    private final PriceService service;

    public FixList(PriceService service) {
        this.service = service;
    }

    public List<Integer> prices(List<String> names) { // want workload:IO:NET
        List<Integer> prices = new ArrayList<>();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (String name : names) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            tasks.add(() -> service.price(name));
        }
        ExecutorService executor =
                Executors.newFixedThreadPool(Math.max(1, Math.min(16, tasks.size())));
        try {
            for (Future<Integer> future : executor.invokeAll(tasks)) {
                prices.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for tasks", e);
        } finally {
            executor.shutdownNow();
        }
        return prices;
    }
}
