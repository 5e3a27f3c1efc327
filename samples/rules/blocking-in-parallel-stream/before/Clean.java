import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Computing on the common pool, and waiting elsewhere. */
public class Clean {

    private final HttpClient client = HttpClient.newHttpClient();

    /** What parallel streams are for. */
    static List<BigInteger> computing(List<Integer> numbers) { // want workload:CPU
        return numbers.parallelStream().map(n -> factorial(n)).toList(); // want site:PARALLEL_STREAM:PARALLEL_STREAM->PARALLEL_STREAM
    }

    private static BigInteger factorial(int n) { // want workload:CPU
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= n; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    /** A sequential stream waits on the caller's own thread. */
    List<String> sequential(List<URI> pages) { // want workload:IO:NET
        return pages.stream().map(this::fetch).toList();
    }

    /** The pages are fetched on a pool for it; the stream computes with them. */
    List<String> pooled(List<URI> pages) throws InterruptedException, ExecutionException { // want workload:IO:NET+WAIT
        ExecutorService pool = Executors.newFixedThreadPool(16); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (URI page : pages) {
                tasks.add(() -> fetch(page));
            }
            List<String> bodies = new ArrayList<>();
            for (Future<String> each : pool.invokeAll(tasks)) {
                bodies.add(each.get());
            }
            return bodies.parallelStream().map(String::strip).collect(Collectors.toList());
        } finally {
            pool.shutdown();
        }
    }

    /** Asking is not waiting: the futures come back at once. */
    List<CompletableFuture<Integer>> asynchronous(List<URI> pages) { // want workload:LIGHT
        return pages.parallelStream()
                .map(page -> client.sendAsync(
                        HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding()))
                .map(response -> response.thenApply(HttpResponse::statusCode))
                .toList();
    }

    /** Reading from memory does not wait. */
    static List<String> firstLines(List<String> texts) { // want workload:LIGHT
        return texts.parallelStream().map(Clean::firstLine).toList();
    }

    private static String firstLine(String text) { // want workload:LIGHT
        try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Integer> firstBytes(List<byte[]> blocks) {
        return blocks.parallelStream().map(block -> {
            try (InputStreamReader reader =
                    new InputStreamReader(new ByteArrayInputStream(block), StandardCharsets.UTF_8)) {
                return reader.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    /** A line on the console now and then is no wait. */
    static long printing(List<String> words) {
        return words.parallelStream().peek(word -> System.out.println(word)).filter(word -> !word.isEmpty()).count();
    }

    /** The wait is in a function that is made here and run elsewhere. */
    List<Callable<String>> deferred(List<URI> pages) { // want workload:LIGHT
        return pages.parallelStream().map(page -> {
            Callable<String> task = () -> fetch(page);
            return task;
        }).toList();
    }

    private String fetch(URI page) { // want workload:IO:NET
        try {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
