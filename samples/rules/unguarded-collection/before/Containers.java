import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Containers that are not made for several threads, written by the tasks of a pool. */
public class Containers {

    private final Map<String, Integer> lengths = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final Queue<Integer> smallest = new PriorityQueue<>();
    private final Map<String, Integer> sorted = new TreeMap<>();
    private final Map<String, String> cache = new LinkedHashMap<>();
    private final BitSet flags = new BitSet();
    private static final List<Integer> NUMBERS = new ArrayList<>();

    void run(List<String> words) {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (String word : words) {
            pool.submit(() -> handle(word));
        }
        pool.shutdown();
    }

    private void handle(String word) {
        lengths.put(word, word.length()); // want unguarded-collection "lengths"
        log.add(word); // want unguarded-collection "log"
        names.remove(word); // want unguarded-collection "names"
        last.push(word); // want unguarded-collection "last"
        smallest.offer(word.length()); // want unguarded-collection "smallest"
        sorted.merge(word, 1, Integer::sum); // want unguarded-collection "sorted"
        cache.computeIfAbsent(word, String::toUpperCase); // want unguarded-collection "cache"
        flags.set(word.length()); // want unguarded-collection "flags"
        NUMBERS.add(word.length()); // want unguarded-collection "NUMBERS"
    }

    /** Get, add one, put: two threads lose a count, and may break the map as well. */
    void count(ExecutorService pool, List<String> words) {
        for (String word : words) {
            pool.execute(() -> {
                int before = lengths.getOrDefault(word, 0);
                lengths.put(word, before + 1); // want unguarded-collection "lengths"
            });
        }
    }

    int size() {
        return lengths.size() + log.size() + names.size() + last.size() + smallest.size() + sorted.size() + cache.size()
                + flags.cardinality() + NUMBERS.size();
    }
}
