package dev.tracknote.house;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.MoneyUnit;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import dev.tracknote.quantity.Rounding;
import dev.tracknote.wording.Language;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Words quantities in exhibits, where all amounts share one unit that stands in a head. */
public final class ExhibitStyle {

  private static final int PER_SHARE_DECIMALS = 2;

  private final NumberStyle numbers;
  private final MoneyScale scale;
  private final int decimals;

  private ExhibitStyle(NumberStyle numbers, MoneyScale scale, int decimals) {
    this.numbers = numbers;
    this.scale = scale;
    this.decimals = decimals;
  }

  /**
   * The style of a company's exhibits.
   *
   * @param named the unit that the company is told in; when absent its size decides
   * @param size an amount that tells how large the company is, such as its revenue
   */
  public static ExhibitStyle of(NumberStyle numbers, Optional<MoneyUnit> named, BigDecimal size) {
    Language language = numbers.language();
    MoneyScale scale =
        named
            .map(n -> MoneyScale.ofExhibits(n, language))
            .orElseGet(() -> MoneyScale.ofExhibits(size, language));
    return new ExhibitStyle(numbers, scale, 1);
  }

  /**
   * The same for an exhibit of these amounts: without decimals where all of them are whole.
   *
   * @param scaled as {@link #scaled} gives them
   */
  public ExhibitStyle showing(Collection<BigDecimal> scaled) {
    boolean whole = scaled.stream().allMatch(Rounding::isWhole);
    return new ExhibitStyle(numbers, scale, whole && !scaled.isEmpty() ? 0 : 1);
  }

  /** Digits behind the point of an amount. */
  public int decimals() {
    return decimals;
  }

  /** Any quantity as an exhibit prints it. */
  public String text(Quantity quantity) {
    return switch (quantity) {
      case Amount a -> amount(a.value());
      case PerShare p -> NumberStyle.digits(p.value(), PER_SHARE_DECIMALS);
      case Band b -> b.midpoint() instanceof Ratio && b.isToldByEnds() ? numbers.text(b) : band(b);
      default -> numbers.text(quantity);
    };
  }

  private String amount(BigDecimal value) {
    return label(scaled(value));
  }

  /**
   * The bare digits of an amount.
   *
   * @param scaled as {@link #scaled} gives it
   */
  public String label(BigDecimal scaled) {
    return NumberStyle.digits(scaled, decimals);
  }

  private String band(Band band) {
    if (band.isToldByEnds()) {
      BigDecimal from = shown(band.low());
      BigDecimal to = shown(band.high());
      int needed = decimalsOf(band.midpoint(), from, to);
      String low = NumberStyle.digits(from, needed);
      return low + numbers.upTo(low) + NumberStyle.digits(to, needed);
    }
    return text(band.midpoint())
        + " "
        + switch (band.width()) {
          case Amount money -> "±" + asGiven(money);
          case PerShare money -> "±" + asGiven(money);
          default -> numbers.width(band.width());
        };
  }

  private String asGiven(Quantity money) {
    BigDecimal value = shown(money);
    return NumberStyle.digits(value, NumberStyle.decimalsOf(value, value));
  }

  private int decimalsOf(Quantity middle, BigDecimal from, BigDecimal to) {
    int usual = middle instanceof PerShare ? PER_SHARE_DECIMALS : decimals;
    return Math.max(usual, NumberStyle.decimalsOf(from, to));
  }

  /** Money in the unit of exhibits; of one share in that of the currency. */
  private BigDecimal shown(Quantity money) {
    return switch (money) {
      case Amount amount -> scaled(amount.value());
      case PerShare share -> share.value();
      default -> throw new IllegalArgumentException("no money: " + money);
    };
  }

  /** An amount in the unit of exhibits, unrounded, for a chart to draw. */
  public BigDecimal scaled(BigDecimal value) {
    return value.divide(scale.unit(), Rounding.EXACT_ENOUGH);
  }

  /** The unit of exhibits, such as 亿美元. */
  public String unit(String currency) {
    String money = CurrencyWords.of(currency, numbers.language());
    return numbers.language() == Language.ZH ? scale.word() + money : money + scale.word();
  }

  /**
   * An amount that is told in words, with the unit that exhibits share.
   *
   * @param scaled as {@link #scaled} gives it
   */
  public String told(BigDecimal scaled, String currency) {
    String number = NumberStyle.digits(scaled, decimals);
    return numbers.language() == Language.ZH
        ? number + " " + unit(currency)
        : NumberStyle.marked(CurrencyWords.of(currency, numbers.language()), number) + scale.word();
  }
}
