package dev.tracknote.note;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a drawing shows: values to scale and every text finished. */
public sealed interface Chart {

  /**
   * A value axis.
   *
   * @param title unit of the axis, printed above it; may be empty
   * @param ticks from the lowest to the highest, which are the ends of the axis
   */
  record Axis(String title, List<Tick> ticks) {

    public Axis {
      ticks = List.copyOf(ticks);
    }

    public BigDecimal low() {
      return ticks.getFirst().at();
    }

    public BigDecimal high() {
      return ticks.getLast().at();
    }
  }

  /** A mark on an axis. */
  record Tick(BigDecimal at, String label) {}

  /**
   * One value of a series.
   *
   * @param value absent where nothing is known
   * @param label printed beside the value, or empty
   * @param figure number of the figure that it is, 0 when it has none
   */
  record Datum(Optional<BigDecimal> value, String label, int figure) {

    public Datum(Optional<BigDecimal> value, String label) {
      this(value, label, 0);
    }
  }

  /** Values in the order of the categories. */
  record Series(String name, List<Datum> data) {

    public Series {
      data = List.copyOf(data);
    }
  }

  /**
   * Columns against the left axis with a line against the right one.
   *
   * @param categories printed under the columns; an empty one prints nothing
   * @param highlight index of the column that stands out, or -1
   */
  record ColumnsWithLine(
      List<String> categories, Series columns, Axis left, Series line, Axis right, int highlight)
      implements Chart {

    public ColumnsWithLine {
      categories = List.copyOf(categories);
    }
  }

  /** Lines against one axis, each labelled at its last point. */
  record Lines(List<String> categories, List<Series> series, Axis axis, boolean markers)
      implements Chart {

    public Lines {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * Columns stacked from parts, with an optional line against the same axis.
   *
   * @param totals of the columns, their labels printed above
   */
  record StackedColumns(
      List<String> categories, List<Series> parts, Optional<Series> line, Series totals, Axis axis)
      implements Chart {

    public StackedColumns {
      categories = List.copyOf(categories);
      parts = List.copyOf(parts);
    }
  }

  /** The way from one total to another, step by step. */
  record Bridge(List<Step> steps, Axis axis) implements Chart {

    public Bridge {
      steps = List.copyOf(steps);
    }

    /**
     * One floating column.
     *
     * @param total whether it stands on the axis as a total
     * @param figure number of the figure that its label prints, 0 when it has none
     */
    public record Step(
        String category, BigDecimal from, BigDecimal to, String label, boolean total, int figure) {

      public Step(String category, BigDecimal from, BigDecimal to, String label, boolean total) {
        this(category, from, to, label, total, 0);
      }
    }
  }

  /**
   * Small bars without axis or text.
   *
   * @param expected whether the last bar is a forecast
   */
  record SparkBars(List<BigDecimal> values, boolean expected) implements Chart {

    public SparkBars {
      values = List.copyOf(values);
    }
  }
}
