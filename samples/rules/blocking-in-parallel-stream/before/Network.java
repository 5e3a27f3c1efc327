import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Waiting for the network on the common pool. */
public class Network {

    private final HttpClient client = HttpClient.newHttpClient();

    List<String> viaMethod(List<URI> pages) { // want workload:IO:NET
        return pages.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .map(page -> fetch(page)) // want blocking-in-parallel-stream "fetch"
                .toList();
    }

    List<String> viaReference(List<URI> pages) { // want workload:IO:NET
        return pages.stream().parallel().map(this::fetch).toList(); // want blocking-in-parallel-stream "fetch" // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
    }

    /** The call that waits stands in the lambda itself. */
    List<Integer> direct(List<URI> pages) {
        return pages.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .map(page -> HttpRequest.newBuilder(page).build())
                .map(request -> {
                    try {
                        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(); // want blocking-in-parallel-stream "send"
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return -1;
                    }
                })
                .toList();
    }

    /** In the collector, which runs on the pool as well. */
    Map<URI, String> inCollector(List<URI> pages) {
        return pages.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .collect(Collectors.toMap(page -> page, page -> fetch(page))); // want blocking-in-parallel-stream "fetch"
    }

    long lookUps(List<String> hosts) {
        return hosts.parallelStream().filter(host -> exists(host)).count(); // want blocking-in-parallel-stream "exists" // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
    }

    void numbers(URI base) {
        IntStream.range(0, 100)
                .parallel() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .forEach(number -> System.out.println(old(base.resolve("/" + number)).length())); // want blocking-in-parallel-stream "old"
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

    private static boolean exists(String host) { // want workload:IO:DNS
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String old(URI page) { // want workload:IO:NET
        try {
            URL url = page.toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
