package dev.tracknote.facts;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is about.
 *
 * @param segment id of a segment, empty for the whole company
 */
public record FactKey(Metric metric, String segment, Basis basis, FiscalPeriod period) {

  public static FactKey company(Metric metric, Basis basis, FiscalPeriod period) {
    return new FactKey(metric, "", basis, period);
  }

  // values are looked up by it all the time; what a record derives is slow
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactKey k
        && metric == k.metric
        && basis == k.basis
        && segment.equals(k.segment)
        && period.equals(k.period);
  }

  @Override
  public int hashCode() {
    int line = metric.hashCode() * 31 + basis.hashCode();
    return (line * 31 + segment.hashCode()) * 31 + period.hashCode();
  }

  public FactKey in(FiscalPeriod other) {
    return new FactKey(metric, segment, basis, other);
  }
}
