import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** What computes for long, beside what only formats and adds. */
public class Computations {

    String hash(String text) throws NoSuchAlgorithmException { // want workload:CPU
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<String> sorted(List<String> names) { // want workload:CPU
        List<String> sorted = new ArrayList<>(names);
        Collections.sort(sorted);
        return sorted;
    }

    long count() { // want workload:CPU
        long sum = 0;
        for (int i = 0; i < 10_000_000; i++) {
            sum += i;
        }
        return sum;
    }

    long few() { // want workload:LIGHT
        long sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += i;
        }
        return sum;
    }

    String joined(List<String> names) { // want workload:LIGHT
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(name).append(", ");
        }
        return text.toString();
    }

    /** Hashing every file weighs as much as reading it. */
    List<byte[]> hashes(List<Path> files) throws IOException, NoSuchAlgorithmException { // want workload:MIXED:FILE
        List<byte[]> hashes = new ArrayList<>();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            hashes.add(digest.digest(Files.readAllBytes(file)));
        }
        return hashes;
    }

    /** Costly only where it is asked for. */
    List<String> names(List<String> names, boolean inOrder) { // want workload:LIGHT
        return inOrder ? sorted(names) : names;
    }
}
