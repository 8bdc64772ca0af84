package dev.tracknote.pdf.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The SHA-256 of a page's text: its signs in the order of drawing, without white space.
 *
 * <p>Signs that share a glyph, as compatibility forms do, come out of a PDF as one of them; here
 * they are the same.
 */
public final class TextHash {
  private final StringBuilder signs = new StringBuilder();

  /** What signs are here, by rows of 256, filled as they come up; blanks are nothing. */
  private static final String[][] NORMAL = new String[0x100][];

  public void add(String text) {
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      i += Character.charCount(sign);
      add(sign);
    }
  }

  /** Adds a code point. */
  public void add(int sign) {
    if ((sign > ' ' && sign < 0x7F) || (sign >= 0x4E00 && sign <= 0x9FFF)) {
      signs.append((char) sign);
    } else {
      signs.append(normal(sign));
    }
  }

  private static String normal(int sign) {
    if (sign > 0xFFFF) {
      return isBlank(sign) ? "" : composed(sign);
    }
    String[] row = NORMAL[sign >> 8];
    if (row == null) {
      row = new String[0x100];
      NORMAL[sign >> 8] = row;
    }
    String known = row[sign & 0xFF];
    if (known == null) {
      known = isBlank(sign) ? "" : composed(sign);
      row[sign & 0xFF] = known;
    }
    return known;
  }

  private static String composed(int sign) {
    return Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
  }

  static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign < ' ';
  }

  public String hex() {
    return hex(signs.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of some bytes in lower-case hexadecimal digits. */
  public static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
