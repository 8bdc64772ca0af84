package dev.tracknote.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A value from the day on which it was first filed, until another takes its place.
 *
 * @param derivation how the value comes about; empty when the filing states it
 */
record Edition(BigDecimal value, Filing filing, String derivation) {

  // filings round to thousands or millions; a later one that rounds more says nothing new
  private static final int COARSEST = 6;

  /** The editions of one figure, each with another value than the one before. */
  static List<Edition> of(List<Report> reports) {
    List<Report> taken = new ArrayList<>();
    List<Report> seen = new ArrayList<>();
    for (Report report : ScaleSlips.without(reports)) {
      boolean same = !taken.isEmpty() && isSame(taken.getLast(), report);
      if (!same && !isKnownUnderItsTag(report, taken, seen)) {
        // of two filings of one day the later one amends the other
        if (!taken.isEmpty() && taken.getLast().filing().filed().equals(report.filing().filed())) {
          taken.removeLast();
        }
        if (taken.isEmpty() || !isSame(taken.getLast(), report)) {
          taken.add(report);
        }
      }
      seen.add(report);
    }
    return taken.stream().map(r -> new Edition(r.value(), r.filing(), r.derivation())).toList();
  }

  /**
   * The same reports, in which a value that only rounds the one before it is that value.
   *
   * <p>A difference of figures that are rounded unlike would miss by the rounding.
   */
  static List<Report> unrounded(List<Report> reports) {
    List<Report> unrounded = new ArrayList<>();
    for (Report report : ScaleSlips.without(reports)) {
      boolean same = !unrounded.isEmpty() && isSame(unrounded.getLast(), report);
      unrounded.add(same ? report.as(unrounded.getLast().value()) : report);
    }
    return unrounded;
  }

  private static boolean isSame(Report earlier, Report later) {
    BigDecimal gap = earlier.value().subtract(later.value()).abs();
    int step = granularity(later.value());
    // a sum of rounded figures can miss by a whole step
    return gap.signum() == 0
        || (step > granularity(earlier.value())
            && gap.compareTo(BigDecimal.ONE.scaleByPowerOfTen(step)) < 0);
  }

  /** The number of zeros at the end. */
  static int granularity(BigDecimal value) {
    if (value.signum() == 0) {
      return 0;
    }
    return Math.clamp(-value.stripTrailingZeros().scale(), 0, COARSEST);
  }

  // another tag that said the same all along is another concept and no restatement
  private static boolean isKnownUnderItsTag(Report report, List<Report> taken, List<Report> seen) {
    if (taken.isEmpty() || taken.getLast().tag().equals(report.tag())) {
      return false;
    }
    return seen.stream()
        .anyMatch(r -> !r.tag().equals(report.tag()) && r.says(report.tag(), report.value()));
  }
}
