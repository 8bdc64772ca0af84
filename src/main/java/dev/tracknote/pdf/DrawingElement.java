package dev.tracknote.pdf;

import java.awt.Point;
import java.awt.geom.AffineTransform;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing in the layout: takes its CSS size and is painted as a vector form. */
final class DrawingElement implements ITextReplacedElement {
  private final Drawing drawing;
  private final Typefaces faces;
  private final DocumentFonts fonts;
  private final Findings findings;
  private final int width;
  private final int height;
  private Point location = new Point(0, 0);

  DrawingElement(
      Drawing drawing,
      Typefaces faces,
      DocumentFonts fonts,
      Findings findings,
      int width,
      int height) {
    this.fonts = fonts;
    this.drawing = drawing;
    this.faces = faces;
    this.findings = findings;
    this.width = width;
    this.height = height;
  }

  /** Whether it looks right in any height. */
  boolean isElastic() {
    return drawing.redrawn().isPresent();
  }

  @Override
  public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
    SettingDevice page = (SettingDevice) device;
    java.awt.Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
    Drawing drawing = this.drawing.inHeight(this.drawing.widthPt() * area.height / area.width);
    AffineTransform at = device.getTransform();
    double left = at.getScaleX() * area.x + at.getTranslateX();
    double top = at.getScaleY() * area.y + at.getTranslateY();
    double scaleX = at.getScaleX() * area.width / drawing.widthPt();
    double scaleY = at.getScaleY() * area.height / drawing.heightPt();
    double bottom = page.pageHeight() - top - scaleY * drawing.heightPt();
    PdfContentByte content = device.getCurrentPage();
    PdfTemplate form =
        content.createTemplate((float) drawing.widthPt(), (float) drawing.heightPt());
    form.setBoundingBox(new Rectangle(0, 0, (float) drawing.widthPt(), (float) drawing.heightPt()));
    FormOperators operators = new FormOperators(form, fonts);
    drawing
        .paint()
        .accept(new DrawingGraphics(operators, faces, findings, page.pageNumber(), page.texts()));
    operators.end();
    content.addTemplate(form, (float) scaleX, 0, 0, (float) scaleY, (float) left, (float) bottom);
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(LayoutContext context) {
    // Nothing is held.
  }

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}
