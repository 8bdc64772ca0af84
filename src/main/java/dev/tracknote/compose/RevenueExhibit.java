package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;

/** Revenue of each quarter as columns, its growth on the year before as a line. */
final class RevenueExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-revenue";
  private static final int QUARTERS = 13;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Subject revenue = Subject.company(Measure.REVENUE);
    List<FiscalQuarter> quarters = desk.metrics().quartersWith(revenue, desk.quarter(), QUARTERS);
    if (quarters.size() < 2) {
      return Optional.empty();
    }
    String unit = desk.exhibitStyle().unit(desk.currency());
    SeriesDraft columns =
        SeriesDraft.of(
            desk.label(Label.WITH_UNIT, desk.label(Label.REVENUE), unit)
                + desk.label(Label.LEFT_AXIS),
            quarters,
            q -> desk.metrics().level(revenue, q),
            desk.exhibitStyle());
    SeriesDraft line =
        SeriesDraft.of(
            desk.label(Label.YEAR_ON_YEAR).strip() + desk.label(Label.RIGHT_AXIS),
            quarters,
            q -> desk.metrics().yearOnYear(revenue, q),
            desk.exhibitStyle());
    ExhibitStyle style = desk.exhibitStyle().showing(columns.known());
    Chart.Axis left = AxisScale.fromZero(columns.known(), "", Numerals::plain);
    Chart.Axis right = AxisScale.alongside(left, line.known(), "", Numerals::percent);
    Chart chart =
        new Chart.ColumnsWithLine(
            quarters.stream().map(FiscalQuarter::label).toList(),
            columns.labelledLast(desk.register(), style::label),
            left,
            line.labelledLast(desk.register(), v -> Numerals.signed(v, 0) + "%"),
            right,
            quarters.size() - 1);
    String caption =
        desk.label(Label.EXHIBIT_REVENUE, desk.facts().company().name().in(desk.language()), unit);
    return Optional.of(ExhibitDraft.half(desk, style, ID, caption, chart, unit));
  }
}
