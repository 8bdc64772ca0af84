package dev.tracknote.svg;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Elements of SVG as text; a hundredth of a point is finer than any screen. */
final class SvgMarkup {

  private static final int PLACES = 100;

  private final StringBuilder out = new StringBuilder(4096);
  private final double[] points = new double[6];

  SvgMarkup open(String element) {
    out.append('<').append(element);
    return this;
  }

  SvgMarkup attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  SvgMarkup attribute(String name, double... values) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < values.length; i++) {
      number(values[i], i > 0);
    }
    out.append('"');
    return this;
  }

  SvgMarkup attribute(String name, float[] values) {
    double[] exact = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      exact[i] = values[i];
    }
    return attribute(name, exact);
  }

  SvgMarkup box(Rectangle2D box) {
    return attribute("x", box.getX())
        .attribute("y", box.getY())
        .attribute("width", box.getWidth())
        .attribute("height", box.getHeight());
  }

  SvgMarkup viewBox(Rectangle2D box) {
    return attribute("viewBox", box.getX(), box.getY(), box.getWidth(), box.getHeight());
  }

  SvgMarkup path(Shape shape) {
    out.append(" d=\"");
    PathIterator path = shape.getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> to('M', 2);
        case PathIterator.SEG_LINETO -> to('L', 2);
        case PathIterator.SEG_QUADTO -> to('Q', 4);
        case PathIterator.SEG_CUBICTO -> to('C', 6);
        default -> out.append('Z');
      }
    }
    out.append('"');
    return path.getWindingRule() == PathIterator.WIND_EVEN_ODD
        ? attribute("fill-rule", "evenodd")
        : this;
  }

  private void to(char command, int count) {
    out.append(command);
    for (int i = 0; i < count; i++) {
      number(points[i], i > 0);
    }
  }

  /** A number without needless zeros; a blank parts it from one before. */
  private void number(double value, boolean follows) {
    long scaled = Math.round(value * PLACES);
    if (follows && scaled >= 0) {
      out.append(' ');
    }
    if (scaled < 0) {
      out.append('-');
    }
    long size = Math.abs(scaled);
    out.append(size / PLACES);
    long rest = size % PLACES;
    if (rest > 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        out.append(rest % 10);
      }
    }
  }

  /** Ends an element that holds nothing. */
  void close() {
    out.append("/>");
  }

  /** Ends the head of an element that holds others. */
  void begin() {
    out.append('>');
  }

  void end(String element) {
    out.append("</").append(element).append('>');
  }

  /** The content of an element and its end; whatever it says is text. */
  void text(String text, String element) {
    begin();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(text.charAt(i));
      }
    }
    end(element);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
