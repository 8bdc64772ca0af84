package dev.tracknote.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;

/** Draws each series as one path: the library's own segments would restart a dash at each point. */
final class LineRenderer extends LineAndShapeRenderer {

  private static final double MARKER = 2.6;

  private final transient CategoryDataset dataset;
  private final transient Color paper;
  private final boolean cased;

  LineRenderer(CategoryDataset dataset, Color paper, boolean markers, boolean cased) {
    super(true, markers);
    this.dataset = dataset;
    this.paper = paper;
    this.cased = cased;
    setAutoPopulateSeriesShape(false);
    setDefaultShape(new Ellipse2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER));
    setUseFillPaint(true);
    setDefaultFillPaint(paper);
    setAutoPopulateSeriesFillPaint(false);
    setAutoPopulateSeriesOutlineStroke(false);
    setDefaultOutlineStroke(ChartLook.MARKER);
  }

  @Override
  public void drawItem(
      Graphics2D g,
      CategoryItemRendererState state,
      Rectangle2D plotArea,
      CategoryPlot plot,
      CategoryAxis categories,
      ValueAxis values,
      CategoryDataset data,
      int row,
      int column,
      int pass) {
    if (pass > 0 && !getItemShapeVisible(row, column)) {
      return;
    }
    if (pass > 0) {
      super.drawItem(g, state, plotArea, plot, categories, values, data, row, column, pass);
    } else if (column == 0) {
      drawPath(g, path(plotArea, plot, categories, values, row), row);
    }
  }

  private void drawPath(Graphics2D g, Path2D path, int row) {
    if (cased) {
      g.setStroke(ChartLook.CASING);
      g.setPaint(paper);
      g.draw(path);
    }
    g.setStroke(getSeriesStroke(row));
    g.setPaint(getSeriesPaint(row));
    g.draw(path);
  }

  private Path2D path(
      Rectangle2D area, CategoryPlot plot, CategoryAxis categories, ValueAxis values, int row) {
    Path2D path = new Path2D.Double();
    int count = dataset.getColumnCount();
    for (int i = 0; i < count; i++) {
      if (isKnown(row, i)) {
        double x = categories.getCategoryMiddle(i, count, area, plot.getDomainAxisEdge());
        double value = dataset.getValue(row, i).doubleValue();
        double y = values.valueToJava2D(value, area, plot.getRangeAxisEdge());
        if (isKnown(row, i - 1)) {
          path.lineTo(x, y);
        } else {
          path.moveTo(x, y);
        }
      }
    }
    return path;
  }

  /** A value between two gaps has no line: only a dot can show it. */
  @Override
  public boolean getItemShapeVisible(int row, int column) {
    return super.getItemShapeVisible(row, column)
        || !(isKnown(row, column - 1) || isKnown(row, column + 1));
  }

  private boolean isKnown(int row, int column) {
    return column >= 0
        && column < dataset.getColumnCount()
        && dataset.getValue(row, column) != null;
  }
}
