import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One lock around every update: nothing comes between. */
public class CleanLocks {

    private final Object lock = new Object();
    private final Lock mutex = new ReentrantLock();
    private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();

    private int bySynchronizedMethod;
    private int bySynchronizedBlock;
    private int byThis;
    private int byReentrantLock;
    private int byWriteLock;
    private int byCaller;
    private int byHelpers;
    private static int byClass;

    void start(ExecutorService pool) {
        for (int i = 0; i < 10; i++) {
            pool.execute(this::increment);
            pool.execute(this::incrementToo);
        }
    }

    private synchronized void increment() {
        bySynchronizedMethod++;
        countLocked();
    }

    private void incrementToo() {
        synchronized (lock) {
            bySynchronizedBlock += 1;
        }
        synchronized (this) {
            byThis = byThis + 1;
        }
        synchronized (CleanLocks.class) {
            byClass++;
        }
        countClass();
        mutex.lock();
        try {
            byReentrantLock++;
        } finally {
            mutex.unlock();
        }
        readWrite.writeLock().lock();
        try {
            byWriteLock++;
        } finally {
            readWrite.writeLock().unlock();
        }
        enter();
        try {
            byHelpers++;
        } finally {
            leave();
        }
    }

    private void enter() {
        mutex.lock();
    }

    private void leave() {
        mutex.unlock();
    }

    /** Called with the lock held, and only so. */
    private void countLocked() {
        byCaller++;
    }

    private static synchronized void countClass() {
        byClass++;
    }

    synchronized int total() {
        return bySynchronizedMethod + byThis + byCaller;
    }
}
