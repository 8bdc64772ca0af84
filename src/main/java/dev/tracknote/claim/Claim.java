package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A typed figure with all that its sentence says of it.
 *
 * @param measure what is measured, by the name that figure references use; empty when unsaid
 * @param firm whether the measure stands at the figure with nothing but linking words between
 * @param foreignScope words before the measure that name neither the company nor a segment
 * @param segments the segments that can be meant, the likeliest first; empty for the whole company
 * @param scoped whether the figure's own clause says of which part, or that the whole is meant
 * @param basis the basis that is said at the figure; empty when unsaid
 * @param period the period that the figure's own clause names; empty when unsaid
 * @param when a period told from the note's own in the same clause; empty when unsaid
 * @param against what a change is measured against; empty for a level
 * @param change whether a word at the figure says that something moved
 * @param excluding whether something is left out of what is measured
 */
public record Claim(
    StatedFigure figure,
    String measure,
    boolean firm,
    String foreignScope,
    List<String> segments,
    boolean scoped,
    Optional<Basis> basis,
    Optional<FiscalPeriod> period,
    Optional<Mention.When> when,
    Optional<Mention.Against> against,
    boolean change,
    boolean falling,
    boolean share,
    boolean guidance,
    boolean forecast,
    boolean conditional,
    boolean excluding) {

  public Claim {
    segments = List.copyOf(segments);
  }

  /** The same figure, moved as the first of its row is said to have moved. */
  Claim movedLike(Claim first) {
    return new Claim(
        figure,
        measure.isEmpty() ? first.measure : measure,
        firm,
        foreignScope,
        segments,
        scoped,
        basis.isPresent() ? basis : first.basis,
        period.isPresent() ? period : first.period,
        when.isPresent() ? when : first.when,
        against.isPresent() ? against : first.against,
        change || first.change,
        falling || first.falling,
        share || first.share,
        guidance,
        forecast,
        conditional,
        excluding);
  }

  /** The same figure as one of a segment. */
  Claim ofSegment(String segment, boolean asShare) {
    return new Claim(
        figure,
        measure.isEmpty() ? "revenue" : measure,
        true,
        "",
        List.of(segment),
        true,
        basis,
        period,
        when,
        against,
        change,
        falling,
        asShare,
        guidance,
        forecast,
        conditional,
        excluding);
  }

  /**
   * The same figure as one of the part that its heading names.
   *
   * @param named the measure, or the series outside the accounts, that it is of there
   */
  public Claim ofPart(String part, String named) {
    return new Claim(
        figure,
        named,
        firm,
        foreignScope,
        List.of(part),
        true,
        basis,
        period,
        when,
        against,
        change,
        falling,
        share,
        guidance,
        forecast,
        conditional,
        excluding);
  }

  /** The same figure as one of another measure. */
  Claim ofMeasure(String other) {
    return new Claim(
        figure,
        other,
        true,
        "",
        segments,
        scoped,
        basis,
        period,
        when,
        against,
        change,
        falling,
        share,
        guidance,
        forecast,
        conditional,
        excluding);
  }

  /** The typed value, below nothing where words alone say that it is that of a fall. */
  public BigDecimal signedValue() {
    return falling && !figure.signed() ? figure.value().negate() : figure.value();
  }

  public String segment() {
    return segments.getFirst();
  }
}
