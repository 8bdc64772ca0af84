package dev.tracknote.facts;

import dev.tracknote.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How large the industry is among all listed shares. */
public record IndustrySize(List<Row> rows, LocalDate asOf, Wording source) {

  public IndustrySize {
    rows = List.copyOf(rows);
  }

  /**
   * One measure of size.
   *
   * @param value in the unit that its label names
   * @param share of all listed shares, in percent
   */
  public record Row(Wording label, BigDecimal value, BigDecimal share) {}
}
