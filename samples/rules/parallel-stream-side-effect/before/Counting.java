import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Counting and summing in an array that the threads of the stream share. */
public class Counting {

    static int count(List<String> words) {
        int[] count = {0};
        words.parallelStream().forEach(word -> count[0]++); // want parallel-stream-side-effect "count"
        return count[0];
    }

    static long sum(long[] values) {
        long[] sum = new long[1];
        Arrays.stream(values).parallel().forEach(value -> sum[0] += value); // want parallel-stream-side-effect "sum"
        return sum[0];
    }

    static int[] histogram(List<String> words) {
        int[] byLength = new int[64];
        words.parallelStream().forEach(word -> {
            byLength[Math.min(word.length(), 63)]++; // want parallel-stream-side-effect "byLength"
        });
        return byLength;
    }

    /** A plain write to one element: the last writer wins, whoever that is. */
    static String longest(List<String> words) {
        String[] longest = {""};
        words.parallelStream().forEach(word -> {
            if (word.length() > longest[0].length()) {
                longest[0] = word; // want parallel-stream-side-effect "longest"
            }
        });
        return longest[0];
    }

    static long inMap(int upTo) {
        long[] calls = new long[1];
        long total = LongStream.range(0, upTo)
                .parallel()
                .map(n -> {
                    calls[0] = calls[0] + 1; // want parallel-stream-side-effect "calls"
                    return n * n;
                })
                .sum();
        return total / Math.max(1, calls[0]);
    }

    /** Every index is written by one thread only: nothing is shared. */
    static int[] ownElement(int size) {
        int[] squares = new int[size];
        IntStream.range(0, size).parallel().forEach(i -> squares[i] = i * i);
        return squares;
    }
}
