package io.github.boundwise.facts;

/**
 * Why a file, or a part of it, could not be analysed.
 *
 * @param file path relative to the scanned root
 * @param line from 1
 * @param message one line, says what is wrong
 */
public record SourceError(String file, int line, String message) {}
