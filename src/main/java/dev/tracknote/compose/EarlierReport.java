package dev.tracknote.compose;

import dev.tracknote.commentary.Span;
import dev.tracknote.quantity.FiscalQuarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report that the house has published before on the same company.
 *
 * @param quarter that its figures are about; empty when it is not about one
 */
public record EarlierReport(
    String title, List<Span> headline, LocalDate date, Optional<FiscalQuarter> quarter) {

  public EarlierReport {
    headline = List.copyOf(headline);
  }
}
