package dev.tracknote.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.claim.ClaimFinder;
import dev.tracknote.claim.StatedFigure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimated by their first digits, quotients are found exactly where dividing finds them. */
class QuotientsTest {

  private static boolean holds(String one, String other, String typed) {
    SortedValues values = new SortedValues();
    values.addQuotientAndChange(Term.of(new BigDecimal(one)), Term.of(new BigDecimal(other)));
    return values.holds(figure(typed));
  }

  private static StatedFigure figure(String typed) {
    return ClaimFinder.figures(typed).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "81615000000, 44062000000, 85.2%, true",
    "81615000000, 44062000000, 1.85x, true",
    "81615000000, 44062000000, 85.3%, false",
    "44062000000, 81615000000, 46.0%, true",
    "-12, 48, 25.0%, true",
    "-12, 48, 125.0%, true",
    "10000001, 10000000, 0.00001%, true",
    "10000001, 10000000, 0.00002%, false",
    "9999999999, 10000000000, 1.0x, true",
    "0, 5, 0.0%, true",
    "5, 0, 0.0%, false",
    "3, 3, 0.0%, true",
    "7e21, 2, 35%, false"
  })
  void findsAQuotientOrAChangeToTheDigitsThatAreTyped(
      String one, String other, String typed, boolean held) {
    assertThat(holds(one, other, typed)).isEqualTo(held);
  }

  @Test
  void findsWhatDividingFinds() {
    List<BigDecimal> values =
        List.of("1", "1.0004", "-3", "99999999.5", "0.00071", "44062000000", "45.25").stream()
            .map(BigDecimal::new)
            .toList();
    for (BigDecimal one : values) {
      for (BigDecimal other : values) {
        for (String typed : List.of("100%", "0.04%", "2.3x", "4,525%", "300%", "1.0x", "99%")) {
          Reach reach = Reach.of(figure(typed));
          SortedValues estimated = new SortedValues();
          estimated.addQuotientAndChange(Term.of(one), Term.of(other));
          assertThat(estimated.holds(reach))
              .as("%s ÷ %s for %s", one, other, typed)
              .isEqualTo(
                  reach.holdsSize(Quotients.exact(one, other, false))
                      || reach.holdsSize(Quotients.exact(one, other, true)));
        }
      }
    }
  }
}
