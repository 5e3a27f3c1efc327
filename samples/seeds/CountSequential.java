/** CPU-heavy counting to 10,000,000, four times, one after another: the yardstick. */
public class CountSequential {

    static final int LIMIT = 10_000_000;
    static final int TASKS = 4;

    public static void main(String[] args) { // want workload:CPU
        long start = System.nanoTime();
        for (int task = 0; task < TASKS; task++) {
            System.out.println("task " + task + " counted " + count(task));
        }
        System.out.printf("%d tasks done after %d ms%n", TASKS, (System.nanoTime() - start) / 1_000_000);
    }

    /** How many numbers up to the limit have a digit sum that leaves this rest when divided by 7. */
    static int count(int rest) { // want workload:CPU
        int found = 0;
        for (int number = 1; number <= LIMIT; number++) {
            int digits = 0;
            for (int left = number; left > 0; left /= 10) {
                digits += left % 10;
            }
            if (digits % 7 == rest) {
                found++;
            }
        }
        return found;
    }
}
