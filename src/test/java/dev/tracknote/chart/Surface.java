package dev.tracknote.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a surface: all that a chart may set and read. */
abstract class Surface extends Refusing {

  private Font font = new Font(Font.DIALOG, Font.PLAIN, 12);
  private Paint paint = Color.BLACK;
  private Stroke stroke = new BasicStroke();
  private @Nullable Shape clip;
  private Composite composite = AlphaComposite.SrcOver;
  private final RenderingHints hints = new RenderingHints(Map.of());

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font font) {
    this.font = font;
  }

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public void setPaint(Paint paint) {
    this.paint = paint;
  }

  @Override
  public Color getColor() {
    return (Color) paint;
  }

  @Override
  public void setColor(Color color) {
    this.paint = color;
  }

  @Override
  public Color getBackground() {
    return Color.WHITE;
  }

  @Override
  public void setBackground(Color color) {
    throw refused();
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public @Nullable Shape getClip() {
    return clip;
  }

  @Override
  public void setClip(@Nullable Shape clip) {
    this.clip = clip;
  }

  @Override
  public void clip(Shape shape) {
    Area both = new Area(shape);
    if (clip != null) {
      both.intersect(new Area(clip));
    }
    clip = both;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setComposite(Composite composite) {
    this.composite = composite;
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform();
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

  @Override
  public boolean hit(Rectangle rect, Shape shape, boolean onStroke) {
    throw refused();
  }

  @Override
  public Graphics create() {
    throw refused();
  }

  @Override
  public void dispose() {
    throw refused();
  }
}
