// Needs Java 21 or newer.

/** The two tasks that wait, each on a virtual thread. */
public class TwoTasksVirtual {

    public static void main(String[] args) throws InterruptedException { // want workload:IO:SLEEP+WAIT
        long start = System.nanoTime();
        Thread letters = Thread.ofVirtual().start(() -> task("letters", 400)); // want site:THREAD:VIRTUAL_THREADS->VIRTUAL_THREADS
        Thread numbers = Thread.startVirtualThread(() -> task("numbers", 600)); // want site:THREAD:VIRTUAL_THREADS->VIRTUAL_THREADS
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
