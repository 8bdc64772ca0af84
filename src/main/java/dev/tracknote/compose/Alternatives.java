package dev.tracknote.compose;

import dev.tracknote.house.Label;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a drawing shows, in words, made from its data. */
final class Alternatives {

  private Alternatives() {}

  /** The caption, then the first and the last known value of each series. */
  static String of(
      Desk desk,
      String caption,
      List<FiscalQuarter> quarters,
      List<SeriesDraft> series,
      String unit) {
    return caption
        + series.stream()
            .filter(s -> !s.isEmpty())
            .map(s -> span(desk, quarters, s, unit))
            .collect(Collectors.joining());
  }

  static String of(
      Desk desk, String caption, List<FiscalQuarter> quarters, SeriesDraft series, String unit) {
    return of(desk, caption, quarters, List.of(series), unit);
  }

  private static String span(
      Desk desk, List<FiscalQuarter> quarters, SeriesDraft series, String unit) {
    List<Integer> known =
        IntStream.range(0, quarters.size())
            .filter(i -> series.values().get(i).isPresent())
            .boxed()
            .toList();
    return desk.label(
        Label.ALTERNATIVE_SERIES,
        series.name(),
        quarters.get(known.getFirst()).label(),
        value(series, known.getFirst()),
        quarters.get(known.getLast()).label(),
        value(series, known.getLast()),
        unit);
  }

  private static String value(SeriesDraft series, int index) {
    return series.values().get(index).map(v -> Numerals.decimals(v, 1)).orElse("");
  }
}
