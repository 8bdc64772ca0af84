package dev.tracknote.chart;

import dev.tracknote.note.Chart;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Bars as small as a word, drawn by hand: a charting library has nothing to add here. */
record SparkBarsDrawing(Chart.SparkBars chart, Sheet sheet) {

  private static final double WIDEST_SLOT = 9;
  private static final double BAR_SHARE = 0.68;
  private static final double THINNEST = 0.6;

  void draw() {
    List<Double> values = chart.values().stream().map(Number::doubleValue).toList();
    double high = Math.max(0, values.stream().mapToDouble(v -> v).max().orElse(0));
    double low = Math.min(0, values.stream().mapToDouble(v -> v).min().orElse(0));
    double scale = high > low ? sheet.height() / (high - low) : 0;
    double slot = Math.min(sheet.width() / Math.max(1, values.size()), WIDEST_SLOT);
    for (int i = 0; i < values.size(); i++) {
      double top = (high - Math.max(0, values.get(i))) * scale;
      double height = Math.max(THINNEST, Math.abs(values.get(i)) * scale);
      double y = Math.min(top, sheet.height() - height);
      sheet.fill(new Rectangle2D.Double(i * slot, y, slot * BAR_SHARE, height), colour(i));
    }
  }

  private Color colour(int index) {
    ChartLook look = sheet.look();
    if (index < chart.values().size() - 1) {
      return look.tint(look.series(0), 0.32);
    }
    return chart.expected() ? look.forecast : look.accent;
  }
}
