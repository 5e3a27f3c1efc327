import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that do not exclude each other. */
public class WrongLocks {

    private final Object front = new Object();
    private final Object back = new Object();
    private final ReadWriteLock readWrite = new ReentrantReadWriteLock();

    private int differentLocks;
    private int halfGuarded;
    private int readLocked;
    private static int perInstance;

    void differentLocks() {
        new Thread(() -> {
            synchronized (front) {
                differentLocks++; // want lost-update "differentLocks"
            }
        }).start();
        new Thread(() -> {
            synchronized (back) {
                differentLocks++; // want lost-update "differentLocks"
            }
        }).start();
    }

    /** Readers may hold the read lock together, so it guards no write. */
    void readLock(ExecutorService pool) {
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                readWrite.readLock().lock();
                try {
                    readLocked++; // want lost-update "readLocked"
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
                    halfGuarded++; // want lost-update "halfGuarded"
                }
            });
        }
    }

    /** The field is of the class, the lock of the object; there are two objects. */
    synchronized void countInstance() {
        perInstance++; // want lost-update "perInstance"
    }

    static void twoInstances() {
        WrongLocks one = new WrongLocks();
        WrongLocks other = new WrongLocks();
        new Thread(one::countInstance).start();
        new Thread(other::countInstance).start();
    }

    private static int meals;

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
                    meals++; // want lost-update "meals"
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

    private int late;

    /** The lock is taken by one method, released by another, and the update comes after that. */
    void released(ExecutorService pool) {
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                enter();
                leave();
                late++; // want lost-update "late"
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
        return differentLocks + halfGuarded + readLocked + perInstance + meals + late + votes.length();
    }
}
