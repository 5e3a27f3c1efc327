package io.github.boundwise.project;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A decoded source file that can be written back byte for byte.
 *
 * @param text without the byte order mark, line endings as they are
 * @param charset UTF-8, or ISO-8859-1 where the bytes are not UTF-8
 * @param bom whether the file starts with a byte order mark
 */
public record SourceText(String text, Charset charset, boolean bom) {

  private static final String BOM = "\uFEFF";

  /** Decodes any bytes; {@link #encode} gives the same bytes back. */
  public static SourceText decode(byte[] bytes) {
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return decoded.startsWith(BOM)
          ? new SourceText(decoded.substring(1), StandardCharsets.UTF_8, true)
          : new SourceText(decoded, StandardCharsets.UTF_8, false);
    } catch (CharacterCodingException notUtf8) {
      Charset latin = StandardCharsets.ISO_8859_1;
      return new SourceText(new String(bytes, latin), latin, false);
    }
  }

  /** The bytes of the file. */
  public byte[] encode() {
    return (bom ? BOM + text : text).getBytes(charset);
  }

  /** The same file with another text. */
  public SourceText with(String newText) {
    return new SourceText(newText, charset, bom);
  }
}
