package dev.tracknote.chart;

import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Tick;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose ends and ticks are those of the spec; it draws nothing itself. */
final class SpecAxis extends NumberAxis {

  private static final double CLOSEST_TICKS = 9;

  private final transient Chart.Axis spec;

  SpecAxis(Chart.Axis spec) {
    this.spec = spec;
    setVisible(false);
    double low = spec.ticks().isEmpty() ? 0 : spec.low().doubleValue();
    double high = spec.ticks().isEmpty() ? 1 : spec.high().doubleValue();
    // a flat axis has no scale: its one value stands half way up
    double room = high > low ? 0 : Math.max(1, Math.abs(low)) / 2;
    setRange(low - room, high + room);
  }

  double y(BigDecimal value, Rectangle2D plot) {
    return y(value.doubleValue(), plot);
  }

  double y(double value, Rectangle2D plot) {
    double y = valueToJava2D(value, plot, RectangleEdge.LEFT);
    return Math.max(plot.getMinY(), Math.min(plot.getMaxY(), y));
  }

  boolean spansZero() {
    return getRange().contains(0);
  }

  /** Where columns stand: zero, or the end of the axis nearest to it. */
  double base() {
    return getRange().constrain(0);
  }

  double labelWidth(ChartLook look) {
    return spec.ticks().stream().mapToDouble(t -> look.axis(t.label()).width()).max().orElse(0);
  }

  /** The ticks that have room at this height, counted from the lowest. */
  List<Tick> ticks(double height) {
    int last = spec.ticks().size() - 1;
    int step = 1;
    while (step < last && height / last * step < CLOSEST_TICKS) {
      step++;
    }
    int every = step;
    return IntStream.rangeClosed(0, last)
        .filter(i -> i % every == 0)
        .mapToObj(spec.ticks()::get)
        .toList();
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D plot, RectangleEdge edge) {
    return ticks(plot.getHeight()).stream()
        .map(t -> new NumberTick(t.at(), "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
        .toList();
  }
}
