package dev.tracknote.compose;

import dev.tracknote.facts.Split;
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

/** Revenue by segment, quarter by quarter, as far back as every segment is known. */
final class SegmentMixExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-segments";
  private static final int QUARTERS = 13;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    Optional<Split> split =
        desk.facts().company().splits().stream().filter(s -> s.of().isEmpty()).findFirst();
    if (split.isEmpty()) {
      return Optional.empty();
    }
    List<FiscalQuarter> quarters =
        desk
            .metrics()
            .quartersWith(Subject.company(Measure.REVENUE), desk.quarter(), QUARTERS)
            .stream()
            .filter(q -> known(desk, split.get(), q))
            .toList();
    return quarters.size() < 3 ? Optional.empty() : Optional.of(draft(desk, split.get(), quarters));
  }

  private static boolean known(Desk desk, Split split, FiscalQuarter quarter) {
    return split.parts().stream()
        .allMatch(p -> desk.metrics().partOrRemainder(split, p, quarter).isPresent());
  }

  private static ExhibitDraft draft(Desk desk, Split split, List<FiscalQuarter> quarters) {
    List<SeriesDraft> parts =
        split.parts().stream().map(p -> part(desk, split, p, quarters)).toList();
    SeriesDraft totals =
        SeriesDraft.of(
            desk.label(Label.REVENUE),
            quarters,
            q -> desk.metrics().level(Subject.company(Measure.REVENUE), q),
            desk.exhibitStyle());
    ExhibitStyle style = desk.exhibitStyle().showing(shown(parts, totals));
    String unit = style.unit(desk.currency());
    Chart chart =
        new Chart.StackedColumns(
            quarters.stream().map(FiscalQuarter::label).toList(),
            parts.stream().map(p -> p.unlabelled(desk.register())).toList(),
            Optional.empty(),
            totals.labelledLast(desk.register(), style::label),
            AxisScale.fromZero(totals.known(), "", Numerals::plain));
    String caption =
        desk.label(
            Label.EXHIBIT_SEGMENT_MIX, desk.facts().company().name().in(desk.language()), unit);
    return ExhibitDraft.half(desk, style, ID, caption, chart, unit)
        .remarking(remark(desk, split, quarters))
        .remarking(UnknownYet.after(desk, quarters.getLast()));
  }

  private static List<BigDecimal> shown(List<SeriesDraft> parts, SeriesDraft totals) {
    List<BigDecimal> shown = new ArrayList<>(totals.known());
    parts.forEach(p -> shown.addAll(p.known()));
    return shown;
  }

  private static String remark(Desk desk, Split split, List<FiscalQuarter> quarters) {
    return split.parts().stream()
        .filter(p -> quarters.stream().anyMatch(q -> !published(desk, p, q)))
        .findFirst()
        .map(p -> desk.label(Label.REMARK_REMAINDER, SegmentNames.of(desk, p)))
        .orElse("");
  }

  private static boolean published(Desk desk, String segment, FiscalQuarter quarter) {
    return desk.metrics().level(Subject.segment(Measure.REVENUE, segment), quarter).isPresent();
  }

  private static SeriesDraft part(
      Desk desk, Split split, String segment, List<FiscalQuarter> quarters) {
    return SeriesDraft.of(
        SegmentNames.of(desk, segment),
        quarters,
        q -> desk.metrics().partOrRemainder(split, segment, q),
        desk.exhibitStyle());
  }
}
