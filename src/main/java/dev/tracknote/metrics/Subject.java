package dev.tracknote.metrics;

import dev.tracknote.quantity.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about, the period left open.
 *
 * @param segment id of a segment, empty for the whole company
 */
public record Subject(Measure measure, String segment, Basis basis) {

  public static Subject company(Measure measure) {
    return new Subject(measure, "", Basis.GAAP);
  }

  public static Subject company(Measure measure, Basis basis) {
    return new Subject(measure, "", basis);
  }

  public static Subject segment(Measure measure, String segment) {
    return new Subject(measure, segment, Basis.GAAP);
  }

  // values are looked up by subject more than by anything else, and what a record derives is slow
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject s
        && measure == s.measure
        && basis == s.basis
        && segment.equals(s.segment);
  }

  @Override
  public int hashCode() {
    return (measure.hashCode() * 31 + basis.hashCode()) * 31 + segment.hashCode();
  }

  /** The name that figure references use. */
  public String id() {
    String scope = segment.isEmpty() ? "" : "segment." + segment + ".";
    String suffix = basis == Basis.GAAP ? "" : "." + basis.id();
    return scope + measure.id() + suffix;
  }
}
