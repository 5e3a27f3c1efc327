/** Two tasks that wait, each on a thread of its own: the waits overlap. */
public class TwoTasksThreads {

    public static void main(String[] args) throws InterruptedException { // want workload:IO:SLEEP+WAIT
        long start = System.nanoTime();
        Thread letters = new Thread(() -> task("letters", 400)); // want site:THREAD:PLATFORM_THREADS->PLATFORM_THREADS
        Thread numbers = new Thread(() -> task("numbers", 600)); // want site:THREAD:PLATFORM_THREADS->PLATFORM_THREADS
        letters.start();
        numbers.start();
        letters.join();
        numbers.join();
        System.out.printf("both done after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    static void task(String name, long millis) { // want workload:IO:SLEEP
        System.out.println(name + ": begin");
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println(name + ": end");
    }
}
