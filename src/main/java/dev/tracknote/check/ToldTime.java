package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time that words of a sentence tell: one that they name, or one so far before the others.
 *
 * @param from offset of its first sign in the sentence
 * @param to offset behind its last sign
 * @param named the time itself; empty for what is told from another
 * @param against how far before the others; empty for a time that is named
 * @param open whether another could have been told by mistake
 */
record ToldTime(
    int from, int to, Optional<Stretch> named, Optional<Mention.Against> against, boolean open) {

  /** So many quarters and years off a label may be by a slip. */
  private static final int QUARTERS_OFF = 8;

  private static final int YEARS_OFF = 2;

  static ToldTime named(int from, int to, Stretch time) {
    return new ToldTime(from, to, Optional.of(time), Optional.empty(), true);
  }

  static ToldTime before(int from, int to, boolean year) {
    return new ToldTime(
        from,
        to,
        Optional.empty(),
        Optional.of(year ? Mention.Against.YEAR_AGO : Mention.Against.PREVIOUS_QUARTER),
        true);
  }

  /** The same, which is no slip whatever else is. */
  ToldTime sure() {
    return new ToldTime(from, to, named, against, false);
  }

  /** What may have been meant instead: the nearest first. */
  List<ToldTime> others() {
    List<ToldTime> others = new ArrayList<>();
    if (!open) {
      return others;
    }
    if (named.isEmpty()) {
      boolean year = against.equals(Optional.of(Mention.Against.YEAR_AGO));
      others.add(before(from, to, !year));
      return others;
    }
    Stretch time = named.get();
    int most = time.quarters() == 1 ? QUARTERS_OFF : YEARS_OFF;
    int step = time.quarters() == 1 ? 1 : 4;
    for (int off = 1; off <= most; off++) {
      for (int by : List.of(-off, off)) {
        others.add(named(from, to, new Stretch(time.last().plus(by * step), time.quarters())));
      }
    }
    if (time.quarters() > 1) {
      for (int quarter = 2; quarter <= 4; quarter++) {
        FiscalQuarter end = new FiscalQuarter(time.last().year(), quarter);
        if (quarter != time.quarters()) {
          others.add(named(from, to, new Stretch(end, quarter)));
        }
      }
    }
    return others;
  }
}
