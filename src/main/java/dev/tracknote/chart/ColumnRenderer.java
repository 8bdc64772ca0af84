package dev.tracknote.chart;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Flat columns of one colour, but for one that stands out. */
final class ColumnRenderer extends BarRenderer {

  private final transient Color plain;
  private final transient Color standout;
  private final int highlight;

  ColumnRenderer(Color plain, Color standout, int highlight, double widthShare) {
    this.plain = plain;
    this.standout = standout;
    this.highlight = highlight;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(false);
    setItemMargin(0);
    setMaximumBarWidth(widthShare);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    return column == highlight ? standout : plain;
  }
}
