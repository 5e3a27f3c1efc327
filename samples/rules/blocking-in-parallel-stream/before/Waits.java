import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Waiting for a database, a process, a queue, time or another thread. */
public class Waits {

    private final DataSource dataSource;

    public Waits(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<String> database(List<Long> ids) { // want workload:IO:DB
        return ids.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .map(id -> name(id)) // want blocking-in-parallel-stream "name"
                .toList();
    }

    private String name(long id) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT name FROM person WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read person " + id, e);
        }
    }

    static void sleep(List<Integer> pauses) {
        pauses.parallelStream().forEach(pause -> { // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
            try {
                TimeUnit.MILLISECONDS.sleep(pause); // want blocking-in-parallel-stream "sleep"
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static List<Integer> processes(List<List<String>> commands) {
        return commands.parallelStream().map(Waits::run).toList(); // want blocking-in-parallel-stream "run" // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
    }

    private static int run(List<String> command) { // want workload:IO:PROCESS
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    static void queue(List<String> words, BlockingQueue<String> full) {
        words.parallelStream().forEach(word -> put(full, word)); // want blocking-in-parallel-stream "put" // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
    }

    private static void put(BlockingQueue<String> queue, String word) { // want workload:IO:WAIT
        try {
            queue.put(word);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void latch(List<String> words, CountDownLatch ready) {
        words.parallelStream().forEach(word -> { // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
            try {
                ready.await(); // want blocking-in-parallel-stream "await"
                System.out.println(word);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
