package dev.tracknote.compose;

import dev.tracknote.house.NumberStyle;
import dev.tracknote.metrics.Figure;
import dev.tracknote.metrics.Metrics;
import dev.tracknote.metrics.Subject;
import dev.tracknote.note.Chart;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values of one series over quarters, in the unit of its exhibit, before labels are chosen. */
record SeriesDraft(String name, List<Optional<BigDecimal>> values) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static SeriesDraft of(
      String name,
      List<FiscalQuarter> quarters,
      Function<FiscalQuarter, Optional<Figure>> figure,
      NumberStyle numbers) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (FiscalQuarter quarter : quarters) {
      values.add(figure.apply(quarter).flatMap(f -> scaled(f, numbers)));
    }
    return new SeriesDraft(name, List.copyOf(values));
  }

  /** The published level of a subject in each quarter. */
  static SeriesDraft levels(Desk desk, String name, Subject subject, List<FiscalQuarter> quarters) {
    return of(name, quarters, q -> desk.metrics().level(subject, q), desk.numbers());
  }

  /** Money in the unit of exhibits, ratios in percent. */
  private static Optional<BigDecimal> scaled(Figure figure, NumberStyle numbers) {
    return Metrics.magnitude(figure)
        .map(v -> figure.value() instanceof Amount ? numbers.exhibitScale(v) : v.multiply(HUNDRED));
  }

  Collection<BigDecimal> known() {
    return values.stream().flatMap(Optional::stream).toList();
  }

  boolean isEmpty() {
    return known().isEmpty();
  }

  Optional<BigDecimal> last() {
    return values.getLast();
  }

  Chart.Series unlabelled() {
    return labelled(v -> "");
  }

  Chart.Series labelled(Function<BigDecimal, String> label) {
    return new Chart.Series(
        name, values.stream().map(v -> new Chart.Datum(v, v.map(label).orElse(""))).toList());
  }

  /** Only the last value carries its label. */
  Chart.Series labelledLast(Function<BigDecimal, String> label) {
    List<Chart.Datum> data = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Optional<BigDecimal> value = values.get(i);
      boolean last = i == values.size() - 1;
      data.add(new Chart.Datum(value, last ? value.map(label).orElse("") : ""));
    }
    return new Chart.Series(name, data);
  }
}
