import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The same fault in the shapes that the code which starts the threads can take. */
public class Shapes {

    final AtomicInteger lambdas = new AtomicInteger();
    final AtomicInteger anonymous = new AtomicInteger();
    final AtomicInteger references = new AtomicInteger();
    final AtomicInteger callables = new AtomicInteger();
    final AtomicInteger asyncs = new AtomicInteger();
    final AtomicInteger deep = new AtomicInteger();
    final AtomicInteger streams = new AtomicInteger();
    final AtomicInteger locals = new AtomicInteger();
    protected long all;

    void lambda(ExecutorService pool) {
        for (int i = 0; i < 10; i++) {
            pool.submit(() -> lambdas.getAndIncrement()); // want lost-update "lambdas"
        }
    }

    void anonymous() {
        for (int i = 0; i < 2; i++) {
            new Thread(new Runnable() {
                @Override
                public void run() {
                    anonymous.addAndGet(2); // want lost-update "anonymous"
                }
            }).start();
        }
    }

    void reference() {
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.execute(this::bump);
        pool.execute(this::bump);
        pool.shutdown();
    }

    private void bump() {
        references.incrementAndGet(); // want lost-update "references"
    }

    int invokeAll(ExecutorService pool) throws InterruptedException, ExecutionException {
        Collection<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> callables.incrementAndGet()); // want lost-update "callables"
        }
        int last = 0;
        for (Future<Integer> each : pool.invokeAll(tasks)) {
            last = each.get();
        }
        return last;
    }

    void async() {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> asyncs.getAndIncrement()); // want lost-update "asyncs"
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> asyncs.getAndIncrement()); // want lost-update "asyncs"
        one.join();
        other.join();
    }

    /** The write is three calls away from the code that starts the threads. */
    void deep(ExecutorService pool, List<String> lines) {
        for (String line : lines) {
            pool.execute(() -> parse(line));
        }
    }

    private void parse(String line) {
        if (!line.isBlank()) {
            record(line.length());
        }
    }

    private void record(int length) {
        deep.incrementAndGet(); // want lost-update "deep"
        all = all + length; // want lost-update "all"
    }

    void stream() {
        IntStream.range(0, 1_000).parallel().forEach(i -> streams.getAndIncrement()); // want lost-update "streams"
    }

    void local() {
        Runnable task = () -> locals.getAndIncrement(); // want lost-update "locals"
        Thread first = new Thread(task);
        Thread second = new Thread(task);
        first.start();
        second.start();
    }
}
