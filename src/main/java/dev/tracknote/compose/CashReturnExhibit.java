package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cash paid to shareholders each quarter, against the free cash flow it came from. */
final class CashReturnExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-cash-return";
  private static final int QUARTERS = 9;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Subject repurchases = Subject.company(Measure.SHARE_REPURCHASES);
    Subject cash = Subject.company(Measure.FREE_CASH_FLOW);
    List<FiscalQuarter> quarters =
        desk.metrics().quartersWith(cash, desk.quarter(), QUARTERS).stream()
            .filter(q -> desk.metrics().level(repurchases, q).isPresent())
            .toList();
    if (quarters.size() < 3) {
      return Optional.empty();
    }
    List<SeriesDraft> parts = new ArrayList<>();
    parts.add(SeriesDraft.levels(desk, desk.label(Label.SHARE_REPURCHASES), repurchases, quarters));
    SeriesDraft dividends =
        SeriesDraft.levels(
            desk,
            desk.label(Label.DIVIDENDS_PAID),
            Subject.company(Measure.DIVIDENDS_PAID),
            quarters);
    if (!dividends.isEmpty()) {
      parts.add(dividends);
    }
    SeriesDraft line = SeriesDraft.levels(desk, desk.label(Label.FREE_CASH_FLOW), cash, quarters);
    SeriesDraft returned =
        SeriesDraft.levels(
            desk,
            desk.label(Label.CASH_RETURNED),
            Subject.company(Measure.CASH_RETURNED),
            quarters);
    List<BigDecimal> all = new ArrayList<>(line.known());
    all.addAll(returned.known());
    all.addAll(parts.getFirst().known());
    ExhibitStyle style = desk.exhibitStyle().showing(all);
    String unit = style.unit(desk.currency());
    String caption =
        desk.label(
            Label.EXHIBIT_CASH_RETURN, desk.facts().company().name().in(desk.language()), unit);
    Chart chart =
        new Chart.StackedColumns(
            quarters.stream().map(FiscalQuarter::label).toList(),
            parts.stream().map(p -> p.unlabelled(desk.register())).toList(),
            Optional.of(line.labelledLast(desk.register(), style::label)),
            (dividends.isEmpty() ? parts.getFirst() : returned)
                .labelledLast(desk.register(), style::label),
            AxisScale.fromZero(all, "", Numerals::plain));
    return Optional.of(
        ExhibitDraft.half(desk, style, ID, caption, chart, unit)
            .remarking(UnknownYet.after(desk, quarters.getLast())));
  }
}
