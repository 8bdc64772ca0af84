package dev.tracknote.chart;

import dev.tracknote.chart.ColumnLabels.Column;
import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Bridge.Step;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way in steps, drawn by hand: each column starts where the last one ended. */
final class BridgeDrawing {

  private static final double RISE_TINT = 0.5;
  private static final double TEAR = 2.2;

  private final Chart.Bridge chart;
  private final Sheet sheet;
  private final SpecAxis axis;

  BridgeDrawing(Chart.Bridge chart, Sheet sheet) {
    this.chart = chart;
    this.sheet = sheet;
    this.axis = new SpecAxis(chart.axis());
  }

  void draw() {
    Header header = new Header(sheet).unit(chart.axis().title());
    int count = Math.max(1, chart.steps().size());
    double slot = (sheet.width() - AxisText.gutter(axis, sheet.look())) / count;
    List<List<Inscription>> names =
        Rows.of(
            chart.steps().stream().map(step -> sheet.look().axis(step.category())).toList(),
            slot - 3);
    int rows = names.stream().mapToInt(List::size).max().orElse(0);
    Frame frame = Frame.ofColumns(sheet.plot(header, axis, 0, rows), count);
    new Plot(sheet, frame, axis).grid().draw();
    drawSteps(frame);
    header.draw();
    AxisText text = new AxisText(sheet, frame);
    text.left(axis);
    text.wrappedCategories(names);
    Trace base = Trace.level(frame, axis.y(axis.base(), frame.plot()));
    new ColumnLabels(sheet, columns(frame), List.of(base)).draw();
  }

  private void drawSteps(Frame frame) {
    for (int i = 0; i < chart.steps().size(); i++) {
      Step step = chart.steps().get(i);
      Rectangle2D body = body(frame, i);
      sheet.fill(body, fill(i));
      if (isFall(step)) {
        // hollow, so that a fall is told from a rise without colour
        sheet.stroke(body, ChartLook.MARKER, sheet.look().series(0));
      }
      if (step.total() && axis.getLowerBound() > step.from().doubleValue()) {
        tear(body);
      }
      connect(frame, i, body);
    }
  }

  private void connect(Frame frame, int index, Rectangle2D body) {
    if (index + 1 < chart.steps().size()) {
      double y = axis.y(chart.steps().get(index).to(), frame.plot());
      double next = body(frame, index + 1).getX();
      sheet.rule(body.getMaxX(), y, next, y, ChartLook.HAIRLINE, sheet.look().muted);
    }
  }

  /** Shows that the column is cut off: its axis does not begin at zero. */
  private void tear(Rectangle2D body) {
    double y = body.getMaxY() - 3 * TEAR;
    Path2D gap = new Path2D.Double();
    gap.moveTo(body.getMinX() - 1, y + TEAR);
    gap.lineTo(body.getMaxX() + 1, y - TEAR / 2);
    gap.lineTo(body.getMaxX() + 1, y + TEAR / 2);
    gap.lineTo(body.getMinX() - 1, y + 2 * TEAR);
    gap.closePath();
    sheet.fill(gap, sheet.look().paper);
  }

  private Rectangle2D body(Frame frame, int index) {
    Step step = chart.steps().get(index);
    return frame.column(index, axis.y(step.from(), frame.plot()), axis.y(step.to(), frame.plot()));
  }

  private Color fill(int index) {
    Step step = chart.steps().get(index);
    ChartLook look = sheet.look();
    if (step.total()) {
      return index == chart.steps().size() - 1 ? look.accent : look.series(0);
    }
    return isFall(step) ? look.paper : look.tint(look.series(0), RISE_TINT);
  }

  private static boolean isFall(Step step) {
    return !step.total() && step.to().compareTo(step.from()) < 0;
  }

  private List<Column> columns(Frame frame) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < chart.steps().size(); i++) {
      Step step = chart.steps().get(i);
      Color ink = step.total() ? fill(i) : sheet.look().ink;
      boolean upward = !step.total() || step.to().compareTo(step.from()) >= 0;
      Inscription label = sheet.look().figure(step.label(), ink);
      columns.add(new Column(body(frame, i), upward, label, Optional.empty(), true));
    }
    return columns;
  }
}
