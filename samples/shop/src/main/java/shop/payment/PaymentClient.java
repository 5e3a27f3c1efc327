package shop.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import shop.metrics.Traffic;
import shop.orders.Order;

/** Talks to the payment provider. */
public class PaymentClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

    private final URI provider;
    private final Traffic traffic;

    public PaymentClient(URI provider, Traffic traffic) {
        this.provider = provider;
        this.traffic = traffic;
    }

    /** Charges the order and gives the receipt. */
    public String charge(Order order) { // want workload:IO:NET
        String body = "{\"order\":" + order.id() + ",\"cents\":" + order.cents() + "}";
        HttpRequest request =
                HttpRequest.newBuilder(provider.resolve("/charge/" + order.id()))
                        .timeout(Duration.ofSeconds(5))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        traffic.sent(body.length());
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PaymentRefused(order.id(), response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while charging order " + order.id(), e);
        }
    }

    /** Tries again while the network fails: a loop whose rounds depend on each other. */
    public String chargePatiently(Order order, int attempts) { // want workload:IO:NET
        UncheckedIOException last = null;
        for (int attempt = 0; attempt < attempts; attempt++) {
            try {
                return charge(order);
            } catch (UncheckedIOException e) {
                last = e;
                pause(50L << attempt);
            }
        }
        throw new IllegalStateException("order " + order.id() + " not charged in " + attempts + " attempts", last);
    }

    private static void pause(long millis) { // want workload:IO:SLEEP
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
