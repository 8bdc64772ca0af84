package dev.tracknote.chart;

import java.awt.geom.Rectangle2D;

/**
 * Where the plot stands in its drawing and where categories stand in the plot.
 *
 * @param inset from the plot's edge to the middle of the first category
 */
record Frame(Rectangle2D plot, int count, double inset) {

  private static final double COLUMN_SHARE = 0.62;
  private static final double WIDEST_COLUMN = 26;
  private static final double LINE_INSET = 4;
  private static final double DENSE = 4;

  /** Columns need half a slot beside the outer ones. */
  static Frame ofColumns(Rectangle2D plot, int count) {
    return new Frame(plot, count, plot.getWidth() / (2 * Math.max(1, count)));
  }

  /** Lines run from edge to edge. */
  static Frame ofLines(Rectangle2D plot, int count) {
    Frame columns = ofColumns(plot, count);
    return new Frame(plot, count, count < 2 ? columns.inset : Math.min(columns.inset, LINE_INSET));
  }

  double step() {
    return count < 2 ? plot.getWidth() : (plot.getWidth() - 2 * inset) / (count - 1);
  }

  /** Points stand so close that strokes and labels must give way. */
  boolean isDense() {
    return step() < DENSE;
  }

  double x(int index) {
    return plot.getX() + inset + index * step();
  }

  double columnWidth() {
    return Math.min(step() * COLUMN_SHARE, WIDEST_COLUMN);
  }

  /** The column between two heights. */
  Rectangle2D column(int index, double y1, double y2) {
    double width = columnWidth();
    return new Rectangle2D.Double(x(index) - width / 2, Math.min(y1, y2), width, Math.abs(y2 - y1));
  }

  double right() {
    return plot.getMaxX();
  }

  double bottom() {
    return plot.getMaxY();
  }
}
