package dev.tracknote.claim;

import dev.tracknote.quantity.Basis;
import dev.tracknote.quantity.FiscalPeriod;
import java.util.Optional;

/**
 * A typed figure with all that its sentence says of it.
 *
 * @param measure what is measured, by the name that figure references use; empty when unsaid
 * @param close whether the measure stands in the figure's own clause with nothing between
 * @param segment the segment, empty for the whole company
 * @param foreignScope words before the measure that name neither the company nor a segment
 * @param period the period that is named; empty when unsaid
 * @param when a period told from the note's own; empty when unsaid
 * @param against what a change is measured against; empty for a level
 * @param change whether the figure is a change and not a level
 */
public record Claim(
    StatedFigure figure,
    String measure,
    boolean close,
    Optional<String> segment,
    String foreignScope,
    Optional<Basis> basis,
    Optional<FiscalPeriod> period,
    Optional<Mention.When> when,
    Optional<Mention.Against> against,
    boolean change,
    boolean falling,
    boolean share,
    boolean guidance,
    boolean forecast,
    boolean conditional) {}
