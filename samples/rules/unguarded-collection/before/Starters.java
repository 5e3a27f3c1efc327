import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The threads, and how they come by the container. */
public class Starters {

    private final Map<Integer, String> byNumber = new HashMap<>();
    private final List<String> mixed = new ArrayList<>();
    private final List<String> halfLocked = new ArrayList<>();

    /** A captured local, written by threads. */
    static List<Integer> captured() throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            Thread thread = new Thread(() -> results.add(number * number)); // want unguarded-collection "results"
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return results;
    }

    /** As a method reference. */
    static List<String> stages(List<String> words) {
        List<String> upper = new ArrayList<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String word : words) {
            all.add(CompletableFuture.supplyAsync(() -> word.toUpperCase()).thenAcceptAsync(upper::add)); // want unguarded-collection "upper"
        }
        CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
        return upper;
    }

    /** Handed to the task as a parameter. */
    static class Task implements Runnable {
        private final Map<String, Long> times;
        private final String name;

        Task(Map<String, Long> times, String name) {
            this.times = times;
            this.name = name;
        }

        @Override
        public void run() {
            times.put(name, System.nanoTime()); // want unguarded-collection "times"
        }
    }

    static Map<String, Long> tasks(ExecutorService pool, List<String> names) {
        Map<String, Long> times = new HashMap<>();
        for (String name : names) {
            pool.execute(new Task(times, name));
        }
        return times;
    }

    /** One thread writes, the one that started it writes too. */
    void alongside() {
        new Thread(() -> {
            mixed.add("from the thread"); // want unguarded-collection "mixed"
        }).start();
        mixed.add("from the caller"); // want unguarded-collection "mixed"
    }

    /** Only one of the two writers takes the lock. */
    void halfLocked() {
        new Thread(() -> {
            synchronized (halfLocked) {
                halfLocked.add("with the lock");
            }
        }).start();
        new Thread(() -> {
            halfLocked.add("without the lock"); // want unguarded-collection "halfLocked"
        }).start();
    }

    void anonymous() {
        for (int i = 0; i < 3; i++) {
            int number = i;
            new Thread() {
                @Override
                public void run() {
                    byNumber.put(number, getName()); // want unguarded-collection "byNumber"
                }
            }.start();
        }
    }

    /** The tasks are inner objects; the list is of the object around them. */
    static class Server {
        private final List<Client> clients = new ArrayList<>();

        void serve(ServerSocket socket) throws IOException {
            while (true) {
                Client client = new Client(socket.accept());
                new Thread(client).start();
            }
        }

        private class Client implements Runnable {
            private final Socket socket;

            Client(Socket socket) {
                this.socket = socket;
            }

            @Override
            public void run() {
                clients.add(this); // want unguarded-collection "clients"
                talk();
                clients.remove(this); // want unguarded-collection "clients"
            }

            private void talk() {
                System.out.println(socket);
            }
        }
    }

    int size() {
        return byNumber.size() + mixed.size() + halfLocked.size();
    }
}
