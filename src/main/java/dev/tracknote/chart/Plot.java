package dev.tracknote.chart;

import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;

import dev.tracknote.note.Chart.Series;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** JFreeChart's part: grid, columns and lines. All text is ours, since only we keep it apart. */
final class Plot {

  private static final double CLOSEST_MARKERS = 7;

  private final CategoryPlot plot = new CategoryPlot();
  private final Sheet sheet;
  private final Frame frame;
  private final SpecAxis left;
  private int layers;

  Plot(Sheet sheet, Frame frame, SpecAxis left) {
    this.sheet = sheet;
    this.frame = frame;
    this.left = left;
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setShadowGenerator(null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(sheet.look().hairline);
    plot.setRangeGridlineStroke(ChartLook.HAIRLINE);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setRangeAxis(left);
    plot.setDomainAxis(categories());
  }

  /** Margins that put the middles where the frame has them; they are negative for lines. */
  private CategoryAxis categories() {
    CategoryAxis axis = new CategoryAxis();
    double margin = (frame.inset() - frame.step() / 2) / frame.plot().getWidth();
    axis.setVisible(false);
    axis.setLowerMargin(margin);
    axis.setUpperMargin(margin);
    axis.setCategoryMargin(0);
    return axis;
  }

  Plot columns(Series series, int highlight) {
    ChartLook look = sheet.look();
    plot.setDataset(layers, dataset(List.of(series)));
    plot.setRenderer(
        layers++, new ColumnRenderer(look.series(0), look.accent, highlight, widthShare()));
    return this;
  }

  Plot stack(List<Series> parts) {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(widthShare());
    // a seam of paper keeps neighbours apart in grey
    renderer.setDrawBarOutline(frame.columnWidth() > 4);
    renderer.setDefaultOutlinePaint(sheet.look().paper);
    renderer.setDefaultOutlineStroke(ChartLook.HAIRLINE);
    renderer.setAutoPopulateSeriesOutlinePaint(false);
    renderer.setAutoPopulateSeriesOutlineStroke(false);
    for (int i = 0; i < parts.size(); i++) {
      renderer.setSeriesPaint(i, sheet.look().series(i));
    }
    plot.setDataset(layers, dataset(parts));
    plot.setRenderer(layers++, renderer);
    return this;
  }

  Plot lines(List<Series> series, boolean markers) {
    LineRenderer renderer = lineRenderer(series, markers, false);
    for (int i = 0; i < series.size(); i++) {
      renderer.setSeriesPaint(i, sheet.look().line(i));
      renderer.setSeriesStroke(i, sheet.look().lineStroke(i, frame.isDense()));
    }
    return this;
  }

  /** A line over columns, cased in paper so that it reads on them. */
  Plot lineOver(Series series, Color colour) {
    LineRenderer renderer = lineRenderer(List.of(series), true, true);
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesStroke(0, sheet.look().lineStroke(0, frame.isDense()));
    return this;
  }

  Plot lineOver(Series series, Color colour, SpecAxis right) {
    plot.setRangeAxis(1, right);
    plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    plot.mapDatasetToRangeAxis(layers, 1);
    return lineOver(series, colour);
  }

  private LineRenderer lineRenderer(List<Series> series, boolean markers, boolean cased) {
    CategoryDataset dataset = dataset(series);
    boolean room = frame.step() >= CLOSEST_MARKERS;
    LineRenderer renderer = new LineRenderer(dataset, sheet.look().paper, markers && room, cased);
    plot.setDataset(layers, dataset);
    plot.setRenderer(layers++, renderer);
    return renderer;
  }

  /** The grid alone; the library draws none without a layer. */
  Plot grid() {
    return lines(List.of(), false);
  }

  /** Draws the layers and the line that columns stand on. */
  void draw() {
    // the library's grid reads this hint and fails where a surface has none
    sheet.g().setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
    plot.draw(sheet.g(), frame.plot(), null, null, null);
    double y = left.y(left.base(), frame.plot());
    if (left.spansZero()) {
      sheet.rule(frame.plot().getX(), y, frame.right(), y, ChartLook.BASELINE, sheet.look().ink);
    }
  }

  private double widthShare() {
    return frame.columnWidth() / frame.plot().getWidth();
  }

  private CategoryDataset dataset(List<Series> series) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int row = 0; row < series.size(); row++) {
      for (int i = 0; i < frame.count(); i++) {
        dataset.addValue(value(series.get(row), i), Integer.valueOf(row), Integer.valueOf(i));
      }
    }
    return dataset;
  }

  private static @Nullable BigDecimal value(Series series, int index) {
    return index < series.data().size() ? series.data().get(index).value().orElse(null) : null;
  }
}
