import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Processes times threads: every process squares its share of the numbers on threads of its own. */
public class SquaresProcessesThreads {

    static final int PROCESSES = 2;
    static final int SHARE = 6;

    public static void main(String[] args) throws IOException, InterruptedException { // want workload:IO:PROCESS+SLEEP+WAIT
        if (args.length > 0) {
            squares(Integer.parseInt(args[0]));
            return;
        }
        long start = System.nanoTime();
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            workers.add(start(i * SHARE));
        }
        for (Process worker : workers) {
            worker.waitFor();
        }
        System.out.printf("%d processes done after %d ms%n", PROCESSES, (System.nanoTime() - start) / 1_000_000);
    }

    static void squares(int from) throws InterruptedException { // want workload:IO:SLEEP+WAIT
        ExecutorService pool = Executors.newFixedThreadPool(3); // want site:EXECUTOR:BOUNDED_POOL->BOUNDED_POOL
        for (int i = 0; i < SHARE; i++) {
            int number = from + i;
            pool.execute(() -> square(number));
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** The pause stands for the request that a real task would make. */
    static void square(int number) { // want workload:IO:SLEEP
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        System.out.println(number + " * " + number + " = " + number * number
                + " (process " + ProcessHandle.current().pid() + ", " + Thread.currentThread().getName() + ")");
    }

    /** Starts this very source file again, on the java that runs it. */
    static Process start(int from) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] mine = ProcessHandle.current().info().arguments().orElse(new String[0]);
        String source = "SquaresProcessesThreads.java";
        for (String argument : mine) {
            if (argument.endsWith(source)) {
                source = argument;
            }
        }
        return new ProcessBuilder(java, source, String.valueOf(from)).inheritIO().start();
    }
}
