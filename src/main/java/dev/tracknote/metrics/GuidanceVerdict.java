package dev.tracknote.metrics;

import dev.tracknote.quantity.Amount;
import dev.tracknote.quantity.Band;
import dev.tracknote.quantity.PerShare;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How a result stands against the band that the company had guided. */
public enum GuidanceVerdict {
  ABOVE,
  WITHIN,
  BELOW;

  // definition: above is more than the high end, within is between both ends, ends included
  /** The verdict on a result; none where no band was guided. */
  public static Optional<GuidanceVerdict> of(Quantity guided, Quantity actual) {
    Optional<BigDecimal> value = bare(actual);
    if (!(guided instanceof Band band) || value.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> low = bare(band.low());
    Optional<BigDecimal> high = bare(band.high());
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().compareTo(high.get()) > 0) {
      return Optional.of(ABOVE);
    }
    return Optional.of(value.get().compareTo(low.get()) < 0 ? BELOW : WITHIN);
  }

  /** The word that documents use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<BigDecimal> bare(Quantity quantity) {
    return switch (quantity) {
      case Amount a -> Optional.of(a.value());
      case PerShare p -> Optional.of(p.value());
      case Ratio r -> Optional.of(r.fraction());
      default -> Optional.empty();
    };
  }
}
