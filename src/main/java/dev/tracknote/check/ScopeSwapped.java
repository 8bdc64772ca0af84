package dev.tracknote.check;

/** R8: a part's value for the whole, the whole's for a part, dividends for all returns. */
final class ScopeSwapped extends FaultyFigure {

  ScopeSwapped() {
    super(
        "R8",
        Fault.Kind.SCOPE,
        "name the part that the figure is of, or give the figure of what is named");
  }
}
