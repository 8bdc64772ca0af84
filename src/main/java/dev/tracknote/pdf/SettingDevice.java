package dev.tracknote.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/** The engine's way onto the page: shapes as they come, text line by line in its final setting. */
final class SettingDevice extends ITextOutputDevice {
  private static final int GENERATED = Integer.MAX_VALUE;

  private final LineDrawing lines;
  private final Placements placements;
  private IdentityHashMap<InlineText, SetRun> runs = new IdentityHashMap<>();
  private float pageHeight;
  private int pageNumber;
  private Color color = Color.BLACK;
  private @Nullable SettingFont font;

  SettingDevice(float dotsPerPoint, DocumentFonts fonts, Findings findings, Placements placements) {
    super(dotsPerPoint);
    this.placements = placements;
    lines = new LineDrawing(dotsPerPoint, fonts, findings);
  }

  void setRuns(IdentityHashMap<InlineText, SetRun> runs) {
    this.runs = runs;
  }

  int pageNumber() {
    return pageNumber;
  }

  float pageHeight() {
    return pageHeight;
  }

  @Override
  public void initializePage(PdfContentByte page, float height) {
    super.initializePage(page, height);
    pageHeight = height;
    pageNumber++;
  }

  @Override
  public void finishPage() {
    flush();
    super.finishPage();
  }

  @Override
  public void setClip(Shape shape) {
    flush();
    super.setClip(shape);
  }

  @Override
  public void clip(Shape shape) {
    flush();
    super.clip(shape);
  }

  @Override
  public void translate(double x, double y) {
    flush();
    super.translate(x, y);
  }

  @Override
  public void paintReplacedElement(RenderingContext context, BlockBox box) {
    flush();
    AffineTransform at = getTransform();
    float left = (float) (at.getScaleX() * box.getAbsX() + at.getTranslateX());
    float top = (float) (at.getScaleY() * box.getAbsY() + at.getTranslateY());
    placements.paintedBox(box, pageNumber, left, top);
    super.paintReplacedElement(context, box);
  }

  @Override
  public void drawText(RenderingContext context, InlineText text) {
    InlineLayoutBox box = text.getParent();
    String string = text.getSubstring();
    if (box == null || string.isEmpty()) {
      return;
    }
    if (!lines.isOf(box.getLineBox())) {
      flush();
    }
    SetRun run = runs.get(text);
    if (run == null) {
      SettingFont natural = (SettingFont) Boxes.style(box).getFSFont(context);
      run = SetRun.natural(natural, GENERATED, string);
    }
    AffineTransform at = getTransform();
    double x = box.getAbsX() + text.getX();
    double y = box.getAbsY() + (double) box.getBaseline();
    float pageX = (float) (at.getScaleX() * x + at.getTranslateX());
    float pageY = pageHeight - (float) (at.getScaleY() * y + at.getTranslateY());
    placements.paintedBox(box, pageNumber, pageX, pageHeight - pageY);
    placements.paintedRun(string, run, pageNumber, pageX, pageHeight - pageY);
    lines.hold(box.getLineBox(), run, awt(Boxes.style(box).getColor()), pageX, pageY);
  }

  private static Color awt(@Nullable FSColor color) {
    return color instanceof FSRGBColor rgb
        ? new Color(rgb.getRed(), rgb.getGreen(), rgb.getBlue(), Math.round(rgb.getAlpha() * 255))
        : Color.BLACK;
  }

  /** List markers come this way; they belong to no line box. */
  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo spread) {
    flush();
    SettingFont current = font;
    if (current == null || text.isEmpty()) {
      return;
    }
    AffineTransform at = getTransform();
    float pageX = (float) (at.getScaleX() * x + at.getTranslateX());
    float pageY = pageHeight - (float) (at.getScaleY() * y + at.getTranslateY());
    lines.holdAlone(SetRun.natural(current, 0, text), color, pageX, pageY);
    flush();
  }

  @Override
  public void setFont(org.xhtmlrenderer.pdf.ITextFSFont wanted) {
    super.setFont(wanted);
    font = (SettingFont) wanted;
  }

  @Override
  public void setColor(FSColor wanted) {
    super.setColor(wanted);
    color = awt(wanted);
  }

  private void flush() {
    PdfContentByte page = getCurrentPage();
    if (page != null) {
      lines.flush(page, pageNumber);
    }
  }
}
