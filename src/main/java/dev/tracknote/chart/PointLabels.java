package dev.tracknote.chart;

import dev.tracknote.chart.Lettering.Anchor;
import dev.tracknote.chart.Trace.Spot;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;

/** Labels at points before the last, above or below the line; one without room is left out. */
record PointLabels(Sheet sheet, List<Trace> traces, List<Rectangle2D> columns) {

  private static final double OFF = 6.5;

  void draw(IntFunction<Color> colours) {
    for (int i = 0; i < traces.size(); i++) {
      List<Spot> spots = traces.get(i).spots();
      for (Spot spot : spots.subList(0, Math.max(0, spots.size() - 1))) {
        if (!spot.label().isEmpty()) {
          draw(sheet.look().figure(spot.label(), colours.apply(i)), spot);
        }
      }
    }
  }

  private void draw(Inscription text, Spot spot) {
    if (!write(text, spot, -OFF)) {
      write(text, spot, OFF);
    }
  }

  private boolean write(Inscription text, Spot spot, double off) {
    double y = spot.at().getY() + off;
    Rectangle2D box = sheet.lettering().box(text, spot.at().getX(), y, Anchor.MIDDLE);
    return traces.stream().noneMatch(trace -> trace.crosses(box))
        && columns.stream().noneMatch(box::intersects)
        && sheet.lettering().writeOnPaper(text, box);
  }
}
