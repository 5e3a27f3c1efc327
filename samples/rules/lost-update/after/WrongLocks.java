import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that do not exclude each other. */
public class WrongLocks {

    private final Object front = new Object();
    private final Object back = new Object();
    private final ReadWriteLock readWrite = new ReentrantReadWriteLock();

    private final AtomicInteger differentLocks = new AtomicInteger();
    private final AtomicInteger halfGuarded = new AtomicInteger();
    private final AtomicInteger readLocked = new AtomicInteger();
    private static final AtomicInteger perInstance = new AtomicInteger();

    void differentLocks() {
        new Thread(() -> {
            synchronized (front) {
                differentLocks.incrementAndGet(); // want lost-update "differentLocks"
            }
        }).start();
        new Thread(() -> {
            synchronized (back) {
                differentLocks.incrementAndGet(); // want lost-update "differentLocks"
            }
        }).start();
    }

    /** Readers may hold the read lock together, so it guards no write. */
    void readLock(ExecutorService pool) {
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                readWrite.readLock().lock();
                try {
                    readLocked.incrementAndGet(); // want lost-update "readLocked"
                } finally {
                    readWrite.readLock().unlock();
                }
            });
        }
    }

    /** A lock that is made anew for every task excludes nobody. */
    void freshLock(ExecutorService pool) {
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                Object mine = new Object();
                synchronized (mine) {
                    halfGuarded.incrementAndGet(); // want lost-update "halfGuarded"
                }
            });
        }
    }

    /** The field is of the class, the lock of the object; there are two objects. */
    synchronized void countInstance() {
        perInstance.incrementAndGet(); // want lost-update "perInstance"
    }

    static void twoInstances() {
        WrongLocks one = new WrongLocks();
        WrongLocks other = new WrongLocks();
        new Thread(one::countInstance).start();
        new Thread(other::countInstance).start();
    }

    private static final AtomicInteger meals = new AtomicInteger();

    /** Each philosopher locks two forks, neighbours share one of them, and not all share one. */
    static class Philosopher extends Thread {
        private final Object left;
        private final Object right;

        Philosopher(Object left, Object right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public void run() {
            synchronized (left) {
                synchronized (right) {
                    meals.incrementAndGet(); // want lost-update "meals"
                }
            }
        }
    }

    static void dine() {
        Object[] forks = new Object[5];
        for (int i = 0; i < forks.length; i++) {
            forks[i] = new Object();
        }
        for (int i = 0; i < forks.length; i++) {
            new Philosopher(forks[i], forks[(i + 1) % forks.length]).start();
        }
    }

    private final AtomicInteger late = new AtomicInteger();

    /** The lock is taken by one method, released by another, and the update comes after that. */
    void released(ExecutorService pool) {
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                enter();
                leave();
                late.incrementAndGet(); // want lost-update "late"
            });
        }
    }

    private void enter() {
        readWrite.writeLock().lock();
    }

    private void leave() {
        readWrite.writeLock().unlock();
    }

    private String votes = "";

    /** The lock is another object after each vote. */
    void vote(ExecutorService pool) {
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                synchronized (votes) {
                    votes += "yes "; // want lost-update "votes"
                }
            });
        }
    }

    int summary() {
        return differentLocks.get() + halfGuarded.get() + readLocked.get() + perInstance.get() + meals.get() + late.get() + votes.length();
    }
}
