package dev.tracknote.compose;

import dev.tracknote.house.ExhibitStyle;
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
record SeriesDraft(String name, List<Optional<BigDecimal>> values, List<Optional<Figure>> figures) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static SeriesDraft of(
      String name,
      List<FiscalQuarter> quarters,
      Function<FiscalQuarter, Optional<Figure>> figure,
      ExhibitStyle style) {
    List<Optional<Figure>> figures = quarters.stream().map(figure).toList();
    List<Optional<BigDecimal>> values =
        figures.stream().map(f -> f.flatMap(known -> scaled(known, style))).toList();
    return new SeriesDraft(name, values, figures);
  }

  /** The published level of a subject in each quarter. */
  static SeriesDraft levels(Desk desk, String name, Subject subject, List<FiscalQuarter> quarters) {
    return of(name, quarters, q -> desk.metrics().level(subject, q), desk.exhibitStyle());
  }

  /** Money in the unit of exhibits, ratios in percent. */
  private static Optional<BigDecimal> scaled(Figure figure, ExhibitStyle style) {
    return Metrics.magnitude(figure)
        .map(v -> figure.value() instanceof Amount ? style.scaled(v) : v.multiply(HUNDRED));
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

  /** None of the values carries a label. */
  Chart.Series unlabelled(FigureRegister register) {
    List<Chart.Datum> data = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      data.add(unlabelled(register, i));
    }
    return new Chart.Series(name, data);
  }

  private Chart.Datum unlabelled(FigureRegister register, int index) {
    int figure = figures.get(index).map(f -> register.aside(f)).orElse(0);
    return new Chart.Datum(values.get(index), "", figure);
  }

  /** Only the last value carries its label, which is written down. */
  Chart.Series labelledLast(FigureRegister register, Function<BigDecimal, String> label) {
    List<Chart.Datum> data = new ArrayList<>();
    for (int i = 0; i < values.size() - 1; i++) {
      data.add(unlabelled(register, i));
    }
    String last = last().map(label).orElse("");
    data.add(new Chart.Datum(last(), last, written(register, last)));
    return new Chart.Series(name, data);
  }

  private int written(FigureRegister register, String label) {
    return label.isEmpty() ? 0 : figures.getLast().map(f -> register.number(label, f)).orElse(0);
  }
}
