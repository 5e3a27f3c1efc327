import java.util.concurrent.atomic.AtomicInteger;

/** A static field, counted by a Thread subclass and reset before the threads start. */
public class FixStatic {

    private static final AtomicInteger finished = new AtomicInteger();

    static class Worker extends Thread {
        @Override
        public void run() {
            finished.incrementAndGet(); // want lost-update "finished"
        }
    }

    public static int runAll(int workers) throws InterruptedException {
        finished.set(0);
        Worker[] running = new Worker[workers];
        for (int i = 0; i < workers; i++) {
            running[i] = new Worker();
            running[i].start();
        }
        for (Worker worker : running) {
            worker.join();
        }
        return finished.get();
    }
}
