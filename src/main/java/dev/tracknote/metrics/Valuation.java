package dev.tracknote.metrics;

import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Prices;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Multiple;
import dev.tracknote.quantity.NotMeaningful;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.quantity.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a share costs, on the last trading day that is known, and what it is held to be worth. */
public final class Valuation {

  private static final Subject EPS = Subject.company(Measure.EPS_DILUTED);

  private final Prices prices;
  private final Prices.Close close;
  private final Metrics metrics;
  private final String currency;
  private final FiscalQuarter quarter;

  private Valuation(
      Prices prices, Prices.Close close, Metrics metrics, String currency, FiscalQuarter quarter) {
    this.prices = prices;
    this.close = close;
    this.metrics = metrics;
    this.currency = currency;
    this.quarter = quarter;
  }

  /**
   * The valuation on the last of some prices; nothing when there is none.
   *
   * @param quarter the last that was reported
   */
  public static Optional<Valuation> of(
      CompanyFacts facts, Metrics metrics, Prices prices, FiscalQuarter quarter) {
    return prices
        .last()
        .map(c -> new Valuation(prices, c, metrics, facts.company().currency(), quarter));
  }

  public Figure price() {
    return figure("price", new PerShare(close.close(), currency), quarter, "close", List.of());
  }

  // definition: market value is the close times the diluted shares of the last reported quarter;
  // a fourth quarter goes by those of its year
  public Optional<Figure> marketValue() {
    Subject shares = Subject.company(Measure.SHARES_DILUTED);
    Optional<Figure> stated = metrics.level(shares, quarter);
    if (stated.isEmpty() && quarter.quarter() == 4) {
      stated = metrics.level(shares, quarter.fiscalYear());
    }
    return stated
        .filter(f -> f.value() instanceof Shares)
        .map(
            f ->
                figure(
                    "market_value",
                    new Amount(
                        close.close().multiply(onCurrentShares(f, ((Shares) f.value()).value())),
                        currency),
                    f.period(),
                    "close × " + f.formula(),
                    f.inputs()));
  }

  /** What one share of the day of publication has become, for shares; for prices its reverse. */
  private BigDecimal onCurrentShares(Figure figure, BigDecimal shares) {
    return shares.multiply(prices.sharesSince(figure.inputs().getFirst().asOf()));
  }

  /** Price over the earnings of the last four quarters. */
  public Optional<Figure> trailingPriceEarnings() {
    return trailingEarnings().map(eps -> priceEarnings("price_earnings.ttm", eps));
  }

  /** Price over what the house expects of a year. */
  public Optional<Figure> forwardPriceEarnings(FiscalYear year) {
    return metrics
        .estimate(EPS, year)
        .filter(f -> f.value() instanceof PerShare)
        .map(f -> new Earnings(adjusted(f), year, "estimate." + f.formula(), f.inputs()))
        .map(eps -> priceEarnings("price_earnings[" + year.label() + "]", eps));
  }

  /** How far the price is below a target. */
  public Figure upside(BigDecimal target) {
    BigDecimal change = Rounding.quotient(target.subtract(close.close()), close.close());
    return figure("upside", Ratio.change(change), quarter, "target ÷ close − 1", List.of());
  }

  public Prices.Close close() {
    return close;
  }

  private record Earnings(
      BigDecimal value, FiscalPeriod period, String formula, List<Fact> inputs) {}

  // definition: a multiple of a loss says nothing and is not printed
  private Figure priceEarnings(String name, Earnings eps) {
    Quantity multiple =
        eps.value().signum() > 0
            ? new Multiple(Rounding.quotient(close.close(), eps.value()))
            : new NotMeaningful("earnings are not positive");
    return figure(name, multiple, eps.period(), "close ÷ (" + eps.formula() + ")", eps.inputs());
  }

  // definition: earnings of a trailing year are those of four quarters, or else those of the last
  // year with the quarters since, less the same quarters of the year before
  private Optional<Earnings> trailingEarnings() {
    List<FiscalPeriod> quarters = new ArrayList<>();
    for (int i = -3; i <= 0; i++) {
      quarters.add(quarter.plus(i));
    }
    Optional<Earnings> four = sum(quarters, List.of());
    if (four.isPresent()) {
      return four;
    }
    List<FiscalPeriod> plus = new ArrayList<>();
    List<FiscalPeriod> minus = new ArrayList<>();
    boolean whole = quarter.quarter() == 4;
    plus.add(whole ? quarter.fiscalYear() : quarter.fiscalYear().plus(-1));
    for (int i = 1; i <= quarter.quarter() && !whole; i++) {
      plus.add(quarter.fiscalYear().quarter(i));
      minus.add(quarter.fiscalYear().plus(-1).quarter(i));
    }
    return sum(plus, minus);
  }

  private Optional<Earnings> sum(List<FiscalPeriod> plus, List<FiscalPeriod> minus) {
    BigDecimal total = BigDecimal.ZERO;
    StringBuilder formula = new StringBuilder();
    List<Fact> inputs = new ArrayList<>();
    List<FiscalPeriod> all = new ArrayList<>(plus);
    all.addAll(minus);
    for (int i = 0; i < all.size(); i++) {
      Optional<Figure> eps = metrics.level(EPS, all.get(i));
      if (eps.isEmpty() || !(eps.get().value() instanceof PerShare)) {
        return Optional.empty();
      }
      BigDecimal value = adjusted(eps.get());
      boolean added = i < plus.size();
      total = added ? total.add(value) : total.subtract(value);
      formula.append(i == 0 ? "" : added ? " + " : " − ").append(eps.get().formula());
      inputs.addAll(eps.get().inputs());
    }
    return Optional.of(new Earnings(total, quarter, formula.toString(), inputs));
  }

  /** Earnings of one share as shares are today. */
  private BigDecimal adjusted(Figure eps) {
    return Rounding.quotient(
        ((PerShare) eps.value()).value(), prices.sharesSince(eps.inputs().getFirst().asOf()));
  }

  private Figure figure(
      String name, Quantity value, FiscalPeriod period, String formula, List<Fact> inputs) {
    return new Figure(name, value, period, formula + ", " + close.date(), inputs);
  }
}
