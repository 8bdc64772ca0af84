package dev.tracknote.compose;

import dev.tracknote.facts.Company;
import dev.tracknote.facts.Split;
import dev.tracknote.house.ExhibitStyle;
import dev.tracknote.house.Label;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the change of revenue on the quarter before came from, segment by segment. */
final class BridgeExhibit implements ExhibitComposer {

  private static final String ID = "exhibit-bridge";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<ExhibitDraft> compose(Desk desk) {
    FiscalQuarter now = desk.quarter();
    List<String> leaves = leaves(desk, "", now);
    Optional<BigDecimal> start = amount(desk, "", now.previous());
    Optional<BigDecimal> end = amount(desk, "", now);
    if (leaves.size() < 2 || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    ExhibitStyle style = style(desk, leaves);
    List<Chart.Bridge.Step> steps = steps(desk, style, leaves, start.get(), end.get());
    List<BigDecimal> all = new ArrayList<>();
    steps.forEach(s -> all.addAll(s.total() ? List.of(s.to()) : List.of(s.from(), s.to())));
    String unit = style.unit(desk.currency());
    String caption = desk.label(Label.EXHIBIT_BRIDGE, now.previous().label(), now.label(), unit);
    return Optional.of(
        ExhibitDraft.half(
                desk,
                style,
                ID,
                caption,
                new Chart.Bridge(steps, AxisScale.aroundLabelled(all, "", Numerals::plain)),
                unit)
            .remarking(
                addsUpAsPrinted(steps, style.decimals()) ? "" : desk.label(Label.REMARK_ROUNDING)));
  }

  private static ExhibitStyle style(Desk desk, List<String> leaves) {
    List<BigDecimal> shown = new ArrayList<>();
    for (String segment : leaves) {
      amount(desk, segment, desk.quarter()).ifPresent(shown::add);
      amount(desk, segment, desk.quarter().previous()).ifPresent(shown::add);
    }
    return desk.exhibitStyle().showing(shown);
  }

  // definition: parts that do not add up as printed are explained by rounding, not bent
  private static boolean addsUpAsPrinted(List<Chart.Bridge.Step> steps, int decimals) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Chart.Bridge.Step step : steps.subList(0, steps.size() - 1)) {
      sum = sum.add(Rounding.toDecimals(step.to().subtract(step.from()), decimals));
    }
    return sum.compareTo(Rounding.toDecimals(steps.getLast().to(), decimals)) == 0;
  }

  private static List<Chart.Bridge.Step> steps(
      Desk desk, ExhibitStyle style, List<String> leaves, BigDecimal start, BigDecimal end) {
    List<Chart.Bridge.Step> steps = new ArrayList<>();
    steps.add(total(desk, style, desk.quarter().previous(), start));
    BigDecimal level = start;
    for (String leaf : leaves) {
      BigDecimal change =
          amount(desk, leaf, desk.quarter())
              .orElseThrow()
              .subtract(amount(desk, leaf, desk.quarter().previous()).orElseThrow());
      BigDecimal reached = level.add(change);
      String label = Numerals.signed(change, style.decimals());
      steps.add(
          new Chart.Bridge.Step(
              SegmentNames.of(desk, leaf),
              level,
              reached,
              label,
              false,
              written(desk, leaf, label)));
      level = reached;
    }
    steps.add(total(desk, style, desk.quarter(), end));
    return steps;
  }

  private static Chart.Bridge.Step total(
      Desk desk, ExhibitStyle style, FiscalQuarter quarter, BigDecimal value) {
    String label = style.label(value);
    int number = figure(desk, "", quarter).map(f -> desk.register().number(label, f)).orElse(0);
    return new Chart.Bridge.Step(quarter.label(), BigDecimal.ZERO, value, label, true, number);
  }

  private static int written(Desk desk, String segment, String label) {
    Optional<Figure> now = figure(desk, segment, desk.quarter());
    Optional<Figure> before = figure(desk, segment, desk.quarter().previous());
    return now.flatMap(n -> before.flatMap(b -> Metrics.difference(n, b, n.name() + ".step")))
        .map(f -> desk.register().number(label, f))
        .orElse(0);
  }

  /** The finest segments that are exactly known in both quarters and add up to the whole. */
  private static List<String> leaves(Desk desk, String of, FiscalQuarter now) {
    Company company = desk.facts().company();
    for (Split split : company.splits()) {
      if (split.of().equals(of) && split.parts().stream().allMatch(p -> known(desk, p, now))) {
        List<String> leaves = new ArrayList<>();
        split.parts().forEach(p -> leaves.addAll(leaves(desk, p, now)));
        return leaves;
      }
    }
    return of.isEmpty() ? List.of() : List.of(of);
  }

  private static boolean known(Desk desk, String segment, FiscalQuarter now) {
    return desk.metrics()
        .change(Subject.segment(Measure.REVENUE, segment), now, now.previous(), "step")
        .isPresent();
  }

  private static Optional<BigDecimal> amount(Desk desk, String segment, FiscalQuarter quarter) {
    return figure(desk, segment, quarter)
        .flatMap(Metrics::magnitude)
        .map(desk.exhibitStyle()::scaled);
  }

  private static Optional<Figure> figure(Desk desk, String segment, FiscalQuarter quarter) {
    return desk.metrics().level(Subject.segment(Measure.REVENUE, segment), quarter);
  }
}
