package dev.tracknote.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.facts.Fact;
import dev.tracknote.facts.Metric;
import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whenever a company's year ends, its quarters come out as they were, to the rounding. */
class AnyFiscalYearTest {

  @Property(tries = 150)
  void quarters_are_those_of_the_company(
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll boolean weekly,
      @ForAll @IntRange(min = 1, max = 7) int years,
      @ForAll @IntRange(max = 3) int running,
      @ForAll long seed)
      throws Exception {
    InventedCompany company = new InventedCompany(month, weekly, years, running, seed);
    List<InventedCompany.Quarter> truth = company.filed(years * 4 + running);

    Filed filed = company.papers().read();

    assertThat(filed.warnings()).isEmpty();
    assertThat(filed.delivery().calendar())
        .extracting(ReportedQuarter::toString)
        .containsExactlyElementsOf(
            truth.stream()
                .map(q -> new ReportedQuarter(label(q), q.start(), q.end()).toString())
                .toList());
    for (InventedCompany.Quarter quarter : truth) {
      BigDecimal most =
          quarter.number() == 4 ? new BigDecimal("1500000") : new BigDecimal("500000");
      assertThat(revenue(filed, quarter).subtract(quarter.revenue()).abs())
          .as(quarter.label())
          .isLessThanOrEqualTo(most);
    }
  }

  private static FiscalQuarter label(InventedCompany.Quarter quarter) {
    return new FiscalQuarter(quarter.year(), quarter.number());
  }

  /** The one edition of a quarter's revenue: nothing was restated. */
  private static BigDecimal revenue(Filed filed, InventedCompany.Quarter quarter) {
    List<Fact> editions =
        filed.delivery().facts().stream()
            .filter(f -> f.key().metric() == Metric.REVENUE)
            .filter(f -> f.key().period().label().equals(quarter.label()))
            .toList();
    assertThat(editions).as(quarter.label()).hasSize(1);
    return Papers.number(editions.getFirst());
  }
}
