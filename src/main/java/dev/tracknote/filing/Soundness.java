package dev.tracknote.filing;

import dev.tracknote.facts.Metric;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds figures that contradict the others of their company, and tells them. */
final class Soundness {

  private static final int NEIGHBOURS = 4;
  private static final String IN_FILING = "look the figure up in the filing";

  private final CompanyFigures figures;
  private final FiscalDays days;
  private final Omissions omissions;
  private final List<Optional<LocalDate>> split = new ArrayList<>();

  Soundness(CompanyFigures figures, FiscalDays days, Omissions omissions) {
    this.figures = figures;
    this.days = days;
    this.omissions = omissions;
  }

  /** Whether the editions of a figure can stand among the others. */
  boolean holds(Metric metric, FiscalPeriod period, List<Edition> editions) {
    if (editions.isEmpty()) {
      return true;
    }
    BigDecimal value = editions.getLast().value();
    if (metric == Metric.REVENUE && period instanceof FiscalQuarter quarter) {
      return onScale(value, quarter);
    }
    if (metric == Metric.OPERATING_EXPENSES && isTotalCost(value, period)) {
      omissions.leave(
          "total-costs",
          metric,
          period,
          "expected expenses below gross profit, found all costs under their tag",
          "they are left out; revenue less operating income gives them");
      return false;
    }
    if (metric == Metric.SHARES_DILUTED && !isCount(value, period)) {
      return false;
    }
    boolean ofShares = metric == Metric.SHARES_DILUTED || metric == Metric.EPS_DILUTED;
    return !ofShares || isOnTheCountOfToday(metric, period, editions.getLast());
  }

  private boolean isOnTheCountOfToday(Metric metric, FiscalPeriod period, Edition last) {
    Optional<LocalDate> split = split();
    if (split.isEmpty() || !last.filing().filed().isBefore(split.get())) {
      return true;
    }
    omissions.leave(
        "before-split",
        metric,
        period,
        "expected it restated for the split that the filing of "
            + split.get()
            + " tells of, found only the old count of shares",
        "left out, since it makes no series with the later ones");
    return false;
  }

  /** When the latest split was first told; found once and kept. */
  private Optional<LocalDate> split() {
    if (split.isEmpty()) {
      split.add(new Splits(figures).latest(days));
    }
    return split.getFirst();
  }

  private boolean onScale(BigDecimal value, FiscalQuarter quarter) {
    List<BigDecimal> around = new ArrayList<>();
    for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
      List<Edition> near = i == 0 ? List.of() : figures.asFiled(Metric.REVENUE, quarter.plus(i));
      near.stream().reduce((a, b) -> b).ifPresent(e -> around.add(e.value()));
    }
    Optional<BigDecimal> usual = ScaleSlips.middle(around);
    if (around.size() >= 3 && usual.isPresent() && ScaleSlips.isSlipOfQuarter(value, usual.get())) {
      omissions.leave(
          "implausible-scale",
          Metric.REVENUE,
          quarter,
          "expected the scale of the quarters around it, found a thousandfold",
          "it is left out; " + IN_FILING);
      return false;
    }
    return true;
  }

  // OperatingExpenses is used for expenses below gross profit, but by some for all costs
  private boolean isTotalCost(BigDecimal value, FiscalPeriod period) {
    Optional<BigDecimal> revenue = figures.last(Metric.REVENUE, period);
    Optional<BigDecimal> income = figures.last(Metric.OPERATING_INCOME, period);
    Optional<BigDecimal> cost = figures.last(Metric.COST_OF_REVENUE, period);
    return revenue.isPresent()
        && income.isPresent()
        && cost.isPresent()
        && cost.get().signum() > 0
        && revenue.get().subtract(value).compareTo(income.get()) == 0;
  }

  // shares are often filed in thousands by mistake; net income and earnings per share tell
  private boolean isCount(BigDecimal shares, FiscalPeriod period) {
    Optional<BigDecimal> income = figures.last(Metric.NET_INCOME, period);
    Optional<BigDecimal> perShare = figures.last(Metric.EPS_DILUTED, period);
    if (income.isEmpty() || perShare.isEmpty()) {
      return true;
    }
    if (perShare.get().abs().compareTo(new BigDecimal("0.05")) < 0 || shares.signum() == 0) {
      return true;
    }
    BigDecimal product = shares.multiply(perShare.get());
    boolean slip = ScaleSlips.isSlip(product.scaleByPowerOfTen(0), income.get());
    if (slip) {
      omissions.leave(
          "implausible-scale",
          Metric.SHARES_DILUTED,
          period,
          "expected net income over earnings per share, found a thousandth or a thousandfold",
          "it is left out; " + IN_FILING);
    }
    return !slip;
  }
}
