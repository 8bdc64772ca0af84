package dev.tracknote.chart;

import dev.tracknote.chart.Endings.Ending;
import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Series;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines against one axis, named where they end. */
final class LinesDrawing {

  private final Chart.Lines chart;
  private final Sheet sheet;
  private final SpecAxis axis;
  private final List<Series> series;

  LinesDrawing(Chart.Lines chart, Sheet sheet) {
    this.chart = chart;
    this.sheet = sheet;
    this.axis = new SpecAxis(chart.axis());
    this.series = chart.series().stream().filter(s -> Known.last(s).isPresent()).toList();
  }

  void draw() {
    Endings endings = Endings.named(sheet, endings(), sheet.height() * 0.6);
    Header header = header(endings);
    Rectangle2D plot =
        sheet.plot(header, axis, endings.gutter(), AxisText.rows(chart.categories()));
    Frame frame = Frame.ofLines(plot, chart.categories().size());
    new Plot(sheet, frame, axis).lines(series, chart.markers()).draw();
    header.draw();
    List<Trace> traces = series.stream().map(s -> Trace.of(s, frame, axis)).toList();
    List<Optional<Point2D>> ends = traces.stream().map(Trace::end).toList();
    endings.draw(frame, ends);
    for (int i = ends.size() - 1; i >= 0; i--) {
      Color colour = sheet.look().line(i);
      ends.get(i).ifPresent(end -> sheet.dot(end, 2, colour));
    }
    AxisText text = new AxisText(sheet, frame);
    text.left(axis);
    text.categories(chart.categories());
    new PointLabels(sheet, traces, List.of()).draw(sheet.look()::line);
  }

  private Header header(Endings endings) {
    Header header = new Header(sheet).unit(chart.axis().title());
    if (endings.lacksNames()) {
      for (int i = 0; i < series.size(); i++) {
        ChartLook look = sheet.look();
        header.line(look.line(i), look.lineStroke(i, false), series.get(i).name());
      }
    }
    return header;
  }

  private List<Ending> endings() {
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      endings.add(new Ending(one.name(), Known.lastLabel(one), sheet.look().line(i)));
    }
    return endings;
  }
}
