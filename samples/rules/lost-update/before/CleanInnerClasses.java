import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;

/** Inner objects that lock the object around them, or count in themselves. */
public class CleanInnerClasses {

    private int guests;

    class Guest implements Runnable {
        @Override
        public void run() {
            synchronized (CleanInnerClasses.this) {
                guests++;
            }
        }
    }

    void party() {
        for (int i = 0; i < 5; i++) {
            new Thread(new Guest()).start();
        }
    }

    static class Player {
        private int score;

        void play() {
            for (int goal = 0; goal < 3; goal++) {
                score += goal;
            }
        }
    }

    static int match() throws InterruptedException {
        Player home = new Player();
        Player guest = new Player();
        Thread first = new Thread(home::play);
        Thread second = new Thread(guest::play);
        first.start();
        second.start();
        first.join();
        second.join();
        return home.score - guest.score;
    }

    /** Each task counts in itself; what it adds of another it gets when that has ended. */
    static class Step extends RecursiveTask<Integer> {
        private final int at;
        private int visited;

        Step(int at) {
            this.at = at;
        }

        @Override
        protected Integer compute() {
            visited++;
            if (at > 100) {
                return visited;
            }
            Step left = new Step(at * 2);
            Step right = new Step(at * 2 + 1);
            left.fork();
            visited += right.compute();
            visited += left.join();
            return visited;
        }
    }

    static int walk() {
        return new Step(1).invoke();
    }

    static class Pool {
        private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

        Pool(int size) {
            for (int i = 0; i < size; i++) {
                new Worker().start();
            }
        }

        private class Worker extends Thread {
            private int done;

            @Override
            public void run() {
                while (!isInterrupted()) {
                    try {
                        queue.take().run();
                        done++;
                    } catch (InterruptedException e) {
                        interrupt();
                    }
                }
            }
        }
    }
}
