import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A body of several statements, with locals and comments of its own. */
public class FixListBody {

    private final PriceService service;

    public FixListBody(PriceService service) {
        this.service = service;
    }

    public List<String> pages(List<String> names, String folder) { // want workload:IO:NET
        List<String> pages = new ArrayList<>();
        List<Callable<String>> tasks = new ArrayList<>();
        for (String name : names) { // want sequential-io-loop "text" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            tasks.add(() -> {
                // names may have spaces around them
                String path = "/" + folder + "/" + name.strip();
                String page = service.text(path);
                return name + ": " + page;
            });
        }
        ExecutorService executor =
                Executors.newFixedThreadPool(Math.max(1, Math.min(16, tasks.size())));
        try {
            for (Future<String> future : executor.invokeAll(tasks)) {
                pages.add(future.get());
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
        return pages;
    }
}
