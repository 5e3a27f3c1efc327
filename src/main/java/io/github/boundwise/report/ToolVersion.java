package io.github.boundwise.report;

import java.util.Optional;

/** Which Boundwise this is. */
public final class ToolVersion {

  private ToolVersion() {}

  /** As the jar says; {@code development} when it runs from class files. */
  public static String get() {
    return Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
