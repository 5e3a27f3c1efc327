import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A call through an interface does what its implementations do. */
public class Dispatch {

    interface Store {
        String get(String key) throws IOException; // want workload:LIGHT
    }

    interface Clock {
        long now(); // want workload:LIGHT
    }

    interface Listener {
        void changed(String key); // want workload:LIGHT
    }

    static final class Files1 implements Store {
        private final Path folder;

        Files1(Path folder) { // want workload:LIGHT
            this.folder = folder;
        }

        @Override
        public String get(String key) throws IOException { // want workload:IO:FILE
            return Files.readString(folder.resolve(key));
        }
    }

    static final class Memory implements Store {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public String get(String key) { // want workload:LIGHT
            return values.get(key);
        }
    }

    static final class SystemClock implements Clock {
        @Override
        public long now() { // want workload:LIGHT
            return System.currentTimeMillis();
        }
    }

    private final Store store;
    private final Clock clock;
    private final Listener listener;

    Dispatch(Store store, Clock clock, Listener listener) { // want workload:LIGHT
        this.store = store;
        this.clock = clock;
        this.listener = listener;
    }

    /** One of two reads a file. */
    String value(String key) throws IOException { // want workload:IO:FILE
        return store.get(key);
    }

    /** What is made here is known exactly. */
    String inMemory(String key) { // want workload:LIGHT
        Memory memory = new Memory();
        return memory.get(key);
    }

    long age(long since) { // want workload:LIGHT
        return clock.now() - since;
    }

    /** Nobody in these sources listens. */
    void tell(String key) { // want workload:UNKNOWN
        listener.changed(key);
    }

    String host(URI address) { // want workload:LIGHT
        return address.getHost();
    }
}
