package shop.pricing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import shop.metrics.Latency;

/** Asks the price service. Holds no state of its own, so any thread may use it. */
public class PriceClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

    private final URI service;
    private final Latency latency;

    public PriceClient(URI service, Latency latency) {
        this.service = service;
        this.latency = latency;
    }

    /** The price of one product in cents. */
    public int price(String sku) { // want workload:IO:NET
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/price/" + sku)).timeout(Duration.ofSeconds(5)).build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("price of " + sku + ": status " + response.statusCode());
            }
            return Integer.parseInt(response.body().trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the price of " + sku, e);
        } finally {
            latency.record(System.nanoTime() - start);
        }
    }
}
