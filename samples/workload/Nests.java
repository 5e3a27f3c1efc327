import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which loops inside each other are heavy, and which are one pass over nested data. */
public class Nests {

    record Line(String item, int count) {}

    record Order(String customer, List<Line> lines) {
        int items() { // want workload:LIGHT
            return lines.size();
        }
    }

    /** All lines of all orders: as many rounds as there are lines. */
    int items(List<Order> orders) { // want workload:LIGHT
        int items = 0;
        for (Order order : orders) {
            for (Line line : order.lines()) {
                items += line.count();
            }
        }
        return items;
    }

    List<String> flat(Map<String, List<String>> byKey) { // want workload:LIGHT
        List<String> all = new ArrayList<>();
        for (String key : byKey.keySet()) {
            List<String> values = byKey.get(key);
            for (int i = 0; i < values.size(); i++) {
                all.add(values.get(i));
            }
        }
        return all;
    }

    /** Both loops move the same position. */
    int words(String text) { // want workload:LIGHT
        int words = 0;
        int at = 0;
        int end = text.length();
        while (at < end) {
            while (at < end && text.charAt(at) != ' ') {
                at++;
            }
            words++;
            at++;
        }
        return words;
    }

    /** Every pair is compared. */
    int pairs(List<String> names) { // want workload:CPU
        int alike = 0;
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (names.get(i).equals(names.get(j))) {
                    alike++;
                }
            }
        }
        return alike;
    }

    void insertionSort(int[] values) { // want workload:CPU
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j];
                j--;
            }
            values[j + 1] = value;
        }
    }

    double[][] multiply(double[][] a, double[][] b) { // want workload:CPU
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** As short as the array. */
    int hash(byte[] bytes, int from, int length) { // want workload:LIGHT
        int hash = 1;
        for (int i = from; i < length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    long collatz(long start) { // want workload:LIGHT
        return start % 2 == 0 ? start / 2 : 3 * start + 1;
    }

    boolean isPrime(long number) { // want workload:CPU
        for (long divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return number > 1;
    }

    int fibonacci(int n) { // want workload:CPU
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}
