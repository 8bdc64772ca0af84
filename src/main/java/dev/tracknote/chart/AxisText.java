package dev.tracknote.chart;

import dev.tracknote.chart.Lettering.Anchor;
import dev.tracknote.note.Chart.Tick;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What stands beside and under a plot: tick labels and categories. */
record AxisText(Sheet sheet, Frame frame) {

  static final double GAP = 4;
  private static final double UNDER = 6.8;
  private static final double ROW = 7.4;
  private static final double DESCENT = 0.5;
  private static final double BESIDE = 3;

  /** The width that the labels of an axis need beside the plot. */
  static double gutter(SpecAxis axis, ChartLook look) {
    double width = axis.labelWidth(look);
    return width == 0 ? 0 : width + GAP;
  }

  void left(SpecAxis axis) {
    for (Tick tick : axis.ticks(frame.plot().getHeight())) {
      write(tick, axis, frame.plot().getX() - GAP, Anchor.END);
    }
  }

  void right(SpecAxis axis) {
    for (Tick tick : axis.ticks(frame.plot().getHeight())) {
      write(tick, axis, frame.right() + GAP, Anchor.START);
    }
  }

  private void write(Tick tick, SpecAxis axis, double x, Anchor anchor) {
    double y = axis.y(tick.at(), frame.plot());
    sheet.lettering().write(sheet.look().axis(tick.label()), x, y, anchor);
  }

  /** Every category, or every second, fourth… counted back from the last. */
  void categories(List<String> names) {
    List<Integer> printed = new ArrayList<>();
    for (int i = 0; i < Math.min(frame.count(), names.size()); i++) {
      if (!names.get(i).isEmpty()) {
        printed.add(i);
      }
    }
    int every = 1;
    while (every < printed.size() && !fits(thinned(printed, every), names)) {
      every *= 2;
    }
    for (int i : thinned(printed, every)) {
      Inscription name = category(names.get(i));
      sheet.lettering().write(name, categoryBox(name, i));
    }
  }

  private static List<Integer> thinned(List<Integer> indexes, int every) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      if ((indexes.size() - 1 - i) % every == 0) {
        kept.add(indexes.get(i));
      }
    }
    return kept;
  }

  private boolean fits(List<Integer> indexes, List<String> names) {
    double end = Double.NEGATIVE_INFINITY;
    for (int i : indexes) {
      Rectangle2D box = categoryBox(category(names.get(i)), i);
      if (box.getMinX() < end + BESIDE) {
        return false;
      }
      end = box.getMaxX();
    }
    return true;
  }

  private Inscription category(String name) {
    return sheet.look().axis(name).within(sheet.width());
  }

  private Rectangle2D categoryBox(Inscription name, int index) {
    return sheet.lettering().box(name, frame.x(index), frame.bottom() + UNDER, Anchor.MIDDLE);
  }

  /** Every category, broken into the rows given by {@link Rows}. */
  void wrappedCategories(List<List<Inscription>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      double y = frame.bottom() + UNDER;
      for (Inscription row : rows.get(i)) {
        sheet.lettering().write(row, frame.x(i), y, Anchor.MIDDLE);
        y += ROW;
      }
    }
  }

  /** No row if no category has a name. */
  static int rows(List<String> categories) {
    return categories.stream().allMatch(String::isEmpty) ? 0 : 1;
  }

  /** The height under the plot for rows of categories. */
  static double under(int rows) {
    return rows == 0 ? ROW / 2 : UNDER + ROW / 2 + DESCENT + (rows - 1) * ROW;
  }
}
