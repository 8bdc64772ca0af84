package dev.tracknote.facts;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;

/**
 * What a fact is about.
 *
 * @param segment id of a segment, empty for the whole company
 */
public record FactKey(Metric metric, String segment, Basis basis, FiscalPeriod period) {

  public static FactKey company(Metric metric, Basis basis, FiscalPeriod period) {
    return new FactKey(metric, "", basis, period);
  }

  public FactKey in(FiscalPeriod other) {
    return new FactKey(metric, segment, basis, other);
  }
}
