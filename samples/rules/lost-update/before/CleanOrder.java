import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Two updates are ordered: the second thread starts after the first has ended. */
public class CleanOrder {

    private int joined;
    private int awaited;
    private int single;
    private int notShared;
    private int sequential;

    /** start and join put the thread's update between this thread's two. */
    int joinedBefore() throws InterruptedException {
        joined++;
        Thread other = new Thread(() -> {
            joined++;
        });
        other.start();
        other.join();
        joined++;
        return joined;
    }

    /** The second task is submitted when the first has been waited for. */
    int awaitedBefore(ExecutorService pool) throws InterruptedException, ExecutionException {
        Future<?> first = pool.submit(() -> {
            awaited++;
        });
        first.get();
        Future<?> second = pool.submit(() -> {
            awaited++;
        });
        second.get();
        return awaited;
    }

    /** One thread is started once, and nobody else writes while it runs. */
    static int singleWriter() throws InterruptedException {
        CleanOrder fresh = new CleanOrder();
        Thread only = new Thread(fresh::countMany);
        only.start();
        only.join();
        return fresh.single;
    }

    private void countMany() {
        for (int i = 0; i < 1_000; i++) {
            single++;
        }
    }

    private int eitherOr;

    /** Only one of the two is started. */
    void eitherOr() {
        if (joined > 0) {
            new Thread(() -> {
                eitherOr++;
            }).start();
        } else {
            new Thread(() -> {
                eitherOr += 2;
            }, "loud").start();
        }
    }

    /** No thread in sight. */
    void plain(List<String> words) {
        for (String word : words) {
            notShared += word.length();
        }
        words.forEach(word -> notShared++);
    }

    /** A sequential stream runs on the caller's thread. */
    int sequentialStream(List<String> words) {
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> sequential++);
        return sequential;
    }
}
