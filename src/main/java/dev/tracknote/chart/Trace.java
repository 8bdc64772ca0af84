package dev.tracknote.chart;

import dev.tracknote.note.Chart.Datum;
import dev.tracknote.note.Chart.Series;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The points of a series where the drawing has them. */
record Trace(List<Spot> spots) {

  private static final double CLEAR = 1.8;

  /** One known value. */
  record Spot(int index, Point2D at, String label) {}

  static Trace of(Series series, Frame frame, SpecAxis axis) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < Math.min(frame.count(), series.data().size()); i++) {
      Datum datum = series.data().get(i);
      if (datum.value().isPresent()) {
        double y = axis.y(datum.value().get(), frame.plot());
        spots.add(new Spot(i, new Point2D.Double(frame.x(i), y), datum.label()));
      }
    }
    return new Trace(List.copyOf(spots));
  }

  Optional<Spot> last() {
    return spots.isEmpty() ? Optional.empty() : Optional.of(spots.getLast());
  }

  /** Where the line ends. */
  Optional<Point2D> end() {
    return last().map(Spot::at);
  }

  /** A level line across the plot, such as zero. */
  static Trace level(Frame frame, double y) {
    Spot left = new Spot(0, new Point2D.Double(frame.plot().getX(), y), "");
    return new Trace(List.of(left, new Spot(1, new Point2D.Double(frame.right(), y), "")));
  }

  /** The drawn line with its markers touches the box. */
  boolean crosses(Rectangle2D text) {
    Rectangle2D box =
        new Rectangle2D.Double(
            text.getX() - CLEAR,
            text.getY() - CLEAR,
            text.getWidth() + 2 * CLEAR,
            text.getHeight() + 2 * CLEAR);
    for (int i = 0; i < spots.size(); i++) {
      Spot here = spots.get(i);
      Spot before = spots.get(Math.max(0, i - 1));
      Point2D from = here.index() - before.index() == 1 ? before.at() : here.at();
      if (box.intersectsLine(new Line2D.Double(from, here.at()))) {
        return true;
      }
    }
    return false;
  }
}
