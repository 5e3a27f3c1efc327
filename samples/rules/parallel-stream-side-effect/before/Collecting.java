import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Filling a container from the functions of a parallel stream. */
public class Collecting {

    private final List<String> seen = new ArrayList<>();

    static List<String> list(List<String> words) {
        List<String> lengthy = new ArrayList<>();
        words.parallelStream().filter(word -> word.length() > 8).forEach(word -> lengthy.add(word)); // want parallel-stream-side-effect "lengthy"
        return lengthy;
    }

    static List<Integer> methodReference(List<Integer> numbers) {
        List<Integer> copy = new LinkedList<>();
        numbers.parallelStream().forEach(copy::add); // want parallel-stream-side-effect "copy"
        return copy;
    }

    static Map<Integer, String> map(Collection<String> words) {
        Map<Integer, String> byLength = new HashMap<>();
        words.stream().parallel().forEach(word -> {
            byLength.put(word.length(), word); // want parallel-stream-side-effect "byLength"
        });
        return byLength;
    }

    static Map<String, Integer> counts(Stream<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.parallel().forEach(word -> counts.merge(word, 1, Integer::sum)); // want parallel-stream-side-effect "counts"
        return counts;
    }

    /** Not only forEach: any function of the pipeline runs on several threads. */
    static List<String> insideMap(List<String> words) {
        Set<String> met = new HashSet<>();
        return words.parallelStream()
                .filter(word -> met.add(word)) // want parallel-stream-side-effect "met"
                .map(String::toUpperCase)
                .toList();
    }

    static long peek(List<String> words) {
        StringBuilder log = new StringBuilder();
        long count = words.parallelStream()
                .peek(word -> log.append(word)) // want parallel-stream-side-effect "log"
                .filter(word -> !word.isBlank())
                .count();
        System.out.println(log);
        return count;
    }

    /** A field's list is shared no less than a captured one. */
    void field(List<String> words) {
        words.parallelStream().forEach(word -> seen.add(word)); // want parallel-stream-side-effect "seen"
    }

    /** The write is in a method that the function calls. */
    void called(List<String> words) {
        words.parallelStream().forEach(this::remember);
    }

    private void remember(String word) {
        if (!word.isEmpty()) {
            seen.add(word.trim()); // want parallel-stream-side-effect "seen"
        }
    }

    int size() {
        return seen.size();
    }
}
