package dev.tracknote.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.MoneyUnit;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exhibits are in the unit of the company's size; a range is told as it was given. */
class ExhibitStyleTest {

  private static ExhibitStyle style(String language, String named, String size) {
    return ExhibitStyle.of(
        new NumberStyle(Language.valueOf(language)), MoneyUnit.of(named), new BigDecimal(size));
  }

  @ParameterizedTest
  @CsvSource({
    "EN, '', 7685000000, US$bn, 7.7",
    "EN, '', 437047000, US$mn, 437.0",
    "EN, '', 4999000000, US$mn, 4999",
    "EN, '', 3120000, US$k, 3120",
    "EN, millions, 7685000000, US$mn, 7685",
    "ZH, '', 7685000000, 亿美元, 76.9",
    "ZH, '', 437047000, 百万美元, 437.0",
    "ZH, '', 3125500, 万美元, 312.6",
    "ZH, billions, 437047000, 亿美元, 4.4"
  })
  void the_unit_follows_the_size(
      String language, String named, String size, String unit, String printed) {
    ExhibitStyle style = style(language, named, size);
    BigDecimal amount = new BigDecimal(size);
    assertThat(style.unit("USD")).isEqualTo(unit);
    assertThat(style.showing(List.of(style.scaled(amount))).text(new Amount(amount, "USD")))
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 470000000, 0.010638297872340425532, US$465–475mn",
    "ZH, 470000000, 0.010638297872340425532, 4.65–4.75 亿美元",
    "EN, 470000000, 0.02, US$470mn ±2%",
    "EN, 1000000000, 0.051234, US$0.949–1.051bn",
    "ZH, 91000000000, 0.0125, 910 亿美元±1.25%"
  })
  void a_band_of_no_round_percentage_is_told_by_its_ends(
      String language, String middle, String width, String printed) {
    Band band =
        new Band(new Amount(new BigDecimal(middle), "USD"), Ratio.level(new BigDecimal(width)));
    assertThat(new NumberStyle(Language.valueOf(language)).text(band)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "465000000, 475000000, US$465–475mn, 465–475",
    "950000000, 1050000000, US$0.95–1.05bn, 950–1050",
    "1200000000, 1250000000, US$1.20–1.25bn, 1200–1250"
  })
  void a_range_keeps_its_ends(String low, String high, String told, String inExhibit) {
    Band band =
        Band.between(
            new Amount(new BigDecimal(low), "USD"), new Amount(new BigDecimal(high), "USD"));
    assertThat(band.low()).isEqualTo(new Amount(new BigDecimal(low), "USD"));
    assertThat(band.high()).isEqualTo(new Amount(new BigDecimal(high), "USD"));
    assertThat(new NumberStyle(Language.EN).text(band)).isEqualTo(told);
    ExhibitStyle style =
        ExhibitStyle.of(new NumberStyle(Language.EN), Optional.empty(), new BigDecimal(low));
    assertThat(style.showing(List.of(BigDecimal.ONE)).text(band)).isEqualTo(inExhibit);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, -120000000, -100000000, −US$120 to −US$100mn, −120 to −100",
    "ZH, -120000000, 5000000, −1.20 至 0.05 亿美元, −120 至 5"
  })
  void a_range_below_zero_is_told_in_words(
      String language, String low, String high, String told, String inExhibit) {
    Band band =
        Band.between(
            new Amount(new BigDecimal(low), "USD"), new Amount(new BigDecimal(high), "USD"));
    NumberStyle numbers = new NumberStyle(Language.valueOf(language));
    assertThat(numbers.text(band)).isEqualTo(told);
    ExhibitStyle style = ExhibitStyle.of(numbers, Optional.empty(), new BigDecimal("465000000"));
    assertThat(style.showing(List.of(BigDecimal.ONE)).text(band)).isEqualTo(inExhibit);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 9600000000, 300000000, US$9.6±0.3bn, 9.6 ±0.3",
    "ZH, 9600000000, 320000000, 96.0±3.2 亿美元, 96.0 ±3.2"
  })
  void money_may_miss_by_as_much_money(
      String language, String middle, String width, String told, String inExhibit) {
    Band band =
        new Band(
            new Amount(new BigDecimal(middle), "USD"), new Amount(new BigDecimal(width), "USD"));
    assertThat(band.low())
        .isEqualTo(new Amount(new BigDecimal(middle).subtract(new BigDecimal(width)), "USD"));
    NumberStyle numbers = new NumberStyle(Language.valueOf(language));
    assertThat(numbers.text(band)).isEqualTo(told);
    assertThat(ExhibitStyle.of(numbers, Optional.empty(), new BigDecimal(middle)).text(band))
        .isEqualTo(inExhibit);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 1.48, 1.56, US$1.48–US$1.56, 1.48–1.56",
    "ZH, 1.48, 1.56, 1.48–1.56 美元, 1.48–1.56",
    "ZH, -0.05, 0.02, −0.05 至 0.02 美元, −0.05 至 0.02"
  })
  void money_for_one_share_is_guided_by_its_ends(
      String language, String low, String high, String told, String inExhibit) {
    Band band =
        Band.between(
            new PerShare(new BigDecimal(low), "USD"), new PerShare(new BigDecimal(high), "USD"));
    assertThat(band.high()).isEqualTo(new PerShare(new BigDecimal(high), "USD"));
    NumberStyle numbers = new NumberStyle(Language.valueOf(language));
    assertThat(numbers.text(band)).isEqualTo(told);
    assertThat(ExhibitStyle.of(numbers, Optional.empty(), BigDecimal.TEN).text(band))
        .isEqualTo(inExhibit);
  }
}
