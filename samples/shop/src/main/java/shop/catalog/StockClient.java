package shop.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks the warehouse, which speaks plain old HTTP. */
public class StockClient {

    private final URI warehouse;

    public StockClient(URI warehouse) {
        this.warehouse = warehouse;
    }

    public int pieces(String sku) { // want workload:IO:NET
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) warehouse.resolve("/stock/" + sku).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            if (connection.getResponseCode() != 200) {
                throw new IOException("stock of " + sku + ": status " + connection.getResponseCode());
            }
            try (InputStream body = connection.getInputStream()) {
                return Integer.parseInt(new String(body.readAllBytes(), StandardCharsets.UTF_8).trim());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
