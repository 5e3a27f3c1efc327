import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;

/** The task is an inner object, the counter belongs to the object around it, which all tasks share. */
public class InnerClasses {

    private final AtomicInteger guests = new AtomicInteger();
    private final AtomicInteger score = new AtomicInteger();
    private final AtomicInteger visited = new AtomicInteger();

    /** Every guest locks itself, and all count in one house. */
    class Guest implements Runnable {
        @Override
        public synchronized void run() {
            guests.incrementAndGet(); // want lost-update "guests"
        }
    }

    void party() {
        for (int i = 0; i < 5; i++) {
            new Thread(new Guest()).start();
        }
    }

    /** Two players, one score. */
    class Player {
        void play() {
            for (int goal = 0; goal < 3; goal++) {
                score.addAndGet(goal); // want lost-update "score"
            }
        }
    }

    void match() {
        Player home = new Player();
        Player guest = new Player();
        new Thread(home::play).start();
        new Thread(guest::play).start();
    }

    /** A task that forks tasks of its kind runs next to them. */
    class Step extends RecursiveTask<Integer> {
        private final int at;

        Step(int at) {
            this.at = at;
        }

        @Override
        protected Integer compute() {
            visited.incrementAndGet(); // want lost-update "visited"
            if (at > 100) {
                return at;
            }
            Step left = new Step(at * 2);
            Step right = new Step(at * 2 + 1);
            left.fork();
            return right.compute() + left.join();
        }
    }

    int walk() {
        return new Step(1).invoke();
    }

    /** Threads of a pool take tasks from one queue and count what they did. */
    static class Pool {
        private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        private final List<Thread> threads = new ArrayList<>();
        private final AtomicInteger done = new AtomicInteger();

        Pool(int size) {
            for (int i = 0; i < size; i++) {
                Thread worker = new Worker();
                threads.add(worker);
                worker.start();
            }
        }

        private class Worker extends Thread {
            @Override
            public void run() {
                while (!isInterrupted()) {
                    try {
                        queue.take().run();
                        done.incrementAndGet(); // want lost-update "done"
                    } catch (InterruptedException e) {
                        interrupt();
                    }
                }
            }
        }
    }

    int summary() {
        return guests.get() + score.get() + visited.get();
    }
}
