package dev.tracknote.compose;

import dev.tracknote.facts.Closes;
import dev.tracknote.facts.Market;
import dev.tracknote.facts.Prices;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Performance;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.ChartSize;
import dev.tracknote.note.Run;
import dev.tracknote.note.SidebarBox;
import dev.tracknote.note.Table;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a share or an industry's index did against its benchmark: a chart and a table. */
final class PerformanceBox {

  private static final List<Integer> HORIZONS = List.of(1, 6, 12);
  private static final int TICKED_MONTHS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Desk desk;
  private final MarketFigures figures;

  PerformanceBox(Desk desk) {
    this.desk = desk;
    this.figures = new MarketFigures(desk);
  }

  /**
   * What is followed.
   *
   * @param name under which its figures are written down
   * @param sample whether the closes are made up
   * @param file that holds the closes
   */
  record Track(
      Closes closes,
      Label heading,
      String name,
      boolean sample,
      String file,
      String benchmarkFile) {

    static Optional<Track> of(Market market) {
      return market
          .closes()
          .map(
              c ->
                  new Track(
                      c,
                      Label.SIDEBAR_PERFORMANCE,
                      "market",
                      market.sample(),
                      "closes.csv",
                      "closes.csv"));
    }

    static Optional<Track> of(Prices prices, Wording company) {
      return prices
          .against(company)
          .map(
              c ->
                  new Track(
                      c,
                      Label.SIDEBAR_SHARE_PERFORMANCE,
                      "share",
                      prices.sample(),
                      "prices.csv",
                      prices.benchmark().map(Prices.Benchmark::file).orElse("")));
    }
  }

  Optional<SidebarBox> compose(Track track) {
    Closes closes = track.closes();
    List<Performance> performances = Performance.of(closes, HORIZONS);
    if (performances.isEmpty()) {
      return Optional.empty();
    }
    Chart drawn = chart(track, performances.getLast().months());
    ChartBlock chart =
        new ChartBlock(
            "performance",
            ChartSize.SIDEBAR,
            drawn,
            alternative(closes, performances),
            desk.register().here(),
            ChartData.of(desk, desk.exhibitStyle(), drawn, "%"));
    String source = desk.label(Label.AS_OF, closes.days().getLast().date().toString());
    return Optional.of(
        new SidebarBox(
            "performance",
            desk.label(track.heading()),
            List.of(chart, table(track, performances)),
            track.sample() ? desk.label(Label.SAMPLE_DATA) + " " + source : source));
  }

  private Table table(Track track, List<Performance> performances) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column("%", false));
    performances.forEach(
        p ->
            columns.add(
                new Table.Column(desk.label(Label.MONTHS, Integer.toString(p.months())), true)));
    return new Table(
        "side",
        columns,
        List.of(
            row(Label.ABSOLUTE, "absolute", track, performances, Performance::absolute),
            row(Label.RELATIVE, "relative", track, performances, Performance::relative)));
  }

  private Table.Row row(
      Label label,
      String kind,
      Track track,
      List<Performance> performances,
      Function<Performance, Ratio> value) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(desk.label(label)));
    String formula = kind.equals("absolute") ? "own return" : "own return − benchmark return";
    for (Performance p : performances) {
      String text = percent(value.apply(p));
      String name = track.name() + ".performance." + p.months() + "m." + kind;
      String over = formula + " over " + p.months() + " months";
      int number = figures.performance(text, name, value.apply(p), over, track);
      cells.add(Table.Cell.of(Run.figure(text, number)));
    }
    return new Table.Row(cells, false);
  }

  private static String percent(Ratio ratio) {
    return Numerals.decimals(ratio.fraction().multiply(HUNDRED), 1);
  }

  private Chart chart(Track track, int months) {
    Closes closes = track.closes();
    var start = closes.days().getLast().date().minusMonths(months);
    List<Closes.Day> days = closes.days().stream().filter(d -> !d.date().isBefore(start)).toList();
    List<BigDecimal> index = rebased(days, Closes.Day::index);
    List<BigDecimal> benchmark = rebased(days, Closes.Day::benchmark);
    List<BigDecimal> all = new ArrayList<>(index);
    all.addAll(benchmark);
    return new Chart.Lines(
        categories(days),
        List.of(
            series(
                closes.index().in(desk.language()), track.name() + ".index", index, track, months),
            series(
                closes.benchmark().in(desk.language()),
                track.name() + ".benchmark",
                benchmark,
                track,
                months)),
        AxisScale.around(all, "", Numerals::percent),
        false);
  }

  /** Change since the first day, in percent. */
  private static List<BigDecimal> rebased(
      List<Closes.Day> days, Function<Closes.Day, BigDecimal> close) {
    BigDecimal first = close.apply(days.getFirst());
    return days.stream()
        .map(d -> Rounding.quotient(close.apply(d).subtract(first), first).multiply(HUNDRED))
        .toList();
  }

  private Chart.Series series(
      String name, String figure, List<BigDecimal> values, Track track, int months) {
    List<Chart.Datum> data = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean last = i == values.size() - 1;
      String label = last ? Numerals.signed(values.get(i), 0) + "%" : "";
      int number = last ? written(label, figure, values.get(i), track, months) : 0;
      data.add(new Chart.Datum(Optional.of(values.get(i)), label, number));
    }
    return new Chart.Series(name, data);
  }

  private int written(String label, String figure, BigDecimal value, Track track, int months) {
    Ratio change = Ratio.change(value.movePointLeft(2));
    String formula = "close ÷ first close of the chart − 1, over " + months + " months";
    return figures.performance(label, figure, change, formula, track);
  }

  /** The first trading day of every fourth month carries its date. */
  private static List<String> categories(List<Closes.Day> days) {
    List<String> categories = new ArrayList<>();
    int months = 0;
    for (int i = 0; i < days.size(); i++) {
      boolean turn =
          i > 0 && days.get(i).date().getMonthValue() != days.get(i - 1).date().getMonthValue();
      months += turn ? 1 : 0;
      boolean ticked = turn && months % TICKED_MONTHS == 1;
      categories.add(ticked ? days.get(i).date().toString().substring(2, 7) : "");
    }
    return categories;
  }

  private String alternative(Closes closes, List<Performance> performances) {
    Performance longest = performances.getLast();
    return closes.index().in(desk.language())
        + " "
        + desk.label(Label.MONTHS, Integer.toString(longest.months()))
        + " "
        + percent(longest.absolute())
        + "% / "
        + desk.label(Label.RELATIVE)
        + " "
        + percent(longest.relative())
        + "%";
  }
}
