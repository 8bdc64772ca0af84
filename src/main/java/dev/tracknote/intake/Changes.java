package dev.tracknote.intake;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Fact;
import dev.tracknote.facts.ReportedQuarter;
import java.util.List;

/**
 * What a delivery changes in a company's folder.
 *
 * @param company the name of its folder
 * @param delivered the company as the source spells it
 * @param isNew whether the company had no folder before
 * @param quarters those that the calendar gains
 * @param added figures of which nothing was known
 * @param restated figures that have another value from a later day on
 * @param conflicts figures that the folder holds otherwise; they stay as they are
 * @param confirmed how many figures the folder holds already, with the same value
 * @param forecasts what the estimates gain
 * @param findings what is odd, and what the analyst has to complete
 * @param written whether the folder was changed
 */
public record Changes(
    String company,
    String delivered,
    boolean isNew,
    List<ReportedQuarter> quarters,
    List<Fact> added,
    List<Pair> restated,
    List<Pair> conflicts,
    int confirmed,
    Forecasts forecasts,
    List<Diagnostic> findings,
    boolean written) {

  public Changes {
    quarters = List.copyOf(quarters);
    added = List.copyOf(added);
    restated = List.copyOf(restated);
    conflicts = List.copyOf(conflicts);
    findings = List.copyOf(findings);
  }

  /** The same figure as the folder holds it, and as it was delivered. */
  public record Pair(Fact held, Fact delivered) {

    /** Whether the delivered one was stated on a later day. */
    public boolean isLater() {
      return delivered.asOf().isAfter(held.asOf());
    }
  }

  public boolean isNothing() {
    return !isNew
        && quarters.isEmpty()
        && added.isEmpty()
        && restated.isEmpty()
        && forecasts.isNothing();
  }

  /** The same changes with further findings, and told whether they were written. */
  Changes with(List<Diagnostic> more, boolean done) {
    return new Changes(
        company, delivered, isNew, quarters, added, restated, conflicts, confirmed, forecasts, more,
        done);
  }
}
