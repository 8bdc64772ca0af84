package dev.tracknote.pdf;

import dev.tracknote.pdf.reading.TextHash;
import dev.tracknote.pdf.tagging.Content;
import dev.tracknote.pdf.tagging.Tagging;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.xhtmlrenderer.render.LineBox;

/**
 * Holds the runs of a line until all are there and then writes them in reading order.
 *
 * <p>The engine paints a line's plain text first and nested elements after it, which is also the
 * order in which text would be extracted.
 */
final class LineDrawing {
  private final float dotsPerPoint;
  private final DocumentFonts fonts;
  private final Findings findings;
  private final Tagging tagging;
  private final PageTexts texts;
  private final List<Placed> held = new ArrayList<>();
  private @Nullable LineBox line;

  LineDrawing(
      float dotsPerPoint,
      DocumentFonts fonts,
      Findings findings,
      Tagging tagging,
      PageTexts texts) {
    this.fonts = fonts;
    this.texts = texts;
    this.tagging = tagging;
    this.dotsPerPoint = dotsPerPoint;
    this.findings = findings;
  }

  private record Placed(SetRun run, Content content, Color color, float x, float y) {}

  boolean isOf(LineBox other) {
    return other.equals(line);
  }

  /** Takes a run with its baseline start in points of the page. */
  void hold(LineBox of, SetRun run, Content content, Color color, float x, float y) {
    line = of;
    held.add(new Placed(run, content, color, x, y));
  }

  /** Takes a text that belongs to no line, such as a list marker. */
  void holdAlone(SetRun run, Color color, float x, float y) {
    held.add(new Placed(run, Content.ARTIFACT, color, x, y));
  }

  void flush(PdfContentByte page, int pageNumber) {
    line = null;
    if (held.isEmpty()) {
      return;
    }
    if (held.size() > 1) {
      held.sort(Comparator.comparingInt(placed -> placed.run().order()));
    }
    int i = 0;
    while (i < held.size()) {
      int end = i + 1;
      while (end < held.size() && held.get(end).content() == held.get(i).content()) {
        end++;
      }
      tagging.open(held.get(i).content());
      write(page, held.subList(i, end), pageNumber);
      i = end;
    }
    held.clear();
  }

  /** Writes runs of one content. */
  private void write(PdfContentByte page, List<Placed> runs, int pageNumber) {
    // The device caches its fill colour, so ours must not outlive the line.
    page.saveState();
    Color current = null;
    for (Placed placed : runs) {
      if (!placed.color().equals(current)) {
        current = placed.color();
        setColor(page, current);
      }
      write(page, placed, pageNumber);
    }
    page.restoreState();
  }

  private static void setColor(PdfContentByte page, Color color) {
    page.setColorFill(color);
    if (color.getAlpha() < 255) {
      PdfGState state = new PdfGState();
      state.setFillOpacity(color.getAlpha() / 255f);
      page.setGState(state);
    }
  }

  private void write(PdfContentByte page, Placed placed, int pageNumber) {
    SetRun run = placed.run();
    RunOperators out = new RunOperators(page, fonts, run.font().getSize2D() / dotsPerPoint);
    float x = placed.x();
    Face next = run.length() == 0 ? null : faceOf(run, 0, pageNumber);
    int i = 0;
    while (i < run.length()) {
      Face face = next;
      int end = i + 1;
      for (; end < run.length(); end++) {
        if (run.sign(end) != SettingMarks.QUARTER) {
          next = faceOf(run, end, pageNumber);
          if (next != face) {
            break;
          }
        }
      }
      if (face != null) {
        out.begin(face, x, placed.y());
        writeSegment(out, run, i, end, texts.of(pageNumber));
      }
      for (; i < end; i++) {
        x += run.advance(i) / dotsPerPoint;
      }
    }
    out.end();
  }

  private @Nullable Face faceOf(SetRun run, int i, int pageNumber) {
    int sign = run.sign(i);
    FaceChain chain = run.font().chain();
    if (sign == SettingMarks.QUARTER) {
      return null;
    }
    if (SettingMarks.isHalf(sign)) {
      return chain.halves();
    }
    if (sign == SettingMarks.APOSTROPHE) {
      return chain.latinFace();
    }
    Face face = chain.face(drawn(sign));
    if (face == null) {
      findings.add(
          "missing-glyph",
          pageNumber,
          "no font has U+%04X %s".formatted(sign, Character.toString(sign)),
          "replace the character");
    }
    return face;
  }

  private static int drawn(int sign) {
    if (SettingMarks.isHalf(sign)) {
      return SettingMarks.signOfHalf(sign);
    }
    return switch (sign) {
      case SettingMarks.HYPHEN -> '-';
      case SettingMarks.APOSTROPHE -> '’';
      default -> sign;
    };
  }

  private static void writeSegment(RunOperators out, SetRun run, int from, int end, TextHash text) {
    float perThousand = 1000 / run.font().getSize2D();
    int count = 0;
    int[] signs = new int[end - from];
    float[] advances = new float[end - from];
    for (int i = from; i < end; i++) {
      int sign = run.sign(i);
      if (sign != SettingMarks.QUARTER) {
        signs[count] = drawn(sign);
        text.add(signs[count++]);
      }
      advances[count - 1] += run.advance(i) * perThousand;
    }
    out.show(signs, advances, count);
  }
}
