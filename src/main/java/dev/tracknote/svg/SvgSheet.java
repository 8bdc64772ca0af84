package dev.tracknote.svg;

import dev.tracknote.surface.SolidSurface;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A surface that writes SVG: text stays text, colours are variables of the page's stylesheet.
 *
 * <p>Each text says how long it is, so that it keeps its place where the reader's machine lacks the
 * fonts that the drawing was measured with.
 */
public final class SvgSheet extends SolidSurface {

  // fractional and unscaled, as drawings are measured
  private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);

  // faces are plain fonts, each named for its family and weight
  private static final String BOLD = " 700";

  private final double width;
  private final double height;
  private final Inks inks;
  private final SvgMarkup out = new SvgMarkup();
  private @Nullable Shape opened;

  /**
   * @param font in force until the drawing sets one
   */
  public SvgSheet(double width, double height, Font font, Inks inks) {
    super(font);
    this.width = width;
    this.height = height;
    this.inks = inks;
  }

  /** What was drawn; nothing can be drawn any more. */
  public SvgDrawing drawing() {
    clipTo(null);
    return new SvgDrawing(width, height, out.toString());
  }

  @Override
  public void draw(Shape shape) {
    clipTo(getClip());
    BasicStroke stroke = getStroke();
    out.open("path").path(shape).attribute("fill", "none");
    out.attribute("stroke", ink()).attribute("stroke-width", stroke.getLineWidth());
    if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
      out.attribute("stroke-linecap", "round");
    }
    if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
      out.attribute("stroke-linejoin", "round");
    }
    float[] dashes = stroke.getDashArray();
    if (dashes != null) {
      out.attribute("stroke-dasharray", dashes);
    }
    out.close();
  }

  @Override
  public void fill(Shape shape) {
    clipTo(getClip());
    if (shape instanceof Rectangle2D box) {
      out.open("rect").box(box);
    } else {
      out.open("path").path(shape);
    }
    out.attribute("fill", ink()).close();
  }

  @Override
  public void drawString(String text, float x, float y) {
    clipTo(getClip());
    Font font = getFont();
    out.open("text").attribute("x", x).attribute("y", y);
    out.attribute("font-size", font.getSize2D());
    if (font.getName().endsWith(BOLD)) {
      out.attribute("font-weight", "700");
    }
    out.attribute("textLength", font.getStringBounds(text, UNSCALED).getWidth());
    out.attribute("lengthAdjust", "spacingAndGlyphs");
    out.attribute("fill", ink()).text(text, "text");
  }

  private String ink() {
    return "var(--" + inks.name(getColor()) + ")";
  }

  /** A picture inside the picture cuts what leaves it, and needs no name to be referred to. */
  private void clipTo(@Nullable Shape clip) {
    if (Objects.equals(clip, opened)) {
      return;
    }
    if (opened != null) {
      out.end("svg");
    }
    opened = clip;
    if (clip != null) {
      out.open("svg").box(clip.getBounds2D()).viewBox(clip.getBounds2D()).begin();
    }
  }
}
