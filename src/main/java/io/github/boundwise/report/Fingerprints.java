package io.github.boundwise.report;

import io.github.boundwise.facts.MethodId;
import io.github.boundwise.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names findings so that they are known again after other lines have moved: by rule, file, method
 * and the words on the line. Equal ones are counted in the order in which they are asked for.
 */
final class Fingerprints {
  private static final int BYTES = 8;

  private final SourceLines sources;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(SourceLines sources) {
    this.sources = sources;
  }

  /** 16 hex digits, never given twice. */
  String next(Finding finding, @Nullable MethodId enclosing) {
    String file = finding.span().file();
    String line = sources.line(file, finding.span().line()).orElse(finding.message().what());
    String key =
        String.join(
            "\n",
            finding.rule(),
            file,
            enclosing == null ? "" : enclosing.toString(),
            line.strip().replaceAll("\\s+", " "));
    int occurrence = seen.merge(key, 1, Integer::sum);
    return hash(key + "\n" + occurrence);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
