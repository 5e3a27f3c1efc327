import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The same two tasks as asynchronous stages: while they wait, no thread does. */
public class TwoTasksAsync {

    public static void main(String[] args) { // want workload:IO:WAIT
        long start = System.nanoTime();
        CompletableFuture<Void> letters = task("letters", 400);
        CompletableFuture<Void> numbers = task("numbers", 600);
        CompletableFuture.allOf(letters, numbers).join();
        System.out.printf("both done after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    static CompletableFuture<Void> task(String name, long millis) { // want workload:LIGHT
        System.out.println(name + ": begin");
        Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> System.out.println(name + ": end"), later);
    }
}
