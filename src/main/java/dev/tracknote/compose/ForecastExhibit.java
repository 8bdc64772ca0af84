package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Run;
import dev.tracknote.note.Table;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The forecast table: past years as reported, coming years as the house expects them. */
final class ForecastExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-forecast";
  private static final int PAST = 2;
  private static final int COMING = 2;
  private static final List<Measure> LINES =
      List.of(
          Measure.REVENUE,
          Measure.GROSS_PROFIT,
          Measure.NET_INCOME,
          Measure.EPS_DILUTED,
          Measure.GROSS_MARGIN,
          Measure.NET_MARGIN);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    List<FiscalYear> years = years(desk);
    List<Table.Row> rows = new ArrayList<>();
    for (Measure line : LINES) {
      Subject subject = Subject.company(line);
      if (figure(desk, subject, years.getLast()).isPresent()) {
        rows.add(levels(desk, subject, years));
        if (line == Measure.REVENUE || line == Measure.NET_INCOME) {
          rows.add(growth(desk, subject, years));
        }
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExhibitDraft(
            ID,
            MeasureNames.onBasis(
                desk,
                desk.label(
                    Label.EXHIBIT_FORECAST, desk.facts().company().name().in(desk.language())),
                Basis.GAAP),
            new Table("forecast", columns(desk, years), rows),
            true,
            desk.label(Label.REMARK_SAMPLE_FORECAST),
            SourceLines.company(desk)));
  }

  private static List<FiscalYear> years(Desk desk) {
    FiscalYear first =
        desk.quarter().quarter() == 4
            ? desk.quarter().fiscalYear().plus(1)
            : desk.quarter().fiscalYear();
    return IntStream.range(-PAST, COMING).mapToObj(first::plus).toList();
  }

  private static List<Table.Column> columns(Desk desk, List<FiscalYear> years) {
    String unit = desk.exhibitStyle().unit(desk.currency());
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(desk.label(Label.WITH_UNIT, "", unit).strip(), false));
    for (int i = 0; i < years.size(); i++) {
      Label kind = i < PAST ? Label.ACTUAL_YEAR : Label.ESTIMATED_YEAR;
      columns.add(new Table.Column(desk.label(kind, years.get(i).label()), true));
    }
    return columns;
  }

  private static Table.Row levels(Desk desk, Subject subject, List<FiscalYear> years) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(ResultsExhibit.name(desk, subject.measure())));
    years.forEach(
        y ->
            cells.add(
                Table.Cell.of(
                    ResultsExhibit.run(desk, desk.exhibitStyle(), figure(desk, subject, y)))));
    return new Table.Row(cells, subject.measure() == Measure.REVENUE);
  }

  private static Table.Row growth(Desk desk, Subject subject, List<FiscalYear> years) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(
        Table.Cell.of(desk.label(Label.FORECAST_ITEM, MeasureNames.of(desk, subject.measure()))));
    for (FiscalYear year : years) {
      Optional<Figure> now = figure(desk, subject, year);
      Optional<Figure> before = figure(desk, subject, year.plus(-1));
      cells.add(
          Table.Cell.of(
              now.isPresent() && before.isPresent()
                  ? growth(desk, now.get(), before.get())
                  : Run.plain("—")));
    }
    return new Table.Row(cells, false);
  }

  private static Run growth(Desk desk, Figure now, Figure before) {
    Figure growth = Metrics.against(now, before, now.name() + ".yoy");
    return desk.register().run(desk.numbers().text(growth.value()), growth);
  }

  /** What was reported for the year, else what is expected of it. */
  private static Optional<Figure> figure(Desk desk, Subject subject, FiscalYear year) {
    Optional<Figure> reported = desk.metrics().level(subject, year);
    return reported.isPresent()
        ? reported
        : desk.metrics().estimate(subject, year).map(ForecastExhibit::expected);
  }

  /**
   * No reference yields the house's own forecast, so that its name tells it from what was reported.
   */
  private static Figure expected(Figure figure) {
    return new Figure(
        "estimate." + figure.name(),
        figure.value(),
        figure.period(),
        figure.formula() + " (estimate)",
        figure.inputs());
  }
}
