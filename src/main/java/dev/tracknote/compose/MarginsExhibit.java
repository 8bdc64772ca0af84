package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gross and net margin of each quarter. */
final class MarginsExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-margins";
  private static final int QUARTERS = 13;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Subject gross = Subject.company(Measure.GROSS_MARGIN);
    List<FiscalQuarter> quarters = desk.metrics().quartersWith(gross, desk.quarter(), QUARTERS);
    if (quarters.size() < 2) {
      return Optional.empty();
    }
    List<SeriesDraft> drafts =
        List.of(
            SeriesDraft.levels(desk, desk.label(Label.GROSS_MARGIN), gross, quarters),
            SeriesDraft.levels(
                desk, desk.label(Label.NET_MARGIN), Subject.company(Measure.NET_MARGIN), quarters));
    List<BigDecimal> all = new ArrayList<>();
    drafts.forEach(d -> all.addAll(d.known()));
    Chart chart =
        new Chart.Lines(
            quarters.stream().map(FiscalQuarter::label).toList(),
            drafts.stream()
                .map(d -> d.labelledLast(desk.register(), v -> Numerals.percent(v, 1)))
                .toList(),
            AxisScale.around(all, "", Numerals::percent),
            true);
    String caption =
        MeasureNames.onBasis(
            desk,
            desk.label(Label.EXHIBIT_MARGINS, desk.facts().company().name().in(desk.language())),
            Basis.GAAP);
    return Optional.of(
        ExhibitDraft.half(desk, desk.exhibitStyle(), ID, caption, chart, "%")
            .remarking(UnknownYet.after(desk, quarters.getLast()))
            .remarking(UnknownYet.of(desk, List.of(Measure.NET_MARGIN))));
  }
}
