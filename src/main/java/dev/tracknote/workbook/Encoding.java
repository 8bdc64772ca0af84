package dev.tracknote.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells in which encoding a text was saved. */
final class Encoding {

  private static final String MARK = "\uFEFF";

  private Encoding() {}

  /** The text of a file; GBK is tried where UTF-8 fails, since the reverse rarely fails. */
  static String decode(byte[] bytes, String file) throws Fault {
    if (bytes.length == 0) {
      throw new Fault("truncated-file", file, "expected a table, found an empty file", "fetch it");
    }
    Optional<Charset> mark = marked(bytes);
    // of the encodings that are tried, only UTF-16 has bytes of zero, and it says that it is one
    if (mark.isEmpty() && hasZero(bytes)) {
      throw binary(file);
    }
    Charset marked = mark.orElse(StandardCharsets.UTF_8);
    Optional<String> text = as(marked, bytes);
    if (text.isEmpty() && marked.equals(StandardCharsets.UTF_8)) {
      // every GBK text is one of GB18030, which every JDK reads
      text = as(Charset.forName("GB18030"), bytes);
    }
    String decoded =
        text.orElseThrow(
            () ->
                new Fault(
                    "wrong-encoding",
                    file,
                    "expected UTF-8 or GBK, found bytes that are neither",
                    "save the table as CSV in UTF-8"));
    if (decoded.indexOf('\0') >= 0) {
      throw binary(file);
    }
    return decoded.startsWith(MARK) ? decoded.substring(1) : decoded;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static Fault binary(String file) {
    return new Fault(
        "wrong-file",
        file,
        "expected a table of text, found a binary file",
        "if it is a workbook, use import xlsx");
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return Optional.empty();
  }

  private static Optional<String> as(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
