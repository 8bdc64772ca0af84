package dev.tracknote.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Places text so that no piece touches another or leaves the drawing. */
final class Lettering {

  /** Which part of the text stands at the given x. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  // half of what digits and Han characters rise above the baseline, in em
  private static final double CENTRE_TO_BASELINE = 0.37;
  private static final double ROUNDING = 0.01;

  private final Graphics2D g;
  private final Color paper;
  private final Rectangle2D sheet;
  private final List<Rectangle2D> taken = new ArrayList<>();

  Lettering(Graphics2D g, double width, double height, Color paper) {
    this.g = g;
    this.paper = paper;
    this.sheet = new Rectangle2D.Double(0, 0, width, height);
  }

  /** Where the text would stand, moved sideways if it would leave the drawing. */
  Rectangle2D box(Inscription text, double x, double centreY, Anchor anchor) {
    double width = text.width();
    double left = x - width * anchor.share;
    double inside = Math.max(0, Math.min(left, sheet.getWidth() - width));
    return new Rectangle2D.Double(inside, centreY - text.height() / 2, width, text.height());
  }

  boolean isFree(Rectangle2D box) {
    return isInside(box) && taken.stream().noneMatch(box::intersects);
  }

  /** Writes the text if its place is free. */
  boolean write(Inscription text, double x, double centreY, Anchor anchor) {
    return write(text, box(text, x, centreY, anchor));
  }

  boolean write(Inscription text, Rectangle2D box) {
    if (text.isEmpty() || !isFree(box)) {
      return false;
    }
    taken.add(box);
    g.setFont(text.font());
    g.setPaint(text.colour());
    double baseline = box.getCenterY() + CENTRE_TO_BASELINE * text.height();
    g.drawString(text.text(), (float) box.getX(), (float) baseline);
    return true;
  }

  /** Writes on a ground of paper, so that no grid line runs through the text. */
  boolean writeOnPaper(Inscription text, Rectangle2D box) {
    if (text.isEmpty() || !isFree(box)) {
      return false;
    }
    g.setPaint(paper);
    g.fill(box);
    return write(text, box);
  }

  private boolean isInside(Rectangle2D box) {
    return box.getMinX() >= -ROUNDING
        && box.getMinY() >= -ROUNDING
        && box.getMaxX() <= sheet.getWidth() + ROUNDING
        && box.getMaxY() <= sheet.getHeight() + ROUNDING;
  }
}
