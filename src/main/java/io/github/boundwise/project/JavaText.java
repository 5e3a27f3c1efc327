package io.github.boundwise.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bytes of a Java file tell before it is parsed.
 *
 * @param problem why the file cannot be taken, one line; absent when it can
 * @param sourceRoot the folder that its package starts at, where the file lies as its package says
 */
record JavaText(Optional<String> problem, Optional<Path> sourceRoot) {

  private static final int MAX_MEGABYTES = 10;
  private static final Pattern PACKAGE =
      Pattern.compile(
          "^[ \\t]*package\\s+([\\w$]+(?:\\s*\\.\\s*[\\w$]+)*)\\s*;", Pattern.MULTILINE);

  /** Reads the file whole; any file system object will do. */
  static JavaText of(Path file) {
    if (Files.isDirectory(file)) {
      return refused("is a folder, not a Java file; rename it");
    }
    if (!Files.exists(file)) {
      return refused("cannot be read: what it links to does not exist");
    }
    if (!Files.isRegularFile(file)) {
      return refused("is not a regular file");
    }
    try {
      if (Files.size(file) > MAX_MEGABYTES * 1024L * 1024L) {
        return refused("is larger than " + MAX_MEGABYTES + " MB; it is left out");
      }
      return of(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return refused(Trouble.unreadable(file, e).message());
    }
  }

  private static JavaText of(Path file, byte[] bytes) {
    boolean valid = isUtf8(bytes);
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == 0 || (!valid && isControl(bytes[at]))) {
        return refused(
            String.format(
                "not text: byte 0x%02X at offset %d; a Java file must be UTF-8", bytes[at], at));
      }
    }
    return new JavaText(Optional.empty(), sourceRoot(file, SourceText.decode(bytes).text()));
  }

  private static JavaText refused(String problem) {
    return new JavaText(Optional.of(problem), Optional.empty());
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Control characters that no text holds in any single-byte encoding. */
  private static boolean isControl(byte value) {
    boolean layout = value >= '\t' && value <= '\r';
    boolean endOfFileMark = value == 0x1A;
    return value >= 0 && value < ' ' && !layout && !endOfFileMark;
  }

  private static Optional<Path> sourceRoot(Path file, String text) {
    Matcher matcher = PACKAGE.matcher(text);
    if (!matcher.find()) {
      return text.contains("package ") ? Optional.empty() : Optional.ofNullable(file.getParent());
    }
    Path folder = file.getParent();
    String[] names = matcher.group(1).replaceAll("\\s", "").split("\\.", -1);
    for (int at = names.length - 1; at >= 0 && folder != null; at--) {
      Path name = folder.getFileName();
      if (name == null || !name.toString().equals(names[at])) {
        return Optional.empty();
      }
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }
}
