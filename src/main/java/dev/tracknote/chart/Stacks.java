package dev.tracknote.chart;

import dev.tracknote.note.Chart.Datum;
import dev.tracknote.note.Chart.Series;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the segments of stacked columns stand: gains upward from zero, losses downward. */
final class Stacks {

  /** One part of one column. */
  record Segment(int part, int index, Rectangle2D body, String label) {}

  private static final double ROUNDING = 0.01;

  private final List<Segment> segments = new ArrayList<>();
  private final double zero;

  Stacks(List<Series> parts, Frame frame, SpecAxis axis) {
    zero = axis.y(axis.base(), frame.plot()) + ROUNDING;
    for (int i = 0; i < frame.count(); i++) {
      double up = 0;
      double down = 0;
      for (int part = 0; part < parts.size(); part++) {
        Optional<Datum> datum = Known.at(parts.get(part), i);
        if (datum.isPresent()) {
          double value = datum.get().value().orElseThrow().doubleValue();
          double from = value < 0 ? down : up;
          double y1 = axis.y(from, frame.plot());
          double y2 = axis.y(from + value, frame.plot());
          segments.add(new Segment(part, i, frame.column(i, y1, y2), datum.get().label()));
          up = value < 0 ? up : from + value;
          down = value < 0 ? from + value : down;
        }
      }
    }
  }

  List<Segment> segments() {
    return segments;
  }

  Optional<Segment> segment(int part, int index) {
    return segments.stream().filter(s -> s.part() == part && s.index() == index).findFirst();
  }

  /** Whether the column has anything above zero. */
  boolean isUpward(int index) {
    return segments.stream().anyMatch(s -> s.index() == index && s.body().getMaxY() <= zero);
  }

  /** The whole column. */
  Optional<Rectangle2D> body(int index) {
    return segments.stream()
        .filter(s -> s.index() == index)
        .map(Segment::body)
        .reduce(Rectangle2D::createUnion);
  }
}
