import java.util.concurrent.atomic.AtomicInteger;

/** Written out, on two threads; the field starts with a value and is read in an expression. */
public class FixAssignment {

    // how many tickets are left
    private final AtomicInteger left = new AtomicInteger(100);

    public void sell() throws InterruptedException {
        Thread counter = new Thread(this::sellHalf);
        Thread web = new Thread(this::sellHalf);
        counter.start();
        web.start();
        counter.join();
        web.join();
        System.out.println(left.get() + " of 100 are left");
    }

    private void sellHalf() {
        for (int i = 0; i < 50; i++) {
            left.decrementAndGet(); // want lost-update "left"
        }
    }
}
