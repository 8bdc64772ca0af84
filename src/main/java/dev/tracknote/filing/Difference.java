package dev.tracknote.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The difference of two figures that filings state, as it could be known at each filing. */
final class Difference {

  private Difference() {}

  /**
   * For each filing of the whole, the whole less the part as it stood then.
   *
   * <p>A later filing may restate a part first and the whole months after; until then the
   * difference keeps to what belonged together.
   */
  static List<Report> of(List<Report> whole, List<Report> part, String derivation) {
    return of(whole, part, List.of(), derivation);
  }

  /**
   * The same, but of two figures that a day divides the one is not taken from the other.
   *
   * @param breaks days from which on the whole stands on another basis than the parts before them
   */
  static List<Report> of(
      List<Report> whole, List<Report> part, List<LocalDate> breaks, String derivation) {
    Map<Filing, Report> differences = new TreeMap<>();
    List<Report> parts = Edition.unrounded(part);
    for (Report minuend : Edition.unrounded(whole)) {
      Optional<Report> subtrahend =
          standing(minuend, parts.stream().filter(p -> !isDivided(minuend, p, breaks)).toList());
      if (subtrahend.isPresent()) {
        Report difference = difference(minuend, subtrahend.get(), derivation);
        differences.put(difference.filing(), difference);
      }
    }
    return new ArrayList<>(differences.values());
  }

  private static boolean isDivided(Report whole, Report part, List<LocalDate> breaks) {
    return breaks.stream()
        .anyMatch(
            day -> part.filing().filed().isBefore(day) && !whole.filing().filed().isBefore(day));
  }

  /** What stood when the whole was filed, else what was filed first, of the same tag if any. */
  private static Optional<Report> standing(Report minuend, List<Report> part) {
    List<Report> alike = part.stream().filter(r -> r.values().containsKey(minuend.tag())).toList();
    List<Report> candidates = alike.isEmpty() ? part : alike;
    Optional<Report> before =
        candidates.stream()
            .filter(r -> !r.filing().filed().isAfter(minuend.filing().filed()))
            .reduce((a, b) -> b);
    return before.or(() -> candidates.stream().findFirst());
  }

  private static Report difference(Report minuend, Report subtrahend, String derivation) {
    BigDecimal part = subtrahend.values().getOrDefault(minuend.tag(), subtrahend.value());
    boolean later = subtrahend.filing().filed().isAfter(minuend.filing().filed());
    return Report.of(
        later ? subtrahend.filing() : minuend.filing(),
        minuend.tag(),
        minuend.value().subtract(part),
        derivation);
  }
}
