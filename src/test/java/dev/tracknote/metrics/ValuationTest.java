package dev.tracknote.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.data.FactsReader;
import dev.tracknote.diagnostic.RejectedInput;
import dev.tracknote.facts.CompanyFacts;
import dev.tracknote.facts.Prices;
import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import dev.tracknote.quantity.Multiple;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows from a price of 100 dollars for the facts of the sample company. */
class ValuationTest {

  private static Valuation at(String close, List<Prices.ShareSplit> splits) throws RejectedInput {
    CompanyFacts facts = new FactsReader(Path.of("data")).read("NVDA").value();
    Prices prices =
        new Prices(
            Wording.of("样例", "sample"),
            true,
            List.of(new Prices.Close(LocalDate.of(2026, 6, 1), new BigDecimal(close))),
            splits,
            Optional.empty());
    return Valuation.of(facts, Metrics.of(facts), prices, new FiscalQuarter(2027, 1)).orElseThrow();
  }

  private static String times(Optional<Figure> figure) {
    BigDecimal times = ((Multiple) figure.orElseThrow().value()).times();
    return Rounding.toDecimals(times, 2).toPlainString();
  }

  @Test
  void market_value_counts_the_diluted_shares_of_the_quarter() throws RejectedInput {
    assertThat(at("100", List.of()).marketValue().orElseThrow().value())
        .isEqualTo(new Amount(new BigDecimal("2439100000000"), "USD"));
  }

  @Test
  void trailing_earnings_are_the_year_and_what_came_since() throws RejectedInput {
    // 4.90 + 2.39 − 0.76 = 6.53, since no filing states the fourth quarter
    assertThat(times(at("100", List.of()).trailingPriceEarnings())).isEqualTo("15.31");
    assertThat(at("100", List.of()).trailingPriceEarnings().orElseThrow().formula())
        .isEqualTo(
            "close ÷ (eps_diluted FY26 + eps_diluted FY27Q1 − eps_diluted FY26Q1), 2026-06-01");
  }

  @Test
  void coming_earnings_are_the_houses_own() throws RejectedInput {
    assertThat(times(at("100", List.of()).forwardPriceEarnings(new FiscalYear(2027))))
        .isEqualTo("10.73");
    assertThat(at("100", List.of()).forwardPriceEarnings(new FiscalYear(2031))).isEmpty();
  }

  @Test
  void a_split_since_the_filing_leaves_the_valuation_as_it_is() throws RejectedInput {
    Prices.ShareSplit split = new Prices.ShareSplit(LocalDate.of(2026, 5, 28), BigDecimal.TWO);
    Valuation halved = at("50", List.of(split));

    assertThat(times(halved.trailingPriceEarnings())).isEqualTo("15.31");
    assertThat(((Amount) halved.marketValue().orElseThrow().value()).value())
        .isEqualByComparingTo("2439100000000");
  }

  @Test
  void upside_is_what_the_target_is_above_the_close() throws RejectedInput {
    assertThat(at("100", List.of()).upside(new BigDecimal("125")).value())
        .isEqualTo(Ratio.change(new BigDecimal("0.25")));
  }
}
