package dev.tracknote.chart;

import dev.tracknote.note.Chart.Datum;
import dev.tracknote.note.Chart.Series;
import java.util.Optional;

/** Which values of a series are there. */
final class Known {

  private Known() {}

  static Optional<Datum> at(Series series, int index) {
    return index >= 0 && index < series.data().size()
        ? Optional.of(series.data().get(index)).filter(datum -> datum.value().isPresent())
        : Optional.empty();
  }

  static Optional<Datum> last(Series series) {
    return series.data().reversed().stream().filter(d -> d.value().isPresent()).findFirst();
  }

  static String lastLabel(Series series) {
    return last(series).map(Datum::label).orElse("");
  }
}
