import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/** Containers that are made for several threads, or guarded, or never shared. */
public class Clean {

    private final Map<String, Integer> concurrent = new ConcurrentHashMap<>();
    private final Map<String, Integer> skipList = new ConcurrentSkipListMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Queue<String> queue = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> blocking = new LinkedBlockingQueue<>();
    private final List<String> listeners = new CopyOnWriteArrayList<>();
    private final List<String> wrapped = Collections.synchronizedList(new ArrayList<>());

    void concurrentContainers(ExecutorService pool, List<String> words) {
        for (String word : words) {
            pool.execute(() -> {
                concurrent.merge(word, 1, Integer::sum);
                skipList.put(word, word.length());
                keys.add(word);
                queue.add(word);
                blocking.add(word);
                listeners.add(word);
                wrapped.add(word);
            });
        }
    }

    private final Map<String, Integer> guarded = new HashMap<>();
    private final List<String> guardedByLock = new ArrayList<>();
    private final List<String> guardedByThis = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    void locks(ExecutorService pool, List<String> words) {
        for (String word : words) {
            pool.execute(() -> {
                synchronized (guarded) {
                    guarded.put(word, word.length());
                }
                lock.lock();
                try {
                    guardedByLock.add(word);
                } finally {
                    lock.unlock();
                }
                addSynchronized(word);
            });
        }
    }

    private synchronized void addSynchronized(String word) {
        guardedByThis.add(word);
    }

    /** The tasks return their results; the thread that asked collects them. */
    static List<Integer> returned(ExecutorService pool, List<String> words) throws InterruptedException, ExecutionException {
        List<Future<Integer>> running = new ArrayList<>();
        for (String word : words) {
            running.add(pool.submit(() -> word.length()));
        }
        List<Integer> lengths = new ArrayList<>();
        for (Future<Integer> each : running) {
            lengths.add(each.get());
        }
        return lengths;
    }

    /** Each task fills a list of its own. */
    static void fresh(ExecutorService pool, List<String> words) {
        for (String word : words) {
            pool.execute(() -> {
                List<String> parts = new ArrayList<>();
                for (String part : word.split("-")) {
                    parts.add(part);
                }
                System.out.println(parts);
            });
        }
    }

    /** One thread only, and the caller looks when it has ended. */
    static List<String> joined() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("before");
        Thread only = new Thread(() -> lines.add("within"));
        only.start();
        only.join();
        lines.add("after");
        return lines;
    }

    private final List<String> byOneThread = new ArrayList<>();
    private final ExecutorService single = Executors.newSingleThreadExecutor();

    /** All tasks of this executor run on one thread, one after another. */
    void singleThread(List<String> words) {
        for (String word : words) {
            single.execute(() -> byOneThread.add(word));
        }
    }

    /** Filled before the threads start, and only read by them. */
    static void readOnly(ExecutorService pool, List<String> words) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String word : words) {
            lengths.put(word, word.length());
        }
        for (String word : words) {
            pool.execute(() -> System.out.println(lengths.get(word)));
        }
    }

    /** Filled by the thread that starts the others; they leave it under its lock. */
    static class Server {
        private final List<Client> clients = new ArrayList<>();

        void serve(int number) {
            for (int i = 0; i < number; i++) {
                Client client = new Client();
                synchronized (clients) {
                    clients.add(client);
                }
                new Thread(client).start();
            }
        }

        private class Client implements Runnable {
            private final List<String> lines = new ArrayList<>();

            @Override
            public void run() {
                lines.add("hello");
                synchronized (clients) {
                    clients.remove(this);
                }
            }
        }
    }

    /** No threads: an ordinary object with an ordinary list. */
    static class Basket {
        private final List<String> items = new ArrayList<>();

        void add(String item) {
            items.add(item);
        }
    }
}
