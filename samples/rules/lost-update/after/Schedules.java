import java.util.concurrent.atomic.AtomicInteger;

/** Two different bodies, each run by one thread only: the update can still be lost. */
public class Schedules {

    private final AtomicInteger balance = new AtomicInteger();
    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** One thread adds, the other takes away. */
    void both() {
        Thread deposits = new Thread(() -> {
            balance.addAndGet(10); // want lost-update "balance"
        });
        Thread withdrawals = new Thread(() -> {
            balance.addAndGet(-10); // want lost-update "balance"
        });
        deposits.start();
        withdrawals.start();
    }

    /** The thread that starts it goes on counting itself, and joins too late. */
    int alongside() throws InterruptedException {
        Thread other = new Thread(this::tick);
        other.start();
        tick();
        other.join();
        return ticks.get();
    }

    private void tick() {
        ticks.incrementAndGet(); // want lost-update "ticks"
    }

    /** Volatile shows every thread the newest value; it does not keep another write from coming between. */
    void volatileIsNotEnough() {
        for (int i = 0; i < 4; i++) {
            new Thread(() -> sent.getAndIncrement()).start(); // want lost-update "sent"
        }
    }

    int summary() {
        return balance.get() + ticks.get() + sent.get();
    }
}
