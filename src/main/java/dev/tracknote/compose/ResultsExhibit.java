package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Run;
import dev.tracknote.note.Table;
import dev.tracknote.note.Text;
import dev.tracknote.quantity.FiscalQuarter;
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
    List<Table.Row> rows = new ArrayList<>();
    for (Measure line : LINES) {
      Subject subject = Subject.company(line);
      if (desk.metrics().level(subject, desk.quarter()).isPresent()) {
        rows.add(row(desk, subject, quarters));
      }
    }
    if (quarters.size() < 2 || rows.isEmpty()) {
      return Optional.empty();
    }
    String unit = desk.numbers().exhibitUnit(desk.currency());
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(desk.label(Label.WITH_UNIT, "", unit).strip(), false));
    quarters.forEach(q -> columns.add(new Table.Column(q.label(), true)));
    columns.add(new Table.Column(desk.label(Label.YEAR_ON_YEAR), true));
    columns.add(new Table.Column(desk.label(Label.QUARTER_ON_QUARTER), true));
    return Optional.of(
        new ExhibitDraft(
                ID,
                desk.label(
                    Label.EXHIBIT_RESULTS, desk.facts().company().name().in(desk.language())),
                new Table("results", columns, rows),
                true,
                hasGap(rows) ? desk.label(Label.REMARK_NOT_STATED) : "",
                SourceLines.company(desk))
            .remarking(UnknownYet.of(desk, LINES)));
  }

  private static boolean hasGap(List<Table.Row> rows) {
    return rows.stream()
        .flatMap(r -> r.cells().stream())
        .anyMatch(c -> c.text().plain().equals(NOT_STATED));
  }

  private static Table.Row row(Desk desk, Subject subject, List<FiscalQuarter> quarters) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(name(desk, subject.measure())));
    for (FiscalQuarter quarter : quarters) {
      Run value = run(desk, desk.metrics().level(subject, quarter));
      cells.add(new Table.Cell(new Text(List.of(value)), 1, quarter.equals(desk.quarter())));
    }
    cells.add(Table.Cell.of(run(desk, desk.metrics().yearOnYear(subject, desk.quarter()))));
    cells.add(Table.Cell.of(run(desk, desk.metrics().quarterOnQuarter(subject, desk.quarter()))));
    return new Table.Row(cells, subject.measure() == Measure.REVENUE);
  }

  static String name(Desk desk, Measure measure) {
    String name = MeasureNames.of(desk, measure);
    return measure == Measure.EPS_DILUTED
        ? desk.label(Label.WITH_UNIT, name, desk.numbers().perShareUnit(desk.currency()))
        : name;
  }

  /** The figure as exhibits print it, written down; a dash where nothing is known. */
  static Run run(Desk desk, Optional<Figure> figure) {
    return figure
        .map(f -> desk.register().run(desk.numbers().exhibit(f.value(), 1), f))
        .orElse(Run.plain(NOT_STATED));
  }
}
