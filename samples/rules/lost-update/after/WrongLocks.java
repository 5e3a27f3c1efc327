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

    int summary() {
        return differentLocks.get() + halfGuarded.get() + readLocked.get() + perInstance.get();
    }
}
