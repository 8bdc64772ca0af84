package dev.tracknote.check;

/** R2: a growth rate that the values do not have, or that no base bears. */
final class GrowthContradictsValues extends FaultyFigure {

  GrowthContradictsValues() {
    super(
        "R2",
        Fault.Kind.GROWTH,
        "correct the rate, or check which period it is measured against; on a base of zero or below state the amount");
  }

  /** «Consensus stood at $2,410m. Revenue came in 7.6% higher, at $2,592m»: no growth. */
  @Override
  boolean isRight(Fault fault, Dossier dossier) {
    return BeyondTold.is(
        fault.bound().sentence(),
        fault.bound().figure(),
        !fault.bound().claim().falling(),
        dossier);
  }
}
