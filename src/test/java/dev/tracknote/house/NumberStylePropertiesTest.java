package dev.tracknote.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Points;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Range;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Shares;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/**
 * What is printed can be read again, and misses the value by no more than its last digit allows.
 */
class NumberStylePropertiesTest {

  private static final Pattern PRINTED =
      Pattern.compile("([+−]?)(?:US\\$)?(\\d+(?:\\.(\\d+))?) ?(万亿|亿|万|trn|bn|mn|%|pcts?|pp)?.*");
  private static final Map<String, Integer> POWERS = powers();

  private static Map<String, Integer> powers() {
    Map<String, Integer> powers = new LinkedHashMap<>();
    powers.put("万亿", 12);
    powers.put("亿", 8);
    powers.put("万", 4);
    powers.put("trn", 12);
    powers.put("bn", 9);
    powers.put("mn", 6);
    powers.put("%", -2);
    powers.put("pct", -2);
    powers.put("pcts", -2);
    powers.put("pp", -2);
    return powers;
  }

  /** A printed number as it reads, with the unit of its last digit. */
  private record Reading(BigDecimal value, BigDecimal step) {

    static Reading of(String text) {
      Matcher matcher = PRINTED.matcher(text);
      assertThat(matcher.matches()).as(text).isTrue();
      int power = matcher.group(4) == null ? 0 : POWERS.getOrDefault(matcher.group(4), 0);
      int decimals = matcher.group(3) == null ? 0 : matcher.group(3).length();
      BigDecimal value = new BigDecimal(matcher.group(2)).scaleByPowerOfTen(power);
      return new Reading(
          matcher.group(1).equals("−") ? value.negate() : value,
          BigDecimal.ONE.scaleByPowerOfTen(power - decimals));
    }
  }

  private static void reads(Quantity quantity, BigDecimal exact, NumberFormat format) {
    for (Language language : Language.values()) {
      String text = new NumberStyle(language).text(quantity, format);
      Reading reading = Reading.of(text);
      BigDecimal miss = reading.value().subtract(exact).multiply(BigDecimal.TWO);
      assertThat(miss.abs()).as(exact + " as " + text).isLessThanOrEqualTo(reading.step());
      if (miss.abs().compareTo(reading.step()) == 0) {
        assertThat(reading.value().abs()).as("half goes up: " + exact).isGreaterThan(exact.abs());
      }
    }
  }

  @Property(tries = 500)
  void amounts_read_back(
      @ForAll @BigRange(min = "-9000000000000", max = "9000000000000") @Scale(2) BigDecimal value) {
    reads(new Amount(value, "USD"), value, NumberFormat.DEFAULT);
  }

  @Property(tries = 500)
  void amounts_read_back_at_any_precision(
      @ForAll @BigRange(min = "0", max = "900000000000") @Scale(0) BigDecimal value,
      @ForAll @IntRange(max = 6) int decimals) {
    reads(new Amount(value, "USD"), value, NumberFormat.decimals(decimals));
  }

  @Property(tries = 500)
  void ratios_read_back(@ForAll @BigRange(min = "-5", max = "9.9") @Scale(6) BigDecimal fraction) {
    reads(Ratio.level(fraction), fraction, NumberFormat.DEFAULT);
    reads(Ratio.change(fraction), fraction, NumberFormat.DEFAULT);
  }

  @Property(tries = 500)
  void points_read_back(@ForAll @BigRange(min = "-1", max = "1") @Scale(6) BigDecimal fraction) {
    reads(new Points(fraction), fraction, NumberFormat.DEFAULT);
  }

  @Property(tries = 500)
  void per_share_values_read_back(
      @ForAll @BigRange(min = "-500", max = "500") @Scale(4) BigDecimal value) {
    reads(new PerShare(value, "USD"), value, NumberFormat.DEFAULT);
  }

  /** 0.4449 % is 0 %, although 0.445 would be 0.45, then 0.5, then 1. */
  @Example
  void nothing_has_no_scale() {
    NumberStyle zh = new NumberStyle(Language.ZH);
    NumberStyle en = new NumberStyle(Language.EN);

    assertThat(zh.text(new Amount(BigDecimal.ZERO, "CNY"))).isEqualTo("0 元");
    assertThat(en.text(new Amount(new BigDecimal("0.00"), "CNY"))).isEqualTo("RMB0");
    assertThat(zh.text(new Shares(BigDecimal.ZERO))).isEqualTo("0 股");
    assertThat(en.text(new Shares(BigDecimal.ZERO))).isEqualTo("0 shares");
  }

  @Property
  void without_its_sign_a_value_below_zero_is_printed_as_one_above(
      @ForAll @BigRange(min = "-900000000000", max = "-0.01") @Scale(2) BigDecimal value,
      @ForAll Language language) {
    NumberStyle style = new NumberStyle(language);
    List<Function<BigDecimal, Quantity>> kinds =
        List.of(v -> new Amount(v, "USD"), v -> new PerShare(v, "USD"), Ratio::level, Points::new);
    for (Function<BigDecimal, Quantity> kind : kinds) {
      assertThat(style.print(kind.apply(value), NumberFormat.UNSIGNED))
          .isEqualTo(style.print(kind.apply(value.negate()), NumberFormat.UNSIGNED));
      assertThat(style.text(kind.apply(value), NumberFormat.UNSIGNED)).doesNotContain("−");
    }
    Quantity low = new Amount(value.subtract(BigDecimal.ONE), "USD");
    assertThat(style.text(new Range(low, new Amount(value, "USD")), NumberFormat.UNSIGNED))
        .isEqualTo(
            style.text(
                new Range(
                    new Amount(value.negate(), "USD"),
                    new Amount(value.negate().add(BigDecimal.ONE), "USD"))));
  }

  @Property(tries = 300)
  void a_value_is_rounded_once_and_never_from_a_rounded_one(
      @ForAll @IntRange(max = 900) int whole, @ForAll @IntRange(min = 1, max = 8) int nines) {
    BigDecimal percent = new BigDecimal(whole).add(new BigDecimal("0.4" + "9".repeat(nines)));
    String text =
        new NumberStyle(Language.EN)
            .text(Ratio.level(percent.movePointLeft(2)), NumberFormat.decimals(0));

    assertThat(text).isEqualTo(whole + "%");
  }

  @Property(tries = 300)
  void half_goes_up_on_either_side_of_zero(@ForAll @IntRange(max = 900) int whole) {
    BigDecimal half = new BigDecimal(whole).add(new BigDecimal("0.5")).movePointLeft(2);
    NumberStyle style = new NumberStyle(Language.ZH);

    assertThat(style.text(Ratio.level(half), NumberFormat.decimals(0)))
        .isEqualTo((whole + 1) + "%");
    assertThat(style.text(Ratio.level(half.negate()), NumberFormat.decimals(0)))
        .isEqualTo("−" + (whole + 1) + "%");
  }
}
