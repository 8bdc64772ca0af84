package dev.tracknote.mapping;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.FactKey;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.Source;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import dev.tracknote.workbook.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Turns the cell of a figure into a fact in base units. */
final class FigureReader {

  private final String currency;
  private final Findings findings;

  FigureReader(String currency, Findings findings) {
    this.currency = currency;
    this.findings = findings;
  }

  /**
   * How a figure is given.
   *
   * @param unit absent when the metric alone tells it
   */
  record Form(Optional<Scale> unit, Scale sheetUnit, boolean reversed) {}

  /** The fact; nothing when the cell says that nothing is known, or when it is at fault. */
  Optional<Fact> fact(Cell cell, FactKey key, Form form, Source source, LocalDate asOf) {
    Reading reading = Reading.of(cell);
    if (reading instanceof Reading.Unusable fault) {
      findings.error(
          fault.rule(),
          cell.place(),
          "expected %s of %s as a number, found %s"
              .formatted(key.metric().id(), key.period().label(), fault.found()),
          fault.hint());
    }
    if (!(reading instanceof Reading.Figure figure)) {
      return Optional.empty();
    }
    Optional<Scale> scale = scale(cell, key.metric(), form, figure);
    if (scale.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal typed = form.reversed() ? figure.value().negate() : figure.value();
    BigDecimal value = scale.get().toBase(typed);
    if (value.signum() < 0 && !key.metric().mayBeNegative() && key.segment().isEmpty()) {
      findings.error(
          "negative-value",
          cell.place(),
          "expected zero or more for %s of %s, found %s"
              .formatted(key.metric().id(), key.period().label(), typed.toPlainString()),
          "if the sheet shows costs as negative, add reversed: true to its row");
      return Optional.empty();
    }
    return Optional.of(
        new Fact(
            key,
            quantity(value, key.metric()),
            scale.get().step(typed),
            source,
            asOf,
            cell.place()));
  }

  private Optional<Scale> scale(Cell cell, Metric metric, Form form, Reading.Figure figure) {
    boolean ratio = metric.kind() == Metric.Kind.STATED_RATIO;
    if (figure.percent()) {
      if (!ratio) {
        findings.error(
            "wrong-unit",
            cell.place(),
            "expected an amount for %s, found a percentage".formatted(metric.id()),
            "see that the row is the amount and not its growth or its margin");
        return Optional.empty();
      }
      return Optional.of(Scale.FRACTION);
    }
    if (ratio) {
      return ratio(cell, metric, form);
    }
    if (form.unit().isPresent() && form.unit().get().isOfRatios()) {
      findings.error(
          "wrong-unit",
          cell.place(),
          "expected a unit of amounts for %s, found %s"
              .formatted(metric.id(), form.unit().get().word()),
          "use one of " + String.join(", ", Scale.words()));
      return Optional.empty();
    }
    boolean perShare = metric.kind() == Metric.Kind.PER_SHARE;
    return Optional.of(form.unit().orElse(perShare ? Scale.ONE : form.sheetUnit()));
  }

  private Optional<Scale> ratio(Cell cell, Metric metric, Form form) {
    Optional<Scale> unit = form.unit().filter(Scale::isOfRatios);
    if (unit.isEmpty()) {
      findings.error(
          "unknown-unit",
          cell.place(),
          "expected %s as a percentage, found a bare number".formatted(metric.id()),
          "add unit: percent (74.9) or unit: fraction (0.749) to its row");
    }
    return unit;
  }

  private Quantity quantity(BigDecimal value, Metric metric) {
    return switch (metric.kind()) {
      case FLOW -> new Amount(value, currency);
      case STOCK ->
          metric == Metric.SHARES_DILUTED ? new Shares(value) : new Amount(value, currency);
      case PER_SHARE -> new PerShare(value, currency);
      case STATED_RATIO -> metric == Metric.REVENUE_YOY ? Ratio.change(value) : Ratio.level(value);
    };
  }
}
