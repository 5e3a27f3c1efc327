import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker per process: the program starts itself, and each copy has a memory of its own. */
public class WorkerProcesses {

    static final int WORKERS = 2;

    public static void main(String[] args) throws IOException, InterruptedException { // want workload:IO:PROCESS+SLEEP
        if (args.length > 0) {
            work(args[0]);
            return;
        }
        long start = System.nanoTime();
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(start("worker-" + i));
        }
        for (Process worker : workers) {
            System.out.println("pid " + worker.pid() + " ended with " + worker.waitFor());
        }
        System.out.printf("%d workers done after %d ms%n", WORKERS, (System.nanoTime() - start) / 1_000_000);
    }

    static void work(String name) throws InterruptedException { // want workload:IO:SLEEP
        System.out.println(name + ": begin in process " + ProcessHandle.current().pid());
        Thread.sleep(200);
        System.out.println(name + ": end");
    }

    /** Starts this very source file again, on the java that runs it. */
    static Process start(String name) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] mine = ProcessHandle.current().info().arguments().orElse(new String[0]);
        String source = "WorkerProcesses.java";
        for (String argument : mine) {
            if (argument.endsWith(source)) {
                source = argument;
            }
        }
        return new ProcessBuilder(java, source, name).inheritIO().start();
    }
}
