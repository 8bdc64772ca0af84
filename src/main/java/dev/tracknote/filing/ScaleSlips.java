package dev.tracknote.filing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds values in thousands or millions among those of one figure in dollars. */
final class ScaleSlips {

  private static final BigDecimal SLIP = BigDecimal.valueOf(900);

  // the business itself grows or shrinks from quarter to quarter, so a slip is not a thousand sharp
  private static final BigDecimal SLIP_OF_A_QUARTER = BigDecimal.valueOf(500);

  private ScaleSlips() {}

  /** The reports without those that are off by a factor of a thousand or more. */
  static List<Report> without(List<Report> reports) {
    Optional<BigDecimal> middle = middle(reports.stream().map(Report::value).toList());
    return middle.isEmpty()
        ? reports
        : reports.stream().filter(r -> !isSlip(r.value(), middle.get())).toList();
  }

  static boolean isSlip(BigDecimal value, BigDecimal usual) {
    return isApart(value, usual, SLIP);
  }

  /** Whether a quarter is off, by what is usual in the quarters around it. */
  static boolean isSlipOfQuarter(BigDecimal value, BigDecimal usual) {
    return isApart(value, usual, SLIP_OF_A_QUARTER);
  }

  private static boolean isApart(BigDecimal value, BigDecimal usual, BigDecimal factor) {
    BigDecimal small = value.abs().min(usual.abs());
    BigDecimal large = value.abs().max(usual.abs());
    return small.signum() != 0 && large.compareTo(small.multiply(factor)) >= 0;
  }

  /** The middle of the values that are not zero by their size, the later of two in the middle. */
  static Optional<BigDecimal> middle(List<BigDecimal> values) {
    List<BigDecimal> sizes =
        values.stream().map(BigDecimal::abs).filter(v -> v.signum() != 0).toList();
    if (sizes.size() == 2) {
      return Optional.of(sizes.getLast());
    }
    return sizes.isEmpty()
        ? Optional.empty()
        : Optional.of(sizes.stream().sorted().toList().get(sizes.size() / 2));
  }
}
