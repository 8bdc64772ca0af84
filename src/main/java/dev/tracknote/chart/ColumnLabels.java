package dev.tracknote.chart;

import dev.tracknote.chart.Lettering.Anchor;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Texts at the ends of columns, kept off other columns, off lines and off each other. */
record ColumnLabels(Sheet sheet, List<Column> columns, List<Trace> lines) {

  /**
   * A column where it stands.
   *
   * @param fill empty where the label may not stand inside
   * @param important its label is written even where others have no room
   */
  record Column(
      Rectangle2D body,
      boolean upward,
      Inscription label,
      Optional<Color> fill,
      boolean important) {

    double end() {
      return upward ? body.getMinY() : body.getMaxY();
    }
  }

  private static final double OFF = 4.6;
  private static final double LIFT = 1.5;
  private static final double FARTHEST = 40;
  private static final double FAR = 30;
  private static final double BESIDE = 0.8;

  /** Important labels first; the others all or none, since a broken row misleads. */
  void draw() {
    for (Column column : columns.reversed()) {
      if (column.important()) {
        insist(column);
      }
    }
    if (columns.stream().noneMatch(this::isTooWide)) {
      columns.reversed().stream().filter(c -> !c.important()).forEach(this::offer);
    }
  }

  private boolean isTooWide(Column column) {
    double slot = sheet.width();
    for (int i = 1; i < columns.size(); i++) {
      slot = columns.get(i).body().getCenterX() - columns.get(i - 1).body().getCenterX();
      if (column.label().width() > slot - BESIDE) {
        return true;
      }
    }
    return false;
  }

  private boolean offer(Column column) {
    return atEnd(column, true) || lifted(column) || inside(column);
  }

  private boolean insist(Column column) {
    return offer(column) || atEnd(column, false);
  }

  private boolean atEnd(Column column, boolean clear) {
    Rectangle2D box = beyond(column, OFF);
    if (!clear) {
      return sheet.lettering().write(column.label(), box);
    }
    return isClear(box) && sheet.lettering().writeOnPaper(column.label(), box);
  }

  private boolean lifted(Column column) {
    double limit = column.important() ? FARTHEST : FAR;
    for (double off = OFF + LIFT; off < limit; off += LIFT) {
      Rectangle2D box = beyond(column, off);
      if (isClear(box) && sheet.lettering().writeOnPaper(column.label(), box)) {
        return true;
      }
    }
    return false;
  }

  private boolean inside(Column column) {
    if (column.fill().isEmpty()) {
      return false;
    }
    Inscription text = sheet.look().onFill(column.label().text(), column.fill().get());
    Rectangle2D box = beyond(column, -OFF);
    return column.body().contains(box)
        && lines.stream().noneMatch(line -> line.crosses(box))
        && sheet.lettering().write(text, box);
  }

  private Rectangle2D beyond(Column column, double off) {
    double y = column.upward() ? column.end() - off : column.end() + off;
    return sheet.lettering().box(column.label(), column.body().getCenterX(), y, Anchor.MIDDLE);
  }

  private boolean isClear(Rectangle2D box) {
    return columns.stream().noneMatch(c -> c.body().intersects(box))
        && lines.stream().noneMatch(line -> line.crosses(box));
  }
}
