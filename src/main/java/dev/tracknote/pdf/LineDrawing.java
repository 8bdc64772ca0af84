package dev.tracknote.pdf;

import dev.tracknote.pdf.tagging.Content;
import dev.tracknote.pdf.tagging.Tagging;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfTextArray;
import org.xhtmlrenderer.render.LineBox;

/**
 * Holds the runs of a line until all are there and then writes them in reading order.
 *
 * <p>The engine paints a line's plain text first and nested elements after it, which is also the
 * order in which text would be extracted.
 */
final class LineDrawing {
  private final float dotsPerPoint;
  private final Findings findings;
  private final Tagging tagging;
  private final PageTexts texts;
  private final List<Placed> held = new ArrayList<>();
  private @Nullable LineBox line;

  LineDrawing(float dotsPerPoint, Findings findings, Tagging tagging, PageTexts texts) {
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
    held.sort(Comparator.comparingInt(placed -> placed.run().order()));
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
    PdfGState state = new PdfGState();
    if (color.getAlpha() < 255) {
      state.setFillOpacity(color.getAlpha() / 255f);
      page.setGState(state);
    }
  }

  private void write(PdfContentByte page, Placed placed, int pageNumber) {
    SetRun run = placed.run();
    page.beginText();
    float x = placed.x();
    int i = 0;
    while (i < run.length()) {
      Face face = faceOf(run, i, pageNumber);
      int end = i + 1;
      while (end < run.length() && sameFace(run, end, face, pageNumber)) {
        end++;
      }
      if (face != null) {
        writeSegment(page, run, i, end, face, x, placed.y());
      }
      for (; i < end; i++) {
        if (face != null && run.sign(i) != SettingMarks.QUARTER) {
          texts.drawn(pageNumber, Character.toString(drawn(run.sign(i))));
        }
        x += run.advance(i) / dotsPerPoint;
      }
    }
    page.endText();
  }

  private boolean sameFace(SetRun run, int i, @Nullable Face face, int pageNumber) {
    return run.sign(i) == SettingMarks.QUARTER || faceOf(run, i, pageNumber) == face;
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

  private void writeSegment(
      PdfContentByte page, SetRun run, int from, int end, Face face, float x, float y) {
    float size = run.font().getSize2D();
    page.setFontAndSize(face.font(), size / dotsPerPoint);
    page.setTextMatrix(1, 0, 0, 1, x, y);
    PdfTextArray array = new PdfTextArray();
    StringBuilder text = new StringBuilder();
    float gap = 0;
    for (int i = from; i < end; i++) {
      int sign = run.sign(i);
      boolean drawnSign = sign != SettingMarks.QUARTER;
      if (drawnSign && Math.abs(gap) >= 0.5f) {
        array.add(text.toString());
        text.setLength(0);
        array.add(-gap);
        gap = 0;
      }
      float natural = 0;
      if (drawnSign) {
        text.appendCodePoint(drawn(sign));
        natural = face.advance(drawn(sign));
      }
      gap += run.advance(i) * 1000 / size - natural;
    }
    array.add(text.toString());
    page.showText(array);
  }
}
