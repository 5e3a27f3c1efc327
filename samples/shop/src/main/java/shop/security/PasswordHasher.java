package shop.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes passwords, slowly on purpose. */
public class PasswordHasher {

    private static final int ITERATIONS = 40_000;

    public String hash(char[] password, byte[] salt) { // want workload:CPU
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            byte[] key = factory.generateSecret(new PBEKeySpec(password, salt, ITERATIONS, 256)).getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is missing from this Java", e);
        }
    }

    public boolean matches(char[] password, byte[] salt, String expected) { // want workload:CPU
        byte[] actual = hash(password, salt).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(actual, expected.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
