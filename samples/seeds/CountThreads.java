/** The same counting on a thread a task: faster by the number of cores, for nothing holds them back. */
public class CountThreads {

    static final int LIMIT = 10_000_000;
    static final int TASKS = 4;

    public static void main(String[] args) throws InterruptedException { // want workload:MIXED:WAIT
        long start = System.nanoTime();
        int[] counted = new int[TASKS];
        Thread[] threads = new Thread[TASKS];
        for (int i = 0; i < TASKS; i++) {
            int task = i;
            threads[i] = new Thread(() -> counted[task] = count(task)); // want site:THREAD:PLATFORM_THREADS->CPU_POOL
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int task = 0; task < TASKS; task++) {
            System.out.println("task " + task + " counted " + counted[task]);
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
}
