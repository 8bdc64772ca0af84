package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a drawing shows, in words, made from its data. */
final class Alternatives {
  private static final String PERCENT = "%";

  private final Desk desk;
  private final ExhibitStyle style;
  private final String unit;

  private Alternatives(Desk desk, ExhibitStyle style, String unit) {
    this.desk = desk;
    this.style = style;
    this.unit = unit;
  }

  /**
   * The caption, the kind of drawing, and where each series begins and ends.
   *
   * @param unit of its columns, or of its lines when it has lines alone
   */
  static String of(Desk desk, ExhibitStyle style, String caption, Chart chart, String unit) {
    Alternatives words = new Alternatives(desk, style, unit);
    String told =
        words.told(chart).stream().collect(Collectors.joining(desk.label(Label.SERIES_AND)));
    return desk.label(Label.ALTERNATIVE, caption, desk.label(kind(chart)), told);
  }

  private static Label kind(Chart chart) {
    return switch (chart) {
      case Chart.ColumnsWithLine c -> Label.CHART_COLUMNS_WITH_LINE;
      case Chart.Lines l -> Label.CHART_LINES;
      case Chart.StackedColumns s -> Label.CHART_STACKED_COLUMNS;
      case Chart.Bridge b -> Label.CHART_BRIDGE;
      case Chart.SparkBars s -> Label.CHART_COLUMNS;
    };
  }

  private List<String> told(Chart chart) {
    return switch (chart) {
      case Chart.ColumnsWithLine c ->
          List.of(span(c.categories(), c.columns(), unit), span(c.categories(), c.line(), PERCENT));
      case Chart.Lines l -> l.series().stream().map(s -> span(l.categories(), s, unit)).toList();
      case Chart.StackedColumns s -> {
        List<Chart.Series> all = new ArrayList<>(s.parts());
        s.line().ifPresent(all::add);
        yield all.stream().map(series -> span(s.categories(), series, unit)).toList();
      }
      case Chart.Bridge b ->
          b.steps().stream().map(step -> step.category() + " " + step.label()).toList();
      case Chart.SparkBars s -> List.of();
    };
  }

  private String span(List<String> categories, Chart.Series series, String of) {
    List<Integer> known =
        IntStream.range(0, categories.size())
            .filter(i -> series.data().get(i).value().isPresent())
            .boxed()
            .toList();
    if (known.isEmpty()) {
      return name(series);
    }
    int first = known.getFirst();
    int last = known.getLast();
    BigDecimal from = rounded(series, first);
    BigDecimal to = rounded(series, last);
    return desk.label(
        first == last ? Label.SERIES_ONCE : course(to.compareTo(from)),
        name(series),
        categories.get(first),
        amount(from, of),
        categories.get(last),
        amount(to, of));
  }

  private static Label course(int change) {
    return change > 0 ? Label.SERIES_RISES : change < 0 ? Label.SERIES_FALLS : Label.SERIES_STAYS;
  }

  private static BigDecimal rounded(Chart.Series series, int index) {
    return Rounding.toDecimals(series.data().get(index).value().orElseThrow(), 1);
  }

  private String amount(BigDecimal value, String of) {
    return of.equals(PERCENT)
        ? Numerals.decimals(value, 1) + of
        : style.told(value, desk.currency());
  }

  /** The name in the legend, without what it says of axis and unit. */
  private String name(Chart.Series series) {
    return series
        .name()
        .replace(desk.label(Label.LEFT_AXIS), "")
        .replace(desk.label(Label.RIGHT_AXIS), "")
        .replace(desk.label(Label.WITH_UNIT, "", unit), "");
  }
}
