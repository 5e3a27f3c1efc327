package io.github.boundwise.project;

import java.nio.file.Path;

/**
 * A JDK on this machine.
 *
 * @param home its home folder
 * @param release feature release, such as 17
 * @param version as it calls itself, such as 17.0.15
 */
public record Jdk(Path home, int release, String version) {}
