package dev.tracknote.facts;

import dev.tracknote.diagnostic.Place;
import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.Quantity;
import dev.tracknote.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the company said it expects of a quarter.
 *
 * @param period the quarter that is guided
 * @param given the day it was said
 * @param excludes what the guidance leaves out, in the source's own scope; absent when nothing
 */
public record Guidance(
    FiscalQuarter period,
    LocalDate given,
    Source source,
    List<Line> lines,
    Optional<Wording> excludes,
    Place place) {

  public Guidance {
    lines = List.copyOf(lines);
  }

  /**
   * One guided figure.
   *
   * @param value a band, or a bare amount where the company gave an approximate figure
   */
  public record Line(Metric metric, Basis basis, Quantity value) {}

  public Optional<Line> line(Metric metric, Basis basis) {
    return lines.stream().filter(l -> l.metric() == metric && l.basis() == basis).findFirst();
  }
}
