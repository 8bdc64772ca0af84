package dev.tracknote.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.facts.ReportedQuarter;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers that analysts write, for a company whose FY27Q1 ended on 26 April 2026. */
class HeaderReaderTest {

  private static final List<ReportedQuarter> CALENDAR =
      List.of(
          new ReportedQuarter(
              new FiscalQuarter(2027, 1), LocalDate.of(2026, 1, 26), LocalDate.of(2026, 4, 26)));

  private static String read(String text, Years years) {
    return switch (new HeaderReader(CALENDAR, years).read(text)) {
      case Header.Period period ->
          period.period().label()
              + switch (period.mark()) {
                case ACTUAL -> " A";
                case ESTIMATE -> " E";
                case NONE -> "";
              };
      case Header.Other other -> "another period";
      case Header.Unplaced unplaced -> "no end of a quarter";
      case Header.TypedDay day -> "a typed day";
      case Header.None none -> "none";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "1Q27E, FY27Q1 E",
    "FY27Q1, FY27Q1",
    "FY2027Q1A, FY27Q1 A",
    "Q1 FY27, FY27Q1",
    "Q1'27E, FY27Q1 E",
    "1QFY2027, FY27Q1",
    "27Q2E, FY27Q2 E",
    "2027年一季度, FY27Q1",
    "2027Q1（预测）, FY27Q1 E",
    "2027年第3季度, FY27Q3",
    "FY2027 Q1 Actual, FY27Q1 A",
    "FY2027E, FY27 E",
    "2027E, FY27 E",
    "2026A, FY26 A",
    "2027年, FY27",
    "FY27, FY27",
    "Apr-26, FY27Q1",
    "Jul-26E, FY27Q2 E",
    "2026年4月, FY27Q1",
    "2026-04-26, FY27Q1",
    "2026-07-31, FY27Q2",
    "2026-05-02, FY27Q1",
    "May-26, no end of a quarter",
    "04/26/2026, a typed day",
    "2026-13-40, a typed day",
    "1H27, another period",
    "LTM, another period",
    "上半年, another period",
    "Revenue, none",
    "YoY, none",
    "12, none",
  })
  void a_header_by_the_companys_own_years(String text, String meant) {
    assertThat(read(text, Years.FISCAL)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026Q1A, FY27Q1 A",
    "2Q26E, FY27Q2 E",
    "CY26Q1, FY27Q1",
    "FY27Q1, FY27Q1",
    "2026E, FY27 E",
    "Apr-26, FY27Q1"
  })
  void a_header_by_the_years_of_the_calendar(String text, String meant) {
    assertThat(read(text, Years.CALENDAR)).isEqualTo(meant);
  }

  @Property(tries = 500)
  void any_text_is_a_period_or_none(@ForAll @StringLength(max = 20) String text) {
    for (Years years : Years.values()) {
      assertThat(read(text, years)).isNotBlank();
    }
  }

  @Property(tries = 500)
  void any_text_of_the_signs_of_periods_is_one_or_none(
      @ForAll
          @Chars({'F', 'Y', 'Q', 'H', 'A', 'E', '0', '1', '2', '7', '9', '-', '/', '年', '季'})
          @StringLength(max = 12)
          String text) {
    for (Years years : Years.values()) {
      assertThat(read(text, years)).isNotBlank();
    }
  }
}
