package io.github.boundwise;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON schemas that Boundwise publishes. */
public final class PublishedSchema {

  private PublishedSchema() {}

  /**
   * Reads one.
   *
   * @param name such as {@code boundwise-report-1}
   */
  public static Schema of(String name) throws IOException {
    try (InputStream in = PublishedSchema.class.getResourceAsStream("/schema/" + name + ".json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }
}
