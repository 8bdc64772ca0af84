package dev.tracknote.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.EncodedFont;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A face in one document: its characters are numbered as they come up, and only they are written.
 *
 * <p>Each code point has a number of its own, which keeps text extraction exact where the font
 * draws two characters with one glyph.
 */
final class DocumentFont extends EncodedFont {
  private static final PdfName LENGTH_1 = new PdfName("Length1");
  private static final int NONSYMBOLIC = 32;
  private static final int ITALIC = 64;
  private static final int FORCE_BOLD = 1 << 18;

  private final Face face;
  private final char[] @Nullable [] rows = new char[0x100][];
  private final Map<Integer, Character> beyond = new TreeMap<>();
  private int[] used = new int[1024];
  private int count = 1;

  DocumentFont(Face face) {
    super(IDENTITY_H);
    this.face = face;
  }

  /** The number of a code point in this document. */
  char number(int codePoint) {
    if (codePoint > 0xFFFF) {
      return beyond.computeIfAbsent(codePoint, this::next);
    }
    char[] row = rows[codePoint >> 8];
    if (row == null) {
      row = new char[0x100];
      rows[codePoint >> 8] = row;
    }
    char number = row[codePoint & 0xFF];
    if (number == 0) {
      number = next(codePoint);
      row[codePoint & 0xFF] = number;
    }
    return number;
  }

  private char next(int codePoint) {
    if (count == used.length) {
      used = Arrays.copyOf(used, 2 * count);
    }
    used[count] = codePoint;
    return (char) count++;
  }

  @Override
  protected byte[] codes(String text) {
    byte[] codes = new byte[2 * text.length()];
    int at = 0;
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (face.has(codePoint)) {
        char number = number(codePoint);
        codes[at++] = (byte) (number >> 8);
        codes[at++] = (byte) number;
      }
    }
    return at == codes.length ? codes : Arrays.copyOf(codes, at);
  }

  @Override
  protected int advance(int codePoint) {
    return face.advance(codePoint);
  }

  @Override
  public boolean charExists(int codePoint) {
    return face.has(codePoint);
  }

  @Override
  public String getPostscriptFontName() {
    return face.name();
  }

  @Override
  protected void write(PdfWriter writer, PdfIndirectReference self) throws IOException {
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.TYPE0);
    font.put(PdfName.BASEFONT, new PdfName(face.subsetName()));
    font.put(PdfName.ENCODING, new PdfName(IDENTITY_H));
    font.put(PdfName.DESCENDANTFONTS, new PdfArray(added(writer, glyphs(writer))));
    font.put(PdfName.TOUNICODE, added(writer, new CharacterNames(used, count).stream()));
    writer.addToBody(font, self);
  }

  private static PdfIndirectReference added(PdfWriter writer, org.openpdf.text.pdf.PdfObject object)
      throws IOException {
    return writer.addToBody(object).getIndirectReference();
  }

  private PdfDictionary glyphs(PdfWriter writer) throws IOException {
    PdfDictionary system = new PdfDictionary();
    system.put(PdfName.REGISTRY, new PdfString("Adobe"));
    system.put(PdfName.ORDERING, new PdfString("Identity"));
    system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
    PdfDictionary glyphs = new PdfDictionary(PdfName.FONT);
    glyphs.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
    glyphs.put(PdfName.BASEFONT, new PdfName(face.subsetName()));
    glyphs.put(PdfName.FONTDESCRIPTOR, added(writer, descriptor(writer)));
    glyphs.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
    glyphs.put(PdfName.CIDSYSTEMINFO, system);
    glyphs.put(PdfName.DW, new PdfNumber(1000));
    glyphs.put(PdfName.W, new PdfLiteral(widths()));
    return glyphs;
  }

  /** Runs of characters that are not an em wide. */
  private String widths() {
    StringBuilder out = new StringBuilder("[");
    boolean open = false;
    for (int i = 1; i < count; i++) {
      int advance = face.advance(used[i]);
      if (advance != 1000) {
        out.append(open ? " " : i + "[").append(advance);
      } else if (open) {
        out.append(']');
      }
      open = advance != 1000;
    }
    return out.append(open ? "]]" : "]").toString();
  }

  private PdfDictionary descriptor(PdfWriter writer) throws IOException {
    Sfnt sfnt = face.sfnt();
    var head = sfnt.table("head");
    var os2 = sfnt.table("OS/2");
    int style = head.getShort(44);
    PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
    descriptor.put(PdfName.FONTNAME, new PdfName(face.subsetName()));
    descriptor.put(PdfName.ASCENT, new PdfNumber(sfnt.thousandths(os2.getShort(68))));
    descriptor.put(PdfName.DESCENT, new PdfNumber(sfnt.thousandths(os2.getShort(70))));
    descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(sfnt.thousandths(os2.getShort(88))));
    descriptor.put(
        PdfName.FONTBBOX,
        new PdfRectangle(
            sfnt.thousandths(head.getShort(36)),
            sfnt.thousandths(head.getShort(38)),
            sfnt.thousandths(head.getShort(40)),
            sfnt.thousandths(head.getShort(42))));
    descriptor.put(PdfName.ITALICANGLE, new PdfNumber(sfnt.table("post").getShort(4)));
    descriptor.put(PdfName.STEMV, new PdfNumber(80));
    descriptor.put(
        PdfName.FLAGS,
        new PdfNumber(
            NONSYMBOLIC | ((style & 2) == 0 ? 0 : ITALIC) | ((style & 1) == 0 ? 0 : FORCE_BOLD)));
    descriptor.put(PdfName.FONTFILE2, added(writer, file()));
    return descriptor;
  }

  private PdfStream file() {
    int[] glyphs = new int[count];
    for (int i = 1; i < count; i++) {
      glyphs[i] = face.glyph(used[i]);
    }
    SubsetFile file = new SubsetFile(face, glyphs);
    PdfStream stream = new PdfStream(file.deflated());
    stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
    stream.put(LENGTH_1, new PdfNumber(file.length()));
    return stream;
  }
}
