package dev.tracknote.pdf;

import dev.tracknote.pdf.tagging.Content;
import dev.tracknote.pdf.tagging.Tagging;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/** The engine's way onto the page: shapes as they come, text line by line in its final setting. */
final class SettingDevice extends ITextOutputDevice {
  private static final int GENERATED = Integer.MAX_VALUE;

  private final LineDrawing lines;
  private final Placements placements;
  private final Tagging tagging;
  private final PageTexts texts = new PageTexts();
  private final EngineStyles styles;
  private IdentityHashMap<InlineText, SetRun> runs = new IdentityHashMap<>();
  private float pageHeight;
  private int pageNumber;
  private Color color = Color.BLACK;
  private @Nullable SettingFont font;

  SettingDevice(
      float dotsPerPoint,
      DocumentFonts fonts,
      Findings findings,
      Placements placements,
      Tagging tagging,
      EngineStyles styles) {
    super(dotsPerPoint);
    this.placements = placements;
    this.tagging = tagging;
    this.styles = styles;
    lines = new LineDrawing(dotsPerPoint, fonts, findings, tagging, texts);
  }

  void setRuns(IdentityHashMap<InlineText, SetRun> runs) {
    this.runs = runs;
  }

  /** What was drawn so far. */
  PageTexts texts() {
    return texts;
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
    tagging.beginPage(page, Objects.requireNonNull(getWriter(), "no writer"));
    pageHeight = height;
    pageNumber++;
  }

  @Override
  public void finishPage() {
    flush();
    tagging.close();
    super.finishPage();
  }

  @Override
  public void setClip(Shape shape) {
    flush();
    tagging.close();
    super.setClip(shape);
  }

  @Override
  public void clip(Shape shape) {
    flush();
    tagging.close();
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
    tagging.open(tagging.of(context, box, this));
    super.paintReplacedElement(context, box);
    tagging.close();
  }

  /** The engine would make links that a reader who cannot see them does not find. */
  @Override
  public void paintBackground(RenderingContext context, Box box) {
    styles.hideLinks(true);
    super.paintBackground(context, box);
    styles.hideLinks(false);
    tagging.link(context, box, this);
  }

  @Override
  public void draw(Shape shape) {
    tagging.open(Content.ARTIFACT);
    super.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    tagging.open(Content.ARTIFACT);
    super.fill(shape);
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
    Content content = tagging.of(context, text);
    if (run.drawsNothing()) {
      return;
    }
    if (text.isTrimmedLeadingSpace()) {
      run = run.afterSpace();
    }
    lines.hold(box.getLineBox(), run, content, awt(Boxes.style(box).getColor()), pageX, pageY);
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
