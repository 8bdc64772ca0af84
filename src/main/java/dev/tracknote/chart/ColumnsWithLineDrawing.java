package dev.tracknote.chart;

import dev.tracknote.chart.ColumnLabels.Column;
import dev.tracknote.chart.Endings.Ending;
import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Datum;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns against the left axis, a line against the right one. */
final class ColumnsWithLineDrawing {

  private final Chart.ColumnsWithLine chart;
  private final Sheet sheet;
  private final SpecAxis left;
  private final SpecAxis right;
  private final Color lineColour;

  ColumnsWithLineDrawing(Chart.ColumnsWithLine chart, Sheet sheet) {
    this.chart = chart;
    this.sheet = sheet;
    this.left = new SpecAxis(chart.left());
    this.right = new SpecAxis(chart.right());
    this.lineColour = sheet.look().series(1);
  }

  void draw() {
    Header header = header();
    Endings endings =
        Endings.values(sheet, List.of(new Ending("", Known.lastLabel(chart.line()), lineColour)));
    double rightGutter = Math.max(AxisText.gutter(right, sheet.look()), endings.gutter());
    Rectangle2D plot = sheet.plot(header, left, rightGutter, AxisText.rows(chart.categories()));
    Frame frame = Frame.ofColumns(plot, chart.categories().size());
    Trace trace = Trace.of(chart.line(), frame, right);
    new Plot(sheet, frame, left)
        .columns(chart.columns(), chart.highlight())
        .lineOver(chart.line(), lineColour, right)
        .draw();
    header.draw();
    endings.draw(frame, List.of(trace.end()));
    trace.end().ifPresent(end -> sheet.dot(end, 2, lineColour));
    AxisText text = new AxisText(sheet, frame);
    text.left(left);
    text.right(right);
    text.categories(chart.categories());
    List<Column> columns = columns(frame);
    new ColumnLabels(sheet, columns, List.of(trace)).draw();
    List<Rectangle2D> bodies = columns.stream().map(Column::body).toList();
    new PointLabels(sheet, List.of(trace), bodies).draw(line -> lineColour);
  }

  private Header header() {
    return new Header(sheet)
        .columns(sheet.look().series(0), chart.columns().name(), chart.left().title())
        .lineWithDots(lineColour, chart.line().name(), chart.right().title())
        .lastAtRight();
  }

  private List<Column> columns(Frame frame) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < frame.count(); i++) {
      int index = i;
      Known.at(chart.columns(), i).ifPresent(d -> columns.add(column(frame, index, d)));
    }
    return columns;
  }

  private Column column(Frame frame, int index, Datum datum) {
    boolean highlighted = index == chart.highlight();
    double value = datum.value().orElseThrow().doubleValue();
    Color fill = highlighted ? sheet.look().accent : sheet.look().series(0);
    Inscription label = sheet.look().figure(datum.label(), fill);
    boolean important = highlighted || index == frame.count() - 1;
    return new Column(
        frame.column(index, left.y(left.base(), frame.plot()), left.y(value, frame.plot())),
        value >= left.base(),
        label,
        Optional.of(fill),
        important);
  }
}
