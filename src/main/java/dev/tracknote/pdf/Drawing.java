package dev.tracknote.pdf;

import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

/**
 * A vector drawing in its own coordinate box, placed where the XHTML names it.
 *
 * @param redrawn draws it for a box of another height in points; a drawing without it is scaled
 */
public record Drawing(
    double widthPt,
    double heightPt,
    String alternative,
    Consumer<Graphics2D> paint,
    Optional<DoubleFunction<Consumer<Graphics2D>>> redrawn) {

  public Drawing(double widthPt, double heightPt, String alternative, Consumer<Graphics2D> paint) {
    this(widthPt, heightPt, alternative, paint, Optional.empty());
  }

  /** The drawing for a box of another height, or itself when it can only be scaled. */
  Drawing inHeight(double points) {
    return Math.abs(points - heightPt) < 0.01
        ? this
        : redrawn
            .map(r -> new Drawing(widthPt, points, alternative, r.apply(points), redrawn))
            .orElse(this);
  }
}
