package dev.tracknote.chart;

import dev.tracknote.chart.ColumnLabels.Column;
import dev.tracknote.chart.Endings.Ending;
import dev.tracknote.chart.Lettering.Anchor;
import dev.tracknote.chart.Stacks.Segment;
import dev.tracknote.note.Chart;
import dev.tracknote.note.Chart.Datum;
import dev.tracknote.note.Chart.Series;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns stacked from parts, each named beside its last segment. */
final class StackedColumnsDrawing {

  private final Chart.StackedColumns chart;
  private final Sheet sheet;
  private final SpecAxis axis;
  private final int count;

  StackedColumnsDrawing(Chart.StackedColumns chart, Sheet sheet) {
    this.chart = chart;
    this.sheet = sheet;
    this.axis = new SpecAxis(chart.axis());
    this.count = chart.categories().size();
  }

  void draw() {
    Endings endings = endings();
    Header header = header(endings);
    Rectangle2D plot =
        sheet.plot(header, axis, endings.gutter(), AxisText.rows(chart.categories()));
    Frame frame = Frame.ofColumns(plot, count);
    Plot drawing = new Plot(sheet, frame, axis).stack(chart.parts());
    chart.line().ifPresent(line -> drawing.lineOver(line, lineColour()));
    drawing.draw();
    Stacks stacks = new Stacks(chart.parts(), frame, axis);
    header.draw();
    endings.draw(frame, ends(frame, stacks));
    List<Trace> traces =
        chart.line().map(line -> List.of(Trace.of(line, frame, axis))).orElse(List.of());
    traces.forEach(t -> t.last().ifPresent(spot -> sheet.dot(spot.at(), 2, lineColour())));
    AxisText text = new AxisText(sheet, frame);
    text.left(axis);
    text.categories(chart.categories());
    new ColumnLabels(sheet, totals(stacks), traces).draw();
    drawValues(stacks, traces);
    List<Rectangle2D> bodies = stacks.segments().stream().map(Segment::body).toList();
    new PointLabels(sheet, traces, bodies).draw(line -> lineColour());
  }

  private Color lineColour() {
    return sheet.look().accent;
  }

  /** Parts are named beside their last segment; one without a last segment needs the legend. */
  private Endings endings() {
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < chart.parts().size(); i++) {
      Series part = chart.parts().get(i);
      endings.add(
          new Ending(
              part.name(),
              Known.at(part, count - 1).map(Datum::label).orElse(""),
              sheet.look().series(i)));
    }
    chart
        .line()
        .ifPresent(
            line -> endings.add(new Ending(line.name(), Known.lastLabel(line), lineColour())));
    boolean allEnd = chart.parts().stream().allMatch(part -> Known.at(part, count - 1).isPresent());
    boolean lineEnds = chart.line().map(line -> Known.last(line).isPresent()).orElse(true);
    return allEnd && lineEnds
        ? Endings.named(sheet, endings, sheet.height() * 0.6)
        : Endings.values(sheet, endings);
  }

  private Header header(Endings endings) {
    Header header = new Header(sheet).unit(chart.axis().title());
    if (endings.lacksNames()) {
      for (int i = 0; i < chart.parts().size(); i++) {
        header.columns(sheet.look().series(i), chart.parts().get(i).name(), "");
      }
      chart.line().ifPresent(l -> header.lineWithDots(lineColour(), l.name(), ""));
    }
    return header;
  }

  private List<Optional<Point2D>> ends(Frame frame, Stacks stacks) {
    List<Optional<Point2D>> ends = new ArrayList<>();
    for (int part = 0; part < chart.parts().size(); part++) {
      ends.add(
          stacks
              .segment(part, count - 1)
              .map(s -> new Point2D.Double(s.body().getMaxX(), s.body().getCenterY())));
    }
    chart.line().ifPresent(line -> ends.add(Trace.of(line, frame, axis).end()));
    return ends;
  }

  private List<Column> totals(Stacks stacks) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String total = Known.at(chart.totals(), i).map(Datum::label).orElse("");
      Optional<Rectangle2D> body = stacks.body(i);
      if (body.isPresent()) {
        Inscription label = sheet.look().figure(total, sheet.look().ink);
        columns.add(
            new Column(body.get(), stacks.isUpward(i), label, Optional.empty(), i == count - 1));
      }
    }
    return columns;
  }

  /** Values inside the segments that hold them; those of the last column stand beside it. */
  private void drawValues(Stacks stacks, List<Trace> traces) {
    for (Segment segment : stacks.segments()) {
      Inscription text = sheet.look().onFill(segment.label(), sheet.look().series(segment.part()));
      Rectangle2D body = segment.body();
      Rectangle2D box =
          sheet.lettering().box(text, body.getCenterX(), body.getCenterY(), Anchor.MIDDLE);
      boolean inner = segment.index() < count - 1 && body.contains(box);
      if (inner && traces.stream().noneMatch(trace -> trace.crosses(box))) {
        sheet.lettering().write(text, box);
      }
    }
  }
}
