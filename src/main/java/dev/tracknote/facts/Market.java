package dev.tracknote.facts;

import dev.tracknote.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What surrounds the company.
 *
 * @param sample whether the figures are made up to show the layout, which the note then says
 */
public record Market(
    Wording name, Optional<IndustrySize> size, Optional<Closes> closes, boolean sample) {

  /** What of it was already known on a day; a note never shows what came after it. */
  public Market asKnownOn(LocalDate day) {
    return new Market(
        name,
        size.filter(s -> !s.asOf().isAfter(day)),
        closes.map(c -> c.until(day)).filter(c -> !c.days().isEmpty()),
        sample);
  }
}
