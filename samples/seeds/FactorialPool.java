import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A pool that computes factorials. Eight threads do not help what only as many cores can. */
public class FactorialPool {

    public static void main(String[] args) throws InterruptedException, ExecutionException { // want workload:MIXED:WAIT
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(8); // want site:EXECUTOR:BOUNDED_POOL->CPU_POOL
        List<Callable<BigInteger>> tasks = new ArrayList<>();
        for (int n = 5_000; n <= 10_000; n += 1_000) {
            int upTo = n;
            tasks.add(() -> factorial(upTo));
        }
        for (Future<BigInteger> result : pool.invokeAll(tasks)) {
            System.out.println("a factorial of " + result.get().bitLength() + " bits");
        }
        pool.shutdown();
        System.out.printf("%d factorials after %d ms%n", tasks.size(), (System.nanoTime() - start) / 1_000_000);
    }

    static BigInteger factorial(int n) { // want workload:CPU
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= n; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
