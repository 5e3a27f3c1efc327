import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The call throws checked exceptions, and the method passes them on. */
public class FixChecked {

    private final PriceService service;

    public FixChecked(PriceService service) {
        this.service = service;
    }

    public List<String> downloads(String[] paths) throws IOException, InterruptedException { // want workload:IO:NET
        List<String> bodies = new ArrayList<>(paths.length);
        List<Callable<String>> tasks = new ArrayList<>();
        for (String path : paths) { // want sequential-io-loop "download" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            tasks.add(() -> service.download(path));
        }
        ExecutorService executor =
                Executors.newFixedThreadPool(Math.max(1, Math.min(16, tasks.size())));
        try {
            for (Future<String> future : executor.invokeAll(tasks)) {
                bodies.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof InterruptedException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        } finally {
            executor.shutdownNow();
        }
        return bodies;
    }
}
