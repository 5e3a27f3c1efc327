import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Functions count where they run: at once, at the end of a pipeline, when their task is joined. */
public class Functions {

    private final Map<Path, String> texts = new ConcurrentHashMap<>();
    private Runnable later = () -> {};

    private static String read(Path file) { // want workload:IO:FILE
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String cached(Path file) { // want workload:IO:FILE
        return texts.computeIfAbsent(file, Functions::read);
    }

    /** Nothing is read until someone asks for an element. */
    Stream<String> lazily(List<Path> files) { // want workload:LIGHT
        return files.stream().map(Functions::read);
    }

    List<String> eagerly(List<Path> files) { // want workload:IO:FILE
        return files.stream().map(Functions::read).toList();
    }

    void remember(Path file) { // want workload:LIGHT
        later = () -> read(file);
    }

    void runLater() { // want workload:IO:FILE
        later.run();
    }

    /** Runs what it is given: its callers decide. */
    static <T> T timed(Supplier<T> work) { // want workload:UNKNOWN
        long start = System.nanoTime();
        T result = work.get();
        System.out.println(System.nanoTime() - start);
        return result;
    }

    String timedRead(Path file) { // want workload:IO:FILE
        return timed(() -> read(file));
    }

    int timedSum(int a, int b) { // want workload:LIGHT
        return timed(() -> a + b);
    }

    Future<String> submit(ExecutorService pool, Path file) { // want workload:LIGHT
        return pool.submit(() -> read(file));
    }

    String waitFor(ExecutorService pool, Path file) throws InterruptedException, ExecutionException { // want workload:IO:FILE+WAIT
        Future<String> text = pool.submit(() -> read(file));
        return text.get();
    }

    String address(String host) {
        CompletableFuture<String> address = CompletableFuture.supplyAsync(() -> lookUp(host));
        return address.join();
    }

    CompletableFuture<String> start(String host) { // want workload:LIGHT
        return CompletableFuture.supplyAsync(() -> lookUp(host));
    }

    private static String lookUp(String host) { // want workload:IO:DNS
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
