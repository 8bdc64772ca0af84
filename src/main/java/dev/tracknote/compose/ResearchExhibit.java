package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;

/** Spending on research as columns, its part of revenue as a line. */
final class ResearchExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-research";
  private static final int QUARTERS = 9;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Subject spending = Subject.company(Measure.RESEARCH_AND_DEVELOPMENT);
    List<FiscalQuarter> quarters = desk.metrics().quartersWith(spending, desk.quarter(), QUARTERS);
    if (quarters.size() < 3) {
      return Optional.empty();
    }
    String unit = desk.exhibitStyle().unit(desk.currency());
    SeriesDraft columns =
        SeriesDraft.levels(
            desk,
            desk.label(Label.RESEARCH_AND_DEVELOPMENT) + desk.label(Label.LEFT_AXIS),
            spending,
            quarters);
    SeriesDraft line =
        SeriesDraft.levels(
            desk,
            desk.label(Label.RESEARCH_INTENSITY) + desk.label(Label.RIGHT_AXIS),
            Subject.company(Measure.RESEARCH_INTENSITY),
            quarters);
    ExhibitStyle style = desk.exhibitStyle().showing(columns.known());
    Chart.Axis left = AxisScale.fromZero(columns.known(), "", Numerals::plain);
    Chart chart =
        new Chart.ColumnsWithLine(
            quarters.stream().map(FiscalQuarter::label).toList(),
            columns.labelledLast(desk.register(), style::label),
            left,
            line.labelledLast(desk.register(), v -> Numerals.percent(v, 1)),
            AxisScale.alongside(left, line.known(), "", Numerals::percent),
            quarters.indexOf(desk.quarter()));
    String caption =
        desk.label(Label.EXHIBIT_RESEARCH, desk.facts().company().name().in(desk.language()), unit);
    return Optional.of(
        ExhibitDraft.half(desk, style, ID, caption, chart, unit)
            .remarking(UnknownYet.after(desk, quarters.getLast())));
  }
}
