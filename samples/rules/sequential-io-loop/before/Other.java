import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Loops whose waits could overlap, of other kinds and shapes. */
public class Other {

    private final PriceService service;
    private final DataSource dataSource;

    public Other(PriceService service, DataSource dataSource) {
        this.service = service;
        this.dataSource = dataSource;
    }

    /** Every round takes a connection of its own. */
    List<String> database(List<Long> ids) { // want workload:IO:DB
        List<String> names = new ArrayList<>();
        for (long id : ids) { // want sequential-io-loop "name" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            names.add(name(id));
        }
        return names;
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

    /** The sum needs all prices, but no price needs the sum. */
    long total(List<String> names) { // want workload:IO:NET
        long total = 0;
        for (String name : names) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            total += service.price(name);
        }
        return total;
    }

    /** Nothing is collected, each call stands for itself. */
    void warmUp(List<String> names) { // want workload:IO:NET
        for (String name : names) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            service.price(name);
        }
    }

    /** Only some of the items are asked for. */
    Set<String> cheap(List<String> names, int limit) { // want workload:IO:NET
        Set<String> cheap = new HashSet<>();
        for (String name : names) { // want sequential-io-loop "price" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            if (!name.isBlank() && service.price(name) < limit) {
                cheap.add(name);
            }
        }
        return cheap;
    }

    List<String> whileLoop(Iterator<String> names) { // want workload:IO:NET
        List<String> pages = new ArrayList<>();
        while (names.hasNext()) { // want sequential-io-loop "text" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            pages.add(service.text(names.next()));
        }
        return pages;
    }

    static List<InetAddress> lookUps(List<String> hosts) throws UnknownHostException { // want workload:IO:DNS
        List<InetAddress> addresses = new ArrayList<>();
        for (String host : hosts) { // want sequential-io-loop "getByName" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            addresses.add(InetAddress.getByName(host));
        }
        return addresses;
    }

    static List<Integer> openPorts(String host, int from, int to) { // want workload:IO:NET
        List<Integer> open = new ArrayList<>();
        for (int port = from; port <= to; port++) { // want sequential-io-loop "answers" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            if (answers(host, port)) {
                open.add(port);
            }
        }
        return open;
    }

    private static boolean answers(String host, int port) { // want workload:IO:NET
        try (Socket socket = new Socket(host, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int[] processes(List<List<String>> commands) throws IOException, InterruptedException { // want workload:IO:PROCESS
        int[] exits = new int[commands.size()];
        int next = 0;
        for (List<String> command : commands) { // want sequential-io-loop "run" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            exits[next++] = run(command);
        }
        return exits;
    }

    private static int run(List<String> command) throws IOException, InterruptedException { // want workload:IO:PROCESS
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
