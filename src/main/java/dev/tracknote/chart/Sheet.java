package dev.tracknote.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The surface of one drawing: its size, its look and the text already on it. */
record Sheet(Graphics2D g, double width, double height, ChartLook look, Lettering lettering) {

  private static final double UNDER_HEADER = 5;

  Sheet(Graphics2D g, double width, double height, ChartLook look) {
    this(g, width, height, look, new Lettering(g, width, height, look.paper));
  }

  /** What is left for the plot between header, axis labels and categories. */
  Rectangle2D plot(Header header, SpecAxis left, double rightGutter, int categoryRows) {
    // whole points, since the library rounds its plot inwards and text must follow
    double x = Math.ceil(Math.max(AxisText.gutter(left, look), 1));
    double y = Math.ceil(header.height() + UNDER_HEADER);
    double right = Math.floor(width - Math.max(rightGutter, 1));
    double bottom = Math.floor(height - AxisText.under(categoryRows));
    return new Rectangle2D.Double(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
  }

  void fill(Shape shape, Color colour) {
    g.setPaint(colour);
    g.fill(shape);
  }

  void stroke(Shape shape, Stroke stroke, Color colour) {
    g.setStroke(stroke);
    g.setPaint(colour);
    g.draw(shape);
  }

  void rule(double x1, double y1, double x2, double y2, Stroke stroke, Color colour) {
    stroke(new Line2D.Double(x1, y1, x2, y2), stroke, colour);
  }

  /** The mark at the end of a line, cased so that it reads on a column. */
  void dot(Point2D centre, double radius, Color colour) {
    fill(circle(centre, radius + 0.7), look.paper);
    fill(circle(centre, radius), colour);
  }

  private static Shape circle(Point2D centre, double radius) {
    return new Ellipse2D.Double(
        centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
  }
}
