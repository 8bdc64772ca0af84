package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Run;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.NotMeaningful;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The income statement in brief: this quarter against the four before it. */
final class ResultsExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-results";
  private static final int QUARTERS = 5;
  private static final String NOT_STATED = "—";
  private static final List<Measure> LINES =
      List.of(
          Measure.REVENUE,
          Measure.GROSS_PROFIT,
          Measure.RESEARCH_AND_DEVELOPMENT,
          Measure.OPERATING_INCOME,
          Measure.NET_INCOME,
          Measure.FREE_CASH_FLOW,
          Measure.GROSS_MARGIN,
          Measure.OPERATING_MARGIN,
          Measure.NET_MARGIN,
          Measure.EPS_DILUTED);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    List<FiscalQuarter> quarters =
        desk.metrics().quartersWith(Subject.company(Measure.REVENUE), desk.quarter(), QUARTERS);
    ExhibitStyle style = desk.exhibitStyle().showing(amounts(desk, quarters));
    List<Table.Row> rows = new ArrayList<>();
    for (Measure line : LINES) {
      Subject subject = Subject.company(line);
      if (desk.metrics().level(subject, desk.quarter()).isPresent()) {
        rows.add(row(desk, style, subject, quarters));
      }
    }
    if (quarters.size() < 2 || rows.isEmpty()) {
      return Optional.empty();
    }
    String unit = style.unit(desk.currency());
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(desk.label(Label.WITH_UNIT, "", unit).strip(), false));
    quarters.forEach(q -> columns.add(new Table.Column(q.label(), true)));
    columns.add(new Table.Column(desk.label(Label.YEAR_ON_YEAR), true));
    columns.add(new Table.Column(desk.label(Label.QUARTER_ON_QUARTER), true));
    return Optional.of(
        new ExhibitDraft(
                ID,
                MeasureNames.onBasis(
                    desk,
                    desk.label(
                        Label.EXHIBIT_RESULTS, desk.facts().company().name().in(desk.language())),
                    Basis.GAAP),
                new Table("results", columns, rows),
                true,
                "",
                SourceLines.company(desk))
            .remarking(remark(desk, rows, false, Label.REMARK_NOT_STATED))
            .remarking(remark(desk, rows, true, Label.REMARK_NOT_MEANINGFUL))
            .remarking(UnknownYet.of(desk, LINES)));
  }

  private static List<BigDecimal> amounts(Desk desk, List<FiscalQuarter> quarters) {
    return LINES.stream()
        .flatMap(l -> quarters.stream().map(q -> desk.metrics().level(Subject.company(l), q)))
        .flatMap(Optional::stream)
        .filter(f -> f.value() instanceof Amount)
        .flatMap(f -> Metrics.magnitude(f).stream())
        .map(desk.exhibitStyle()::scaled)
        .toList();
  }

  /**
   * What a dash means, where there is one: for a figure that is unknown, or for one without sense.
   */
  private static String remark(Desk desk, List<Table.Row> rows, boolean known, Label words) {
    String mark = known ? desk.numbers().text(new NotMeaningful("more than tenfold")) : NOT_STATED;
    boolean stands =
        rows.stream()
            .flatMap(r -> r.cells().stream())
            .flatMap(c -> c.text().runs().stream())
            .anyMatch(run -> run.text().equals(mark) && known == (run.figure() > 0));
    return stands ? desk.label(words) : "";
  }

  private static Table.Row row(
      Desk desk, ExhibitStyle style, Subject subject, List<FiscalQuarter> quarters) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(name(desk, subject.measure())));
    for (FiscalQuarter quarter : quarters) {
      Run value = run(desk, style, desk.metrics().level(subject, quarter));
      cells.add(new Table.Cell(new Text(List.of(value)), 1, quarter.equals(desk.quarter())));
    }
    cells.add(Table.Cell.of(run(desk, style, desk.metrics().yearOnYear(subject, desk.quarter()))));
    cells.add(
        Table.Cell.of(run(desk, style, desk.metrics().quarterOnQuarter(subject, desk.quarter()))));
    return new Table.Row(cells, subject.measure() == Measure.REVENUE);
  }

  static String name(Desk desk, Measure measure) {
    String name = MeasureNames.of(desk, measure);
    return measure == Measure.EPS_DILUTED
        ? desk.label(Label.WITH_UNIT, name, desk.numbers().perShareUnit(desk.currency()))
        : name;
  }

  /** The figure as exhibits print it, written down; a dash where nothing is known. */
  static Run run(Desk desk, ExhibitStyle style, Optional<Figure> figure) {
    return figure
        .map(f -> desk.register().run(style.text(f.value()), f))
        .orElse(Run.plain(NOT_STATED));
  }
}
