package dev.tracknote.facts;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One published figure.
 *
 * @param statedTo the step to which the source rounds it, in base units; zero when it is exact
 * @param asOf when this value was published; a later one for the same key is a restatement
 * @param place where it stands in the company's folder
 */
public record Fact(
    FactKey key, Quantity value, BigDecimal statedTo, Source source, LocalDate asOf, Place place) {

  public boolean isExact() {
    return statedTo.signum() == 0;
  }
}
