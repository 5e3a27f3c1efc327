import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The same downloads asynchronously: all waits overlap, and only this thread waits. */
public class DownloadsAsync {

    static final int PAGES = 10;
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws IOException { // want workload:IO:WAIT
        HttpServer site = startSite();
        List<URI> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(page(site, i));
        }
        long start = System.nanoTime();
        List<String> bodies = fetchAll(pages);
        System.out.printf("%d pages after %d ms, the last is '%s'%n",
                bodies.size(), (System.nanoTime() - start) / 1_000_000, bodies.get(PAGES - 1));
        site.stop(0);
    }

    static List<String> fetchAll(List<URI> pages) { // want workload:IO:WAIT
        List<CompletableFuture<String>> downloads = new ArrayList<>();
        for (URI page : pages) {
            downloads.add(fetch(page));
        }
        List<String> bodies = new ArrayList<>();
        for (CompletableFuture<String> download : downloads) {
            bodies.add(download.join());
        }
        return bodies;
    }

    static CompletableFuture<String> fetch(URI page) { // want workload:LIGHT
        HttpRequest request = HttpRequest.newBuilder(page).build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    /** A site of its own on the loopback interface; every page takes 100 ms. */
    static HttpServer startSite() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else every page takes 40 ms more
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer site = HttpServer.create(anyPort, 0);
        site.setExecutor(request -> new Thread(request).start()); // want site:THREAD:PLATFORM_THREADS->BOUNDED_POOL
        site.createContext("/", exchange -> {
            pause(100);
            byte[] page = ("page " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        return site;
    }

    static void pause(long millis) { // want workload:IO:SLEEP
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static URI page(HttpServer site, int number) { // want workload:LIGHT
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/" + number);
    }
}
