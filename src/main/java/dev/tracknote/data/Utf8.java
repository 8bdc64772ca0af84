package dev.tracknote.data;

import dev.tracknote.diagnostic.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes files as UTF-8 and nothing else, with or without a byte order mark. */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  static Optional<SourceText> decode(String file, byte[] bytes, Findings findings) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(input, chars, true);
    String text = withoutMark(chars.flip().toString());
    SourceText source = new SourceText(file, text);
    if (!result.isError()) {
      return Optional.of(source);
    }
    Place place = source.place(text.length());
    findings.error(
        "wrong-encoding",
        place,
        "expected UTF-8, found the byte 0x%02X".formatted(bytes[input.position()]),
        cure(bytes));
    return Optional.empty();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String cure(byte[] bytes) {
    boolean marked16 = bytes.length > 1 && ((bytes[0] ^ bytes[1]) == 1) && bytes[0] <= -1;
    if (marked16) {
      return "the file seems to be UTF-16: save it as UTF-8";
    }
    if (decodesAs("GBK", bytes)) {
      return "the file may be GBK, as older Chinese programs write it: save it as UTF-8";
    }
    return "save the file as UTF-8";
  }

  private static boolean decodesAs(String charset, byte[] bytes) {
    try {
      return Charset.isSupported(charset)
          && Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
