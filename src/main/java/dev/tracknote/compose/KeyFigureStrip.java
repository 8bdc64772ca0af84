package dev.tracknote.compose;

import dev.tracknote.facts.Segment;
import dev.tracknote.facts.Split;
import dev.tracknote.house.Label;
import dev.tracknote.house.NumberFormat;
import dev.tracknote.house.Printed;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.note.ChartBlock;
import dev.tracknote.note.ChartSize;
import dev.tracknote.note.KeyFigure;
import dev.tracknote.note.Run;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The strip under the headline: the five figures that a reader looks for first. */
final class KeyFigureStrip {

  private static final String PLACE = "key-figures";
  private static final int CELLS = 5;
  private static final int SPARK_QUARTERS = 9;

  private final Desk desk;

  KeyFigureStrip(Desk desk) {
    this.desk = desk;
  }

  List<KeyFigure> compose() {
    return desk.register().in(PLACE, () -> Optional.of(cells())).orElseThrow();
  }

  private List<KeyFigure> cells() {
    List<KeyFigure> cells = new ArrayList<>();
    level(Label.REVENUE, Measure.REVENUE).ifPresent(cells::add);
    leadingSegment().ifPresent(cells::add);
    level(Label.GROSS_MARGIN, Measure.GROSS_MARGIN).ifPresent(cells::add);
    level(Label.EPS_DILUTED, Measure.EPS_DILUTED).ifPresent(cells::add);
    nextGuidance().ifPresent(cells::add);
    if (cells.size() < CELLS) {
      level(Label.FREE_CASH_FLOW, Measure.FREE_CASH_FLOW).ifPresent(cells::add);
    }
    if (cells.size() < CELLS) {
      level(Label.OPERATING_MARGIN, Measure.OPERATING_MARGIN).ifPresent(c -> cells.add(2, c));
    }
    if (cells.size() < CELLS) {
      level(Label.GROSS_PROFIT, Measure.GROSS_PROFIT).ifPresent(cells::add);
    }
    if (cells.size() < CELLS && desk.figures().find("guidance.next.revenue").isEmpty()) {
      guidance("current", desk.label(Label.GUIDED, desk.quarter().label())).ifPresent(cells::add);
    }
    return cells.subList(0, Math.min(CELLS, cells.size()));
  }

  private Optional<KeyFigure> level(Label name, Measure measure) {
    Subject subject = Subject.company(measure);
    String label =
        measure == Measure.REVENUE || measure == Measure.FREE_CASH_FLOW
            ? desk.label(name)
            : MeasureNames.onBasis(desk, desk.label(name), Basis.GAAP);
    return desk.metrics()
        .level(subject, desk.quarter())
        .map(f -> cell(label, f, changes(subject), subject));
  }

  private Optional<KeyFigure> leadingSegment() {
    return desk.facts().company().splits().stream()
        .filter(s -> s.of().isEmpty())
        .findFirst()
        .map(Split::parts)
        .flatMap(parts -> desk.facts().company().segment(parts.getFirst()))
        .flatMap(s -> desk.register().in(PLACE, () -> segment(s)));
  }

  private Optional<KeyFigure> segment(Segment segment) {
    Subject subject = Subject.segment(Measure.REVENUE, segment.id());
    List<Run> changes = new ArrayList<>();
    desk.metrics()
        .yearOnYear(subject, desk.quarter())
        .ifPresent(f -> changes.add(run(Label.YEAR_ON_YEAR, f, NumberFormat.DEFAULT)));
    desk.metrics()
        .share(segment.id(), desk.quarter())
        .ifPresent(f -> changes.add(run(Label.SHARE_OF_TOTAL, f, NumberFormat.decimals(0))));
    return desk.metrics()
        .level(subject, desk.quarter())
        .map(f -> cell(segment.name().in(desk.language()), f, changes, subject));
  }

  private Optional<KeyFigure> nextGuidance() {
    return guidance("next", desk.label(Label.NEXT_GUIDANCE));
  }

  /** What was guided, as long as nothing more is known of this quarter or the next. */
  private Optional<KeyFigure> guidance(String which, String label) {
    String name = "guidance." + which + ".revenue";
    return desk.figures()
        .find(name)
        .flatMap(
            f ->
                f.value() instanceof Band band
                    ? Optional.of(guided(name, label, f, band))
                    : Optional.empty());
  }

  private KeyFigure guided(String name, String label, Figure figure, Band band) {
    Printed printed = desk.numbers().print(band, NumberFormat.DEFAULT);
    int number = desk.register().number(printed.joined(), figure);
    List<Run> changes = new ArrayList<>();
    desk.figures()
        .find(name + ".yoy")
        .ifPresent(f -> changes.add(run(Label.YEAR_ON_YEAR, f, NumberFormat.DEFAULT)));
    desk.figures()
        .find(name + ".qoq")
        .ifPresent(f -> changes.add(run(Label.QUARTER_ON_QUARTER, f, NumberFormat.DEFAULT)));
    return new KeyFigure(
        label,
        Run.figure(printed.number(), number),
        printed.unit(),
        changes,
        name.startsWith("guidance.next.")
            ? spark(
                "spark-guidance",
                Subject.company(Measure.REVENUE),
                Optional.of(bare(band.midpoint())))
            : List.of());
  }

  private KeyFigure cell(String label, Figure figure, List<Run> changes, Subject subject) {
    NumberFormat format =
        figure.value() instanceof Amount a && !desk.numbers().isWhole(a)
            ? NumberFormat.decimals(1)
            : NumberFormat.DEFAULT;
    Printed printed = desk.numbers().print(figure.value(), format);
    return new KeyFigure(
        label,
        Run.figure(printed.number(), desk.register().number(printed.joined(), figure)),
        printed.unit(),
        changes,
        spark("spark-" + subject.id().replace('.', '-'), subject, Optional.empty()));
  }

  private List<Run> changes(Subject subject) {
    List<Run> changes = new ArrayList<>();
    desk.metrics()
        .yearOnYear(subject, desk.quarter())
        .ifPresent(f -> changes.add(run(Label.YEAR_ON_YEAR, f, NumberFormat.DEFAULT)));
    desk.metrics()
        .quarterOnQuarter(subject, desk.quarter())
        .ifPresent(f -> changes.add(run(Label.QUARTER_ON_QUARTER, f, NumberFormat.DEFAULT)));
    return changes;
  }

  private Run run(Label label, Figure figure, NumberFormat format) {
    String text = desk.numbers().text(figure.value(), format);
    return Run.figure(desk.label(label) + text, desk.register().number(text, figure));
  }

  private List<ChartBlock> spark(String key, Subject subject, Optional<BigDecimal> expected) {
    List<BigDecimal> values = new ArrayList<>();
    for (int back = SPARK_QUARTERS - 1; back >= 0; back--) {
      Optional<BigDecimal> value =
          desk.metrics().level(subject, desk.quarter().plus(-back)).flatMap(Metrics::magnitude);
      // a quarter that is not known leaves its place empty
      if (value.isPresent() || !values.isEmpty()) {
        values.add(value.orElse(BigDecimal.ZERO));
      }
    }
    expected.ifPresent(values::add);
    if (values.size() < 4) {
      return List.of();
    }
    Chart chart = new Chart.SparkBars(values, expected.isPresent());
    return List.of(new ChartBlock(key, ChartSize.SPARK, chart, "", List.of(), List.of()));
  }

  private static BigDecimal bare(Quantity midpoint) {
    return midpoint instanceof Amount a ? a.value() : BigDecimal.ZERO;
  }
}
