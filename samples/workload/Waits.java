import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is waited for, and what only looks like waiting. */
public class Waits {

    private static final Logger LOG = Logger.getLogger("waits");

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> queue;
    private String settings;

    Waits(BlockingQueue<String> queue) { // want workload:LIGHT
        this.queue = queue;
    }

    String page(URI address) throws IOException, InterruptedException { // want workload:IO:NET
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    int count(Connection connection, String name) throws SQLException { // want workload:IO:DB
        try (PreparedStatement query = connection.prepareStatement("select count(*) from t where n = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    String ask() { // want workload:IO:CONSOLE
        return new Scanner(System.in).nextLine();
    }

    int run(String command) throws IOException, InterruptedException { // want workload:IO:PROCESS
        return new ProcessBuilder(command).start().waitFor();
    }

    /** Sorting a few names does not matter beside reading the directory. */
    String[] names(File directory) { // want workload:IO:FILE
        String[] names = directory.list();
        Arrays.sort(names);
        return names;
    }

    void pause() throws InterruptedException { // want workload:IO:SLEEP
        Thread.sleep(100);
    }

    String next() throws InterruptedException { // want workload:IO:WAIT
        return queue.take();
    }

    /** Looks, and goes on. */
    String nextIfThere() throws InterruptedException { // want workload:LIGHT
        return queue.poll(0, TimeUnit.MILLISECONDS);
    }

    /** Waits only on the way to an error. */
    int parse(String number, Path log) { // want workload:LIGHT
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            try {
                Files.writeString(log, number);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            return 0;
        }
    }

    /** Read once; every later call finds it. */
    String settings(Path file) throws IOException { // want workload:LIGHT
        if (settings == null) {
            settings = Files.readString(file);
        }
        return settings;
    }

    int add(int a, int b) { // want workload:LIGHT
        if (LOG.isLoggable(Level.FINE)) {
            LOG.fine("adding " + a + " and " + b);
        }
        System.out.println(a + b);
        return a + b;
    }

    /** Finding a class that is loaded already reads no file. */
    Class<?> type(String name) throws ClassNotFoundException { // want workload:LIGHT
        return getClass().getClassLoader().loadClass(name);
    }
}
