import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The asynchronous program whose stages block. It looks concurrent, yet every stage holds one of the
 * few threads of the common pool while it sleeps, so most stages queue for a thread. (On one
 * or two cores Java before 25 gives every stage a thread of its own: a burden of another kind.)
 */
public class BlockingCoroutine {

    static final int TASKS = 16;

    public static void main(String[] args) { // want workload:IO:SLEEP+WAIT
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            numbers.add(i);
        }

        long start = System.nanoTime();
        System.out.printf("stages that block: sum %d after %d ms%n", inStages(numbers), (System.nanoTime() - start) / 1_000_000);

        start = System.nanoTime();
        System.out.printf("a parallel stream that blocks: sum %d after %d ms%n", inStream(numbers), (System.nanoTime() - start) / 1_000_000);
    }

    static int inStages(List<Integer> numbers) { // want workload:IO:SLEEP+WAIT
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int number : numbers) {
            answers.add(CompletableFuture.supplyAsync(() -> ask(number)));
        }
        int sum = 0;
        for (CompletableFuture<Integer> answer : answers) {
            sum += answer.join();
        }
        return sum;
    }

    static int inStream(List<Integer> numbers) { // want workload:IO:SLEEP
        return numbers.parallelStream() // want site:PARALLEL_STREAM:PARALLEL_STREAM->BOUNDED_POOL
                .mapToInt(number -> ask(number)) // want blocking-in-parallel-stream "ask"
                .sum();
    }

    /** Like {@code time.sleep} in a coroutine: the caller's thread can do nothing else meanwhile. */
    static int ask(int number) { // want workload:IO:SLEEP
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return number * 2;
    }
}
