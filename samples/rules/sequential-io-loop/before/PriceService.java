import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What the loops of this folder call: every call waits for the network. */
public class PriceService {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    public PriceService(URI base) {
        this.base = base;
    }

    public int price(String name) { // want workload:IO:NET
        return Integer.parseInt(text("/price/" + name).trim());
    }

    public String text(String path) { // want workload:IO:NET
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** With checked exceptions, as many clients have them. */
    public String download(String path) throws IOException, InterruptedException { // want workload:IO:NET
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + ": status " + response.statusCode());
        }
        return response.body();
    }
}
