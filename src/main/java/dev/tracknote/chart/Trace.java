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

  /** The drawn line touches the box. */
  boolean crosses(Rectangle2D box) {
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
