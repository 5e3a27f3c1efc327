package shop.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Price service, payment provider and warehouse in one, on the loopback interface. */
public class StubServer implements AutoCloseable {

    static {
        // Else headers and body travel as two packets, and every answer takes 40 ms more.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final long delayMillis;
    private final AtomicInteger requests = new AtomicInteger();

    private StubServer(HttpServer server, long delayMillis) {
        this.server = server;
        this.delayMillis = delayMillis;
    }

    /** Starts on a free port; every answer takes {@code delayMillis}. */
    public static StubServer start(long delayMillis) {
        try {
            InetSocketAddress freePort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            StubServer stub = new StubServer(HttpServer.create(freePort, 64), delayMillis);
            stub.server.setExecutor(request -> new Thread(request).start()); // want site:THREAD:PLATFORM_THREADS->BOUNDED_POOL
            stub.server.createContext("/price/", stub::price);
            stub.server.createContext("/charge/", stub::charge);
            stub.server.createContext("/stock/", stub::stock);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public int requests() { // want workload:LIGHT
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void price(HttpExchange exchange) throws IOException {
        answer(exchange, 200, String.valueOf(199 + Math.abs(lastPart(exchange).hashCode() % 5_000)));
    }

    /** Every tenth order cannot be paid. */
    private void charge(HttpExchange exchange) throws IOException {
        String order = lastPart(exchange);
        exchange.getRequestBody().readAllBytes();
        answer(exchange, order.endsWith("7") ? 402 : 200, "receipt-" + order);
    }

    private void stock(HttpExchange exchange) throws IOException {
        answer(exchange, 200, String.valueOf(lastPart(exchange).length()));
    }

    private static String lastPart(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        requests.incrementAndGet();
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
