package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.StatedFigure.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenominationTest {

  @ParameterizedTest
  @CsvSource({
    "USD, MONEY, USD, true",
    "USD/share, MONEY, USD, true",
    "HKD, MONEY, USD, true",
    "EUR, MONEY, USD, false",
    "EUR, MONEY, '', true",
    "%, MONEY, USD, false",
    "customers, MONEY, USD, false",
    "%, PERCENT, '', true",
    "USD/share, PERCENT, '', false",
    "months, PERCENT, '', false",
    "x, PERCENT, '', false",
    "x, MULTIPLE, '', true",
    "count, MULTIPLE, '', false",
    "USD/share, MULTIPLE, '', false",
    "%, POINTS, '', false",
    "GWh, COUNT, '', true",
  })
  void a_figure_is_told_of_its_like(String unit, Kind kind, String currency, boolean admitted) {
    assertThat(Denomination.of(unit).admits(figure(kind, currency))).isEqualTo(admitted);
  }

  private static StatedFigure figure(Kind kind, String currency) {
    return new StatedFigure(
        0,
        3,
        kind,
        new BigDecimal("2.6"),
        Optional.empty(),
        Optional.empty(),
        new BigDecimal("0.1"),
        currency,
        false,
        StatedFigure.Hedge.NONE);
  }
}
