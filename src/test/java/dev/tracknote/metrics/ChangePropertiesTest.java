package dev.tracknote.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.NotMeaningful;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Turn;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** No percentage ever stands on a base of zero or below. */
class ChangePropertiesTest {

  private static Amount usd(BigDecimal value) {
    return new Amount(value, "USD");
  }

  @Property(tries = 500)
  void money_changes_by_percent_on_a_positive_base_only(
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal now,
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal base) {
    Quantity change = Change.of(usd(now), usd(base));

    if (base.signum() > 0 && now.signum() >= 0) {
      assertThat(change).isInstanceOf(Ratio.class);
      BigDecimal back = ((Ratio) change).fraction().add(BigDecimal.ONE).multiply(base);
      assertThat(back.subtract(now).abs()).isLessThan(new BigDecimal("1e-25"));
    } else if (base.signum() == 0) {
      assertThat(change).isInstanceOf(NotMeaningful.class);
    } else {
      assertThat(change).isInstanceOf(Turn.class);
      assertThat(((Turn) change).change()).isEqualTo(usd(now.subtract(base)));
    }
  }

  @Property(tries = 500)
  void a_turn_says_where_the_result_went(
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal now,
      @ForAll @BigRange(min = "-1000", max = "-0.01") @Scale(2) BigDecimal loss) {
    Turn turn = (Turn) Change.of(usd(now), usd(loss));

    Turn.Kind expected =
        now.signum() > 0
            ? Turn.Kind.TO_PROFIT
            : now.compareTo(loss) > 0 ? Turn.Kind.LOSS_NARROWED : Turn.Kind.LOSS_WIDENED;
    assertThat(turn.kind()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void a_profit_that_becomes_a_loss_turns(
      @ForAll @BigRange(min = "-1000", max = "-0.01") @Scale(2) BigDecimal loss,
      @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal profit) {
    assertThat(((Turn) Change.of(usd(loss), usd(profit))).kind()).isEqualTo(Turn.Kind.TO_LOSS);
  }

  @Property(tries = 200)
  void ratios_change_by_points(
      @ForAll @BigRange(min = "-2", max = "2") @Scale(4) BigDecimal now,
      @ForAll @BigRange(min = "-2", max = "2") @Scale(4) BigDecimal base) {
    assertThat(Change.of(Ratio.level(now), Ratio.level(base)))
        .isEqualTo(new Points(now.subtract(base)));
  }

  @Property(tries = 200)
  void a_loss_per_share_has_no_percentage(
      @ForAll @BigRange(min = "-10", max = "10") @Scale(2) BigDecimal now,
      @ForAll @BigRange(min = "-10", max = "0") @Scale(2) BigDecimal base) {
    Quantity change = Change.of(new PerShare(now, "USD"), new PerShare(base, "USD"));

    if (base.signum() == 0) {
      assertThat(change).isInstanceOf(NotMeaningful.class);
    } else {
      Turn.Kind kind = ((Turn) Change.of(usd(now), usd(base))).kind();
      assertThat(change).isEqualTo(new Turn(kind, new PerShare(now.subtract(base), "USD")));
    }
  }
}
