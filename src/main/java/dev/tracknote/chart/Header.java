package dev.tracknote.chart;

import dev.tracknote.chart.Lettering.Anchor;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The rows above the plot: units of the axes, and names with their swatches. */
final class Header {

  private static final double ROW = 9.5;
  private static final double BETWEEN = 9;
  private static final double WITHIN = 3;
  private static final double SQUARE = 5;
  private static final double STROKE = 11;
  private static final double TALLEST_SHARE = 0.34;

  private enum Mark {
    NONE,
    SQUARE,
    STROKE,
    DOTTED_STROKE
  }

  private record Entry(Mark mark, Color colour, Stroke stroke, Inscription name, Inscription unit) {

    double markWidth() {
      return switch (mark) {
        case NONE -> 0;
        case SQUARE -> SQUARE + WITHIN;
        case STROKE, DOTTED_STROKE -> STROKE + WITHIN;
      };
    }

    double width() {
      double gap = name.isEmpty() || unit.isEmpty() ? 0 : WITHIN;
      return markWidth() + name.width() + gap + unit.width();
    }

    Entry within(double limit) {
      double forName = limit - markWidth() - (unit.isEmpty() ? 0 : unit.width() + WITHIN);
      return new Entry(mark, colour, stroke, name.within(Math.max(0, forName)), unit);
    }
  }

  private final Sheet sheet;
  private final List<Entry> entries = new ArrayList<>();
  private boolean lastAtRight;

  Header(Sheet sheet) {
    this.sheet = sheet;
  }

  Header unit(String text) {
    return add(Mark.NONE, sheet.look().ink, ChartLook.LINE, "", text);
  }

  Header columns(Color colour, String name, String unit) {
    return add(Mark.SQUARE, colour, ChartLook.LINE, name, unit);
  }

  Header line(Color colour, Stroke stroke, String name) {
    return add(Mark.STROKE, colour, stroke, name, "");
  }

  Header lineWithDots(Color colour, String name, String unit) {
    return add(Mark.DOTTED_STROKE, colour, ChartLook.LINE, name, unit);
  }

  /** The last entry belongs to the right axis and stands above it while there is room. */
  Header lastAtRight() {
    lastAtRight = true;
    return this;
  }

  private Header add(Mark mark, Color colour, Stroke stroke, String name, String unit) {
    if (!name.isEmpty() || !unit.isEmpty()) {
      ChartLook look = sheet.look();
      Entry entry = new Entry(mark, colour, stroke, look.name(name, look.ink), look.axis(unit));
      entries.add(entry.within(sheet.width()));
    }
    return this;
  }

  double height() {
    return rows().size() * ROW;
  }

  void draw() {
    List<List<Entry>> rows = rows();
    for (int row = 0; row < rows.size(); row++) {
      double x = 0;
      double y = row * ROW + ROW / 2 - 1;
      for (Entry entry : rows.get(row)) {
        boolean atRight =
            lastAtRight && rows.size() == 1 && entry.equals(entries.getLast()) && x > 0;
        draw(entry, atRight ? sheet.width() - entry.width() : x, y);
        x += entry.width() + BETWEEN;
      }
    }
  }

  private void draw(Entry entry, double x, double y) {
    drawMark(entry, x, y);
    double nameX = x + entry.markWidth();
    sheet.lettering().write(entry.name(), nameX, y, Anchor.START);
    double unitX = x + entry.width() - entry.unit().width();
    sheet.lettering().write(entry.unit(), unitX, y, Anchor.START);
  }

  private void drawMark(Entry entry, double x, double y) {
    switch (entry.mark()) {
      case NONE -> {}
      case SQUARE ->
          sheet.fill(new Rectangle2D.Double(x, y - SQUARE / 2, SQUARE, SQUARE), entry.colour());
      case STROKE -> sheet.rule(x, y, x + STROKE, y, entry.stroke(), entry.colour());
      case DOTTED_STROKE -> {
        sheet.rule(x, y, x + STROKE, y, entry.stroke(), entry.colour());
        sheet.dot(new Point2D.Double(x + STROKE / 2, y), 1.5, entry.colour());
      }
    }
  }

  private List<List<Entry>> rows() {
    List<List<Entry>> rows = new ArrayList<>();
    double x = 0;
    for (Entry entry : entries) {
      if (rows.isEmpty() || x + entry.width() > sheet.width()) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.getLast().add(entry);
      x += entry.width() + BETWEEN;
    }
    int most = (int) Math.max(1, sheet.height() * TALLEST_SHARE / ROW);
    return rows.subList(0, Math.min(most, rows.size()));
  }
}
