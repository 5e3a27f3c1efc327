package io.github.boundwise.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void tellsEncodingAndMark() {
    SourceText marked = SourceText.decode("\uFEFFclass \u00C4 {}\r\n".getBytes(UTF_8));
    assertThat(marked).isEqualTo(new SourceText("class \u00C4 {}\r\n", UTF_8, true));
    SourceText latin = SourceText.decode("// \u00E9".getBytes(ISO_8859_1));
    assertThat(latin).isEqualTo(new SourceText("// \u00E9", ISO_8859_1, false));
  }

  @Test
  void givesAnyBytesBack() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertThat(SourceText.decode(bytes).encode()).isEqualTo(bytes);
    }
  }
}
