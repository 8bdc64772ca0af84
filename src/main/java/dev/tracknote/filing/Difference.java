package dev.tracknote.filing;

import java.math.BigDecimal;
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
    Map<Filing, Report> differences = new TreeMap<>();
    List<Report> parts = Edition.unrounded(part);
    for (Report minuend : Edition.unrounded(whole)) {
      Optional<Report> subtrahend = standing(minuend, parts);
      if (subtrahend.isPresent()) {
        Report difference = difference(minuend, subtrahend.get(), derivation);
        differences.put(difference.filing(), difference);
      }
    }
    return new ArrayList<>(differences.values());
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
