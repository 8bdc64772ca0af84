package dev.tracknote.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.openpdf.text.pdf.PdfStream;

/** Tells which character each number of a font stands for, so that text can be copied and found. */
final class CharacterNames {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int LEVEL = 4;

  private final int[] codePoints;
  private final int count;

  /**
   * @param codePoints by number, from 1 on
   */
  CharacterNames(int[] codePoints, int count) {
    this.codePoints = codePoints;
    this.count = count;
  }

  PdfStream stream() {
    PdfStream stream = new PdfStream(text().getBytes(StandardCharsets.US_ASCII));
    stream.flateCompress(LEVEL);
    return stream;
  }

  private String text() {
    StringBuilder out =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange
            """);
    int rows = (count + 0xFF) >> 8;
    out.append(rows).append(" beginbfrange\n");
    for (int first = 1; first < count; first = (first & ~0xFF) + 0x100) {
      row(first, Math.min(first | 0xFF, count - 1), out);
    }
    return out.append(
            """
            endbfrange
            endcmap
            CMapName currentdict /CMap defineresource pop
            end end
            """)
        .toString();
  }

  /** A range must not go over the last number with the same first byte. */
  private void row(int first, int last, StringBuilder out) {
    out.append('<').append(HEX.toHexDigits((short) first)).append('>');
    out.append('<').append(HEX.toHexDigits((short) last)).append(">[");
    for (int i = first; i <= last; i++) {
      out.append('<');
      for (char c : Character.toChars(codePoints[i])) {
        out.append(HEX.toHexDigits((short) c));
      }
      out.append('>');
    }
    out.append("]\n");
  }
}
