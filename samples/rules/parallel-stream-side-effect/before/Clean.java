import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same results without a shared container, or with one that is made for it. */
public class Clean {

    static List<String> collected(List<String> words) {
        return words.parallelStream().filter(word -> word.length() > 8).collect(Collectors.toList());
    }

    static Map<Integer, Long> grouped(List<String> words) {
        return words.parallelStream().collect(Collectors.groupingByConcurrent(String::length, Collectors.counting()));
    }

    static int summed(List<String> words) {
        return words.parallelStream().mapToInt(String::length).sum();
    }

    static String reduced(List<String> words) {
        return words.parallelStream().reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    /** The stream makes one list a thread and joins them: the container is nobody else's. */
    static ArrayList<String> ownContainers(List<String> words) {
        return words.parallelStream().collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    static Map<String, Integer> concurrentMap(List<String> words) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        words.parallelStream().forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    static Queue<String> concurrentQueue(List<String> words) {
        Queue<String> queue = new ConcurrentLinkedQueue<>();
        words.parallelStream().forEach(queue::add);
        return queue;
    }

    static List<String> synchronizedList(List<String> words) {
        List<String> safe = Collections.synchronizedList(new ArrayList<>());
        List<String> copied = new CopyOnWriteArrayList<>();
        words.parallelStream().forEach(word -> {
            safe.add(word);
            copied.add(word);
        });
        return safe;
    }

    static List<String> locked(List<String> words) {
        Object lock = new Object();
        List<String> guarded = new ArrayList<>();
        words.parallelStream().forEach(word -> {
            synchronized (lock) {
                guarded.add(word);
            }
        });
        return guarded;
    }

    static long atomics(List<String> words) {
        AtomicInteger count = new AtomicInteger();
        LongAdder letters = new LongAdder();
        words.parallelStream().forEach(word -> {
            count.incrementAndGet();
            letters.add(word.length());
        });
        return letters.sum() / Math.max(1, count.get());
    }

    static List<String> sequentialStream(List<String> words) {
        List<String> all = new ArrayList<>();
        words.stream().forEach(word -> all.add(word));
        words.forEach(all::add);
        return all;
    }

    /** The last of parallel and sequential decides for the whole pipeline. */
    static List<String> madeSequential(List<String> words) {
        List<String> all = new ArrayList<>();
        words.parallelStream().filter(word -> !word.isEmpty()).sequential().forEach(word -> all.add(word));
        return all;
    }

    /** One element at a time, each after the one before, whichever thread does it: what forEachOrdered promises. */
    static List<Integer> ordered(int upTo) {
        List<Integer> squares = new ArrayList<>();
        IntStream.range(0, upTo).parallel().map(i -> i * i).forEachOrdered(i -> squares.add(i));
        return squares;
    }

    /** The list is made, filled and read within one call of the function. */
    static List<Integer> freshInside(List<String> words) {
        return words.parallelStream()
                .map(word -> {
                    List<Integer> letters = new ArrayList<>();
                    for (char letter : word.toCharArray()) {
                        letters.add((int) letter);
                    }
                    Map<Integer, Integer> counts = new HashMap<>();
                    letters.forEach(letter -> counts.merge(letter, 1, Integer::sum));
                    return counts.size();
                })
                .toList();
    }

    /** Reading a container that nobody writes is safe. */
    static List<String> onlyRead(List<String> words, Map<String, String> names) {
        return words.parallelStream().map(word -> names.getOrDefault(word, word)).toList();
    }

    /** Filled after the stream is done. */
    static List<Integer> afterwards(int upTo) {
        List<Integer> squares = IntStream.range(0, upTo).parallel().map(i -> i * i).boxed().toList();
        List<Integer> copy = new ArrayList<>();
        copy.addAll(squares);
        return copy;
    }
}
