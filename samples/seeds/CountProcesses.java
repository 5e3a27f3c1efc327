import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same counting on a process a task: it uses all cores too, and pays for a JVM each. */
public class CountProcesses {

    static final int LIMIT = 10_000_000;
    static final int TASKS = 4;

    public static void main(String[] args) throws IOException, InterruptedException { // want workload:MIXED:PROCESS
        if (args.length > 0) {
            System.out.print(count(Integer.parseInt(args[0])));
            return;
        }
        long start = System.nanoTime();
        List<Process> workers = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            workers.add(start(task));
        }
        for (int task = 0; task < TASKS; task++) {
            System.out.println("task " + task + " counted " + result(workers.get(task)));
        }
        System.out.printf("%d tasks done after %d ms%n", TASKS, (System.nanoTime() - start) / 1_000_000);
    }

    /** How many numbers up to the limit have a digit sum that leaves this rest when divided by 7. */
    static int count(int rest) { // want workload:CPU
        int found = 0;
        for (int number = 1; number <= LIMIT; number++) {
            int digits = 0;
            for (int left = number; left > 0; left /= 10) {
                digits += left % 10;
            }
            if (digits % 7 == rest) {
                found++;
            }
        }
        return found;
    }

    static String result(Process worker) throws IOException, InterruptedException { // want workload:IO:PROCESS
        byte[] printed = worker.getInputStream().readAllBytes();
        int exit = worker.waitFor();
        if (exit != 0) {
            throw new IOException("worker " + worker.pid() + " ended with " + exit);
        }
        return new String(printed, StandardCharsets.UTF_8);
    }

    /** Starts this very source file again, on the java that runs it. */
    static Process start(int task) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] mine = ProcessHandle.current().info().arguments().orElse(new String[0]);
        String source = "CountProcesses.java";
        for (String argument : mine) {
            if (argument.endsWith(source)) {
                source = argument;
            }
        }
        return new ProcessBuilder(java, source, String.valueOf(task))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
