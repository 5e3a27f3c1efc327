import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Loops that must be sequential, that already are not, or that do not wait. */
public class Clean {

    private final PriceService service;
    private final DataSource dataSource;
    private final Object lock = new Object();
    private int requests;

    public Clean(PriceService service, DataSource dataSource) {
        this.service = service;
        this.dataSource = dataSource;
    }

    /** Each page says where the next one is. */
    List<String> pages(String first) { // want workload:IO:NET
        List<String> pages = new ArrayList<>();
        String path = first;
        while (path != null) {
            String page = service.text(path);
            pages.add(page);
            path = page.startsWith("next ") ? page.substring(5) : null;
        }
        return pages;
    }

    /** The next call is made only if this one did not do. */
    Optional<String> firstCheap(List<String> names) { // want workload:IO:NET
        for (String name : names) {
            if (service.price(name) < 100) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    List<String> untilEmpty(List<String> paths) { // want workload:IO:NET
        List<String> pages = new ArrayList<>();
        for (String path : paths) {
            String page = service.text(path);
            if (page.isEmpty()) {
                break;
            }
            pages.add(page);
        }
        return pages;
    }

    /** What is asked for next depends on what came before. */
    String chain(List<String> steps) { // want workload:IO:NET
        String result = "";
        for (String step : steps) {
            result = service.text("/" + step + "?after=" + result.length());
        }
        return result;
    }

    /** Trying again is not a second piece of work. */
    String patiently(String path) throws IOException, InterruptedException { // want workload:IO:NET
        for (int attempt = 1; ; attempt++) {
            try {
                return service.download(path);
            } catch (IOException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    /** One statement of one connection: it can do one thing at a time. */
    void saveAll(List<String> names) throws SQLException { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO person (name) VALUES (?)")) {
            for (String name : names) {
                insert.setString(1, name);
                insert.executeUpdate();
            }
        }
    }

    /** A cursor is read row by row. */
    List<String> names() throws SQLException { // want workload:IO:DB
        List<String> names = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT name FROM person");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The connection is the caller's, and with it the transaction. */
    static void deleteAll(Connection connection, List<Long> ids) throws SQLException { // want workload:IO:DB
        for (long id : ids) {
            delete(connection, id);
        }
    }

    private static void delete(Connection connection, long id) throws SQLException { // want workload:IO:DB
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM person WHERE id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** Under a lock the calls would wait for each other anyway. */
    List<Integer> underLock(List<String> names) { // want workload:IO:NET
        List<Integer> prices = new ArrayList<>();
        for (String name : names) {
            synchronized (lock) {
                prices.add(service.price(name));
                requests++;
            }
        }
        return prices;
    }

    /** The waits overlap already: the tasks run, the loop collects. */
    static List<Integer> collected(PriceService service, List<String> names) throws InterruptedException, ExecutionException { // want workload:IO:NET+WAIT
        ExecutorService pool = Executors.newFixedThreadPool(8); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (String name : names) {
                running.add(pool.submit(() -> service.price(name)));
            }
            List<Integer> prices = new ArrayList<>();
            for (Future<Integer> price : running) {
                prices.add(price.get());
            }
            return prices;
        } finally {
            pool.shutdown();
        }
    }

    /** Waiting for threads is not I/O. */
    static void joinAll(List<Thread> threads) throws InterruptedException { // want workload:IO:WAIT
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** A pause between rounds is there to pass time, not to be saved. */
    static void blink(int times) throws InterruptedException { // want workload:IO:SLEEP
        for (int i = 0; i < times; i++) {
            System.out.println(i % 2 == 0 ? "on" : "off");
            Thread.sleep(100);
        }
    }

    /** A worker takes one job after another for as long as the program runs. */
    void serve(BlockingQueue<String> jobs) throws InterruptedException { // want workload:IO:NET+WAIT
        while (true) {
            service.text(jobs.take());
        }
    }

    /** Nothing waits here. */
    static List<Integer> lengths(List<String> names) {
        List<Integer> lengths = new ArrayList<>();
        for (String name : names) {
            lengths.add(name.length());
        }
        return lengths;
    }

    /** The call is made once, before the loop. */
    List<String> labels(List<String> names) { // want workload:IO:NET
        String suffix = service.text("/suffix");
        List<String> labels = new ArrayList<>();
        for (String name : names) {
            labels.add(name + suffix);
        }
        return labels;
    }

    /** In the loop only a task is made; whoever runs it waits. */
    List<Runnable> tasks(List<String> names) { // want workload:LIGHT
        List<Runnable> tasks = new ArrayList<>();
        for (String name : names) {
            tasks.add(() -> service.price(name));
        }
        return tasks;
    }
}
