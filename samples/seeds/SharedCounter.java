/** {@code x = x + 1} from several threads: a read, an addition and a write, and any may come between. */
public class SharedCounter {

    static final int THREADS = 4;
    static final int ROUNDS = 100_000;

    static int counter;

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(SharedCounter::countUp); // want site:THREAD:PLATFORM_THREADS->CPU_POOL
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("counter is %d of %d after %d ms%n",
                counter, THREADS * ROUNDS, (System.nanoTime() - start) / 1_000_000);
    }

    static void countUp() {
        for (int i = 0; i < ROUNDS; i++) {
            increment();
        }
    }

    static void increment() { // want workload:LIGHT
        counter = counter + 1; // want lost-update "counter"
    }
}
