package dev.tracknote.surface;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A drawing that is made once and played to every surface it is wanted on. */
public final class Recording extends SolidSurface {

  private final List<Consumer<Graphics2D>> marks = new ArrayList<>();
  private @Nullable Shape clip;
  private @Nullable Shape keptClip;

  /**
   * @param font in force until the drawing sets one
   */
  public Recording(Font font) {
    super(font);
  }

  /** Makes the drawing on another surface; may be done any number of times. */
  public void play(Graphics2D to) {
    marks.forEach(mark -> mark.accept(to));
  }

  @Override
  public void draw(Shape shape) {
    Shape kept = copy(shape);
    BasicStroke stroke = getStroke();
    mark(
        to -> {
          to.setStroke(stroke);
          to.draw(kept);
        });
  }

  @Override
  public void fill(Shape shape) {
    Shape kept = copy(shape);
    mark(to -> to.fill(kept));
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font font = getFont();
    mark(
        to -> {
          to.setFont(font);
          to.drawString(text, x, y);
        });
  }

  private void mark(Consumer<Graphics2D> mark) {
    Shape inside = clipInForce();
    Color color = getColor();
    marks.add(
        to -> {
          to.setClip(inside);
          to.setColor(color);
          mark.accept(to);
        });
  }

  /** The same copy as long as the clip is the same, since surfaces tell a new clip by that. */
  private @Nullable Shape clipInForce() {
    Shape wanted = getClip();
    if (!Objects.equals(wanted, clip)) {
      clip = wanted;
      keptClip = wanted == null ? null : copy(wanted);
    }
    return keptClip;
  }

  /** Those who draw may use a shape again for the next. */
  private static Shape copy(Shape shape) {
    return switch (shape) {
      case RectangularShape box -> (Shape) box.clone();
      case Line2D line -> (Shape) line.clone();
      default -> new Path2D.Double(shape);
    };
  }
}
