package dev.tracknote.surface;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A surface with the state that drawings set: font, solid colour, stroke and clip. What becomes of
 * shapes and text is left to those who extend it.
 */
public abstract class SolidSurface extends PlainSurface {

  private final RenderingHints hints = new RenderingHints(Map.of());
  private Font font;
  private Color color = Color.BLACK;
  private BasicStroke stroke = new BasicStroke();
  private @Nullable Shape clip;

  /**
   * @param font in force until a drawing sets one
   */
  protected SolidSurface(Font font) {
    this.font = font;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font wanted) {
    font = wanted;
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public void setPaint(Paint paint) {
    setColor(paint instanceof Color solid ? solid : null);
  }

  @Override
  public Color getColor() {
    return color;
  }

  /** Anything but a solid colour would be written in an order that chance decides. */
  @Override
  public void setColor(@Nullable Color wanted) {
    if (wanted == null || wanted.getAlpha() < 255) {
      throw refused();
    }
    color = wanted;
  }

  @Override
  public BasicStroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke wanted) {
    if (!(wanted instanceof BasicStroke basic)) {
      throw refused();
    }
    stroke = basic;
  }

  @Override
  public @Nullable Shape getClip() {
    return clip;
  }

  @Override
  public void setClip(@Nullable Shape wanted) {
    clip = wanted;
  }

  @Override
  public void clip(Shape shape) {
    if (clip == null) {
      clip = shape;
    } else if (clip instanceof Rectangle2D a && shape instanceof Rectangle2D b) {
      clip = a.createIntersection(b);
    } else {
      Area both = new Area(clip);
      both.intersect(new Area(shape));
      clip = both;
    }
  }

  @Override
  public Composite getComposite() {
    return AlphaComposite.SrcOver;
  }

  @Override
  public void setComposite(Composite wanted) {
    if (!AlphaComposite.SrcOver.equals(wanted)) {
      throw refused();
    }
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    hints.put(key, value);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public void setRenderingHints(Map<?, ?> values) {
    hints.clear();
    hints.putAll(values);
  }

  @Override
  public void addRenderingHints(Map<?, ?> values) {
    hints.putAll(values);
  }

  /** Nothing is held; a virtual machine may call this at any time. */
  @Override
  public void dispose() {}
}
