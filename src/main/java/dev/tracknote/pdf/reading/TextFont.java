package dev.tracknote.pdf.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** How wide the codes of a font are and what they stand for. */
final class TextFont {
  static final TextFont NONE = new TextFont(false);

  private static final String UNKNOWN = "\uFFFD";

  private final boolean wide;
  private final Map<Integer, String> texts = new LinkedHashMap<>();
  private final Map<Integer, Double> widths = new LinkedHashMap<>();
  private double usualWidth;

  private TextFont(boolean wide) {
    this.wide = wide;
  }

  static TextFont of(@Nullable PdfObject object) {
    if (!(object instanceof PdfDictionary font)) {
      return NONE;
    }
    boolean wide = new PdfName("Type0").equals(font.getAsName(PdfName.SUBTYPE));
    TextFont read = new TextFont(wide);
    if (wide) {
      read.readWideWidths(font);
    } else {
      read.readWidths(font);
    }
    try {
      if (PdfReader.getPdfObject(font.get(PdfName.TOUNICODE)) instanceof PRStream map) {
        read.readTexts(PdfReader.getStreamBytes(map));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  int[] codes(byte[] string) {
    if (!wide) {
      int[] codes = new int[string.length];
      for (int i = 0; i < string.length; i++) {
        codes[i] = string[i] & 0xFF;
      }
      return codes;
    }
    int[] codes = new int[string.length / 2];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (string[2 * i] & 0xFF) << 8 | (string[2 * i + 1] & 0xFF);
    }
    return codes;
  }

  String text(int code) {
    String text = texts.get(code);
    return text != null ? text : wide ? UNKNOWN : Character.toString(code);
  }

  double width(int code) {
    return widths.getOrDefault(code, usualWidth);
  }

  boolean isSpace(int code) {
    return !wide && code == ' ';
  }

  private void readWidths(PdfDictionary font) {
    PdfArray listed = font.getAsArray(PdfName.WIDTHS);
    PdfNumber first = font.getAsNumber(PdfName.FIRSTCHAR);
    for (int i = 0; listed != null && first != null && i < listed.size(); i++) {
      PdfNumber width = listed.getAsNumber(i);
      widths.put(first.intValue() + i, width == null ? 0 : width.doubleValue());
    }
  }

  /** ISO 32000-1, 9.7.4.3: {@code first [w w …]} or {@code first last w}. */
  private void readWideWidths(PdfDictionary font) {
    PdfArray descendants = font.getAsArray(PdfName.DESCENDANTFONTS);
    PdfDictionary inner = descendants == null ? null : descendants.getAsDict(0);
    if (inner == null) {
      return;
    }
    PdfNumber usual = inner.getAsNumber(PdfName.DW);
    usualWidth = usual == null ? 1000 : usual.doubleValue();
    PdfArray listed = inner.getAsArray(PdfName.W);
    int i = 0;
    while (listed != null && i + 1 < listed.size()) {
      int first = listed.getAsNumber(i).intValue();
      PdfArray each = listed.getAsArray(i + 1);
      if (each != null) {
        for (int j = 0; j < each.size(); j++) {
          widths.put(first + j, each.getAsNumber(j).doubleValue());
        }
        i += 2;
      } else {
        int last = Math.min(0xFFFF, listed.getAsNumber(i + 1).intValue());
        for (int code = first; code <= last; code++) {
          widths.put(code, listed.getAsNumber(i + 2).doubleValue());
        }
        i += 3;
      }
    }
  }

  /** ISO 32000-1, 9.10.3. */
  private void readTexts(byte[] map) throws IOException {
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(map));
    for (List<PdfObject> call = parser.parse(null); !call.isEmpty(); call = parser.parse(null)) {
      switch (call.getLast().toString()) {
        case "endbfchar" -> {
          for (int i = 0; i + 2 < call.size(); i += 2) {
            texts.put(code(call.get(i)), unicode(call.get(i + 1)));
          }
        }
        case "endbfrange" -> {
          for (int i = 0; i + 3 < call.size(); i += 3) {
            readRange(code(call.get(i)), code(call.get(i + 1)), call.get(i + 2));
          }
        }
        default -> {}
      }
    }
  }

  private void readRange(int first, int last, PdfObject to) {
    for (int code = first; code <= Math.min(last, 0xFFFF); code++) {
      if (to instanceof PdfArray each && code - first < each.size()) {
        texts.put(code, unicode(each.getPdfObject(code - first)));
      } else if (to instanceof PdfString) {
        String start = unicode(to);
        int end = start.length() - 1;
        texts.put(code, start.substring(0, end) + (char) (start.charAt(end) + code - first));
      }
    }
  }

  private static int code(PdfObject string) {
    int code = 0;
    for (byte part : string.getBytes()) {
      code = code << 8 | (part & 0xFF);
    }
    return code;
  }

  private static String unicode(PdfObject string) {
    return new String(string.getBytes(), StandardCharsets.UTF_16BE);
  }
}
