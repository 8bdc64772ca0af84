package dev.tracknote.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile, ICC.1:2001-04.
 *
 * <p>Written here, because the profiles of JDKs differ and documents would with them.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int CURVE_POINTS = 256;

  /** The primaries and the white point, adapted to D50, in 1/65536. */
  private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};

  private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
  private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};
  private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};

  private SrgbProfile() {}

  static byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB"));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(WHITE));
    tags.put("rXYZ", xyz(RED));
    tags.put("gXYZ", xyz(GREEN));
    tags.put("bXYZ", xyz(BLUE));
    byte[] curve = curve();
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile(tags);
  }

  /** Tags of the same content share one place. */
  private static byte[] profile(Map<String, byte[]> tags) {
    int at = HEADER + 4 + 12 * tags.size();
    ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    IdentityHashMap<byte[], Integer> places = new IdentityHashMap<>();
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] content = tag.getValue();
      Integer place = places.get(content);
      if (place == null) {
        place = at + data.size();
        places.put(content, place);
        data.writeBytes(content);
        data.writeBytes(new byte[(4 - content.length % 4) % 4]);
      }
      table.put(ascii(tag.getKey())).putInt(place).putInt(content.length);
    }
    return ByteBuffer.allocate(at + data.size())
        .put(header(at + data.size()))
        .put(table.array())
        .put(data.toByteArray())
        .array();
  }

  private static byte[] header(int size) {
    return ByteBuffer.allocate(HEADER)
        .putInt(size)
        .putInt(0)
        .putInt(0x02100000) // version 2.1
        .put(ascii("mntrRGB XYZ "))
        .put(new byte[] {0x07, (byte) 0xD1, 0, 4, 0, 1, 0, 0, 0, 0, 0, 0}) // the format's date
        .put(ascii("acsp"))
        .position(68)
        .putInt(0xF6D6) // the light of D50
        .putInt(0x10000)
        .putInt(0xD32D)
        .array();
  }

  private static byte[] description(String name) {
    byte[] ascii = ascii(name + "\0");
    return ByteBuffer.allocate(12 + ascii.length + 8 + 3 + 67)
        .put(ascii("desc"))
        .putInt(0)
        .putInt(ascii.length)
        .put(ascii)
        .array();
  }

  private static byte[] text(String text) {
    byte[] ascii = ascii(text + "\0");
    return ByteBuffer.allocate(8 + ascii.length).put(ascii("text")).putInt(0).put(ascii).array();
  }

  private static byte[] xyz(int[] value) {
    ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    for (int part : value) {
      tag.putInt(part);
    }
    return tag.array();
  }

  private static byte[] curve() {
    ByteBuffer tag = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv"));
    tag.putInt(0).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      tag.putShort((short) Math.round(65535 * linear(i / (CURVE_POINTS - 1.0))));
    }
    return tag.array();
  }

  /** The transfer function of sRGB. */
  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
