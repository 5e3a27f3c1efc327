package io.github.boundwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WhyReportTest {

  @Test
  void showsTheWayDownToWhatWaits() {
    WhyReport report = new WhyReport(Path.of(""), Example.sources(), Style.PLAIN);

    assertThat(report.of(Example.data().methods().get(0)))
        .isEqualTo(
            """
            shop.Crawler#fetchAll(java.util.List)
              IO, waits for the network and a name lookup: a call spends its time waiting
              --> src/shop/Crawler.java:12:16
               |
            12 |     List<Page> fetchAll(List<URI> uris) {
               |                ^^^^^^^^
               |
              --> src/shop/Crawler.java:15:30
               |
            15 |             pages.add(client.fetch(uri));
               |                              ---------- calls Client#fetch, which waits for the network
               |
            """);
  }
}
