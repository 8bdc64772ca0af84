package dev.tracknote.pdf;

import java.nio.charset.Charset;
import java.util.BitSet;

/** The characters that nearly every Chinese note is written in: GB 2312, Latin and signs. */
final class EverydayCharacters {
  private static final int[][] RANGES = {
    {0x20, 0x7E}, {0xA0, 0x24F}, {0x370, 0x3FF}, {0x2000, 0x206F}, {0x2070, 0x209F},
    {0x20A0, 0x20CF}, {0x2100, 0x218F}, {0x2190, 0x22FF}, {0x2460, 0x24FF}, {0x25A0, 0x27BF},
    {0x3000, 0x303F}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}
  };

  /** Of names that are often in the news: 宏碁. */
  private static final String NAMES = "碁";

  private EverydayCharacters() {}

  /** Those of them that a font has, in ascending order. */
  static int[] in(Sfnt font) {
    BitSet wanted = new BitSet(0x10000);
    for (int[] range : RANGES) {
      wanted.set(range[0], range[1] + 1);
    }
    addGb2312(wanted);
    NAMES.chars().forEach(wanted::set);
    return wanted.stream().filter(codePoint -> font.glyph(codePoint) != 0).toArray();
  }

  private static void addGb2312(BitSet wanted) {
    Charset gb2312 = Charset.forName("GB2312");
    byte[] pair = new byte[2];
    for (int row = 0xA1; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        pair[0] = (byte) row;
        pair[1] = (byte) cell;
        String decoded = new String(pair, gb2312);
        if (decoded.length() == 1 && decoded.charAt(0) != '\uFFFD') {
          wanted.set(decoded.charAt(0));
        }
      }
    }
  }
}
