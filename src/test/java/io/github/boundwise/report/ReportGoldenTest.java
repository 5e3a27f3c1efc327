package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What people read, character by character. After an intended change, {@code mvn test
 * -Dtest=ReportGoldenTest -Dgolden.write=true} writes the expected texts anew.
 */
class ReportGoldenTest {
  private static final Path EXPECTED = Path.of("test", "resources", "report");

  @Test
  void fullReport() throws IOException {
    check("full.txt", written(Format.FULL, Style.PLAIN, Example.data()));
  }

  @Test
  void fullReportOfCleanCode() throws IOException {
    check("full-clean.txt", written(Format.FULL, Style.PLAIN, Example.clean()));
  }

  @Test
  void conciseReport() throws IOException {
    check("concise.txt", written(Format.CONCISE, Style.PLAIN, Example.data()));
  }

  @Test
  void conciseReportOfCleanCode() throws IOException {
    assertThat(written(Format.CONCISE, Style.PLAIN, Example.clean()))
        .isEqualTo("no findings in 1 file\n");
  }

  @Test
  void coloursChangeNoCharacter() throws IOException {
    Style marking = (tone, text) -> "\u0001" + text + "\u0002";
    String marked = written(Format.FULL, marking, Example.data());

    assertThat(marked).contains("\u0001");
    assertThat(marked.replaceAll("[\u0001\u0002]", ""))
        .isEqualTo(written(Format.FULL, Style.PLAIN, Example.data()));
  }

  private static String written(Format format, Style style, ReportData data) throws IOException {
    StringBuilder out = new StringBuilder();
    format.report(Example.sources(), style).write(data, out);
    return out.toString();
  }

  private static void check(String name, String actual) throws IOException {
    Path file = EXPECTED.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
