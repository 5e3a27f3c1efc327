package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import io.github.boundwise.PublishedSchema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void followsItsSchema() throws IOException {
    assertThat(schema().validate(read(Example.data()))).isEmpty();
    assertThat(schema().validate(read(Example.clean()))).isEmpty();
  }

  @Test
  void schemaNoticesWhatIsWrong() throws IOException {
    String report = written(Example.data());

    for (String broken :
        List.of(
            report.replace("\"workload\":\"IO\"", "\"workload\":\"io\""),
            report.replace("\"fingerprint\":", "\"print\":"),
            report.replace("\"file\":\"src/", "\"file\":\"/src/"),
            report.replace("\"verdict\":\"change\"", "\"verdict\":\"CHANGE\""))) {
      assertThat(broken).isNotEqualTo(report);
      assertThat(schema().validate(MAPPER.readTree(broken))).isNotEmpty();
    }
  }

  @Test
  void saysWhatIsKnownOfMethods() throws IOException {
    JsonNode method = read(Example.data()).at("/methods/0");

    assertThat(method.at("/id").asText()).isEqualTo("shop.Crawler#fetchAll(java.util.List)");
    assertThat(method.at("/line").asInt()).isEqualTo(12);
    assertThat(method.at("/workload").asText()).isEqualTo("IO");
    assertThat(method.at("/io")).map(JsonNode::asText).containsExactly("NET", "DNS");
    assertThat(method.at("/evidence/0/text").asText()).contains("waits for the network");
  }

  @Test
  void saysWhatIsKnownOfFindings() throws IOException {
    JsonNode finding = read(Example.data()).at("/findings/1");

    assertThat(finding.at("/rule").asText()).isEqualTo("lost-update");
    assertThat(finding.at("/file").asText()).isEqualTo(Example.STATS);
    assertThat(finding.at("/message").asText())
        .startsWith("An update of `hits`")
        .contains("three steps")
        .endsWith("incrementAndGet().");
    assertThat(finding.at("/trace"))
        .map(step -> step.at("/thread").asText())
        .containsExactly("A", "A", "B", "B");
    assertThat(finding.at("/fix/safety").asText()).isEqualTo("REVIEW");
    assertThat(finding.at("/fix/edits/0/replacement").asText()).isEqualTo("AtomicInteger");
  }

  @Test
  void leavesOutWhatThereIsNot() throws IOException {
    JsonNode findings = read(Example.data()).at("/findings");

    assertThat(findings.at("/0").has("fix")).as("no repair").isFalse();
    assertThat(findings.at("/0/trace/0").has("thread")).isFalse();
    assertThat(findings.at("/2").has("fix")).as("a refused repair").isFalse();
  }

  @Test
  void writesOneLinePerEntry() throws IOException {
    assertThat(written(Example.data()).lines().filter(line -> line.startsWith("{\"id\":")))
        .hasSize(3);
  }

  private static JsonNode read(ReportData data) throws IOException {
    return MAPPER.readTree(written(data));
  }

  private static String written(ReportData data) throws IOException {
    StringBuilder out = new StringBuilder();
    Format.JSON.report(Example.sources(), Style.PLAIN).write(data, out);
    return out.toString();
  }

  private static Schema schema() throws IOException {
    return PublishedSchema.of("boundwise-report-1");
  }
}
