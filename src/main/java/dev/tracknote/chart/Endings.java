package dev.tracknote.chart;

import dev.tracknote.chart.Lettering.Anchor;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The labels beside last points, kept apart by moving them up or down. */
final class Endings {

  /** Name and value at the end of a series; either may be empty. */
  record Ending(String name, String value, Color colour) {}

  private enum Form {
    ONE_ROW,
    TWO_ROWS,
    VALUE
  }

  private record Placed(int index, Point2D point) {

    double wanted() {
      return point.getY();
    }
  }

  private static final double GAP = 4;
  private static final double SPACE = 2.2;
  private static final double ROW = 7.2;
  private static final double BETWEEN = 1.6;
  private static final double WIDEST_SHARE = 0.25;
  private static final double STRAIGHT = 2;

  private final Sheet sheet;
  private final List<Ending> endings;
  private final Form form;

  private Endings(Sheet sheet, List<Ending> endings, Form form) {
    this.sheet = sheet;
    this.endings = endings;
    this.form = form;
  }

  /** Names and values in one row or two, or values alone when names take too much room. */
  static Endings named(Sheet sheet, List<Ending> endings, double height) {
    for (Form form : List.of(Form.ONE_ROW, Form.TWO_ROWS)) {
      Endings candidate = new Endings(sheet, endings, form);
      boolean narrow = candidate.labelWidth() <= sheet.width() * WIDEST_SHARE;
      if (narrow && candidate.tallest() * endings.size() <= height) {
        return candidate;
      }
    }
    return values(sheet, endings);
  }

  static Endings values(Sheet sheet, List<Ending> endings) {
    return new Endings(sheet, endings, Form.VALUE);
  }

  /** Nobody has said yet which series is which. */
  boolean lacksNames() {
    return form == Form.VALUE;
  }

  double gutter() {
    double width = labelWidth();
    return width == 0 ? 0 : width + GAP;
  }

  private double labelWidth() {
    return endings.stream().mapToDouble(this::width).max().orElse(0);
  }

  private double width(Ending ending) {
    double width = 0;
    for (List<Inscription> row : rows(ending)) {
      width = Math.max(width, width(row));
    }
    return width;
  }

  private static double width(List<Inscription> row) {
    return row.stream().mapToDouble(Inscription::width).sum() + SPACE * (row.size() - 1);
  }

  private double tallest() {
    return endings.stream().mapToInt(e -> rows(e).size()).max().orElse(0) * ROW + BETWEEN;
  }

  private List<List<Inscription>> rows(Ending ending) {
    Inscription name = sheet.look().name(ending.name(), ending.colour());
    Inscription value = sheet.look().figure(ending.value(), ending.colour());
    if (form == Form.VALUE) {
      return value.isEmpty() ? List.of() : List.of(List.of(value));
    }
    if (value.isEmpty() || name.isEmpty()) {
      return List.of(List.of(value.isEmpty() ? name : value));
    }
    return form == Form.ONE_ROW
        ? List.of(List.of(name, value))
        : List.of(List.of(name), List.of(value));
  }

  /** Writes each label beside the plot, near its point, in the order of the points. */
  void draw(Frame frame, List<Optional<Point2D>> points) {
    double height = tallest();
    int room = (int) Math.max(1, Math.floor((frame.plot().getHeight() + ROW) / height));
    List<Placed> order = new ArrayList<>();
    for (int i = 0; i < points.size() && order.size() < room; i++) {
      if (points.get(i).isPresent() && !rows(endings.get(i)).isEmpty()) {
        order.add(new Placed(i, points.get(i).get()));
      }
    }
    order.sort(Comparator.comparingDouble(Placed::wanted));
    double low = frame.plot().getY() - ROW / 2 + height / 2;
    double high = frame.bottom() + ROW / 2 - height / 2;
    double[] centres =
        Spread.apart(order.stream().mapToDouble(Placed::wanted).toArray(), height, low, high);
    for (int i = 0; i < centres.length; i++) {
      Placed label = order.get(i);
      draw(endings.get(label.index()), label.point(), frame.right() + GAP, centres[i]);
    }
  }

  private void draw(Ending ending, Point2D point, double x, double centre) {
    List<List<Inscription>> rows = rows(ending);
    double y = centre - (rows.size() - 1) * ROW / 2;
    boolean written = false;
    for (List<Inscription> row : rows) {
      double start = x;
      for (Inscription part : row) {
        written |= sheet.lettering().write(part, start, y, Anchor.START);
        start += part.width() + SPACE;
      }
      y += ROW;
    }
    if (written) {
      lead(point, x, centre, ending.colour());
    }
  }

  /** A hairline from the point to a label that stands away from it. */
  private void lead(Point2D point, double x, double centre, Color colour) {
    boolean moved = Math.abs(centre - point.getY()) > STRAIGHT;
    if (moved || x - point.getX() > 2 * GAP) {
      sheet.rule(point.getX(), point.getY(), x - 1, centre, ChartLook.HAIRLINE, colour);
    }
  }
}
