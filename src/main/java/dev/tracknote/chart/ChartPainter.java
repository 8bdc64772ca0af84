package dev.tracknote.chart;

import dev.tracknote.house.Palette;
import dev.tracknote.note.Chart;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;

/** Draws a chart in the house's colours and fonts; one painter serves many threads. */
public final class ChartPainter {

  private final ChartLook look;

  /**
   * @param dark the colours that tones take on a dark ground
   * @param bold the bold face itself, in plain style
   */
  public ChartPainter(Palette palette, Palette dark, Font regular, Font bold) {
    this.look = new ChartLook(palette, dark, regular, bold);
  }

  /** Draws the chart with its upper left corner at the origin; lengths are points. */
  public void paint(Chart chart, Graphics2D g, double widthPt, double heightPt) {
    Font font = g.getFont();
    Paint paint = g.getPaint();
    Stroke stroke = g.getStroke();
    draw(chart, new Sheet(g, widthPt, heightPt, look));
    g.setStroke(stroke);
    g.setPaint(paint);
    g.setFont(font);
  }

  private static void draw(Chart chart, Sheet sheet) {
    switch (chart) {
      case Chart.ColumnsWithLine columns -> new ColumnsWithLineDrawing(columns, sheet).draw();
      case Chart.Lines lines -> new LinesDrawing(lines, sheet).draw();
      case Chart.StackedColumns stack -> new StackedColumnsDrawing(stack, sheet).draw();
      case Chart.Bridge bridge -> new BridgeDrawing(bridge, sheet).draw();
      case Chart.SparkBars spark -> new SparkBarsDrawing(spark, sheet).draw();
    }
  }
}
