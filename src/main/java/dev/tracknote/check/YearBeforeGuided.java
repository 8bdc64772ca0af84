package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;

/**
 * «The FY26Q4 range tops out at $441.7m. Revenue in the equivalent quarter of the prior year was
 * $297.4m»: a year before the coming quarter, of which the sentences before speak.
 */
final class YearBeforeGuided implements Derivation {

  @Override
  public List<Interval> of(Told told) {
    FiscalQuarter next = told.dossier().quarter().next();
    boolean yearAgo =
        told.claim().when().filter(w -> w == Mention.When.YEAR_AGO).isPresent()
            && told.claim().period().isEmpty()
            && !told.claim().change();
    List<ReadSentence> said = new ArrayList<>(told.dossier().scenes().before(told.sentence()));
    said.add(told.sentence());
    boolean ahead =
        said.reversed().stream()
            .filter(YearBeforeGuided::namesTime)
            .findFirst()
            .filter(s -> isOf(s, next))
            .isPresent();
    return yearAgo && ahead
        ? told.values(Stretch.of(next.yearAgo())).map(Told::exactly).toList()
        : List.of();
  }

  /** Whether a sentence names another time than that from which it looks back. */
  private static boolean namesTime(ReadSentence sentence) {
    return !sentence.mentions(Mention.OfPeriod.class).isEmpty()
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> !p.when().isEarlier());
  }

  private static boolean isOf(ReadSentence sentence, FiscalQuarter next) {
    return sentence.mentions(Mention.OfPeriod.class).stream().anyMatch(p -> p.period().equals(next))
        || sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .anyMatch(p -> p.when() == Mention.When.NEXT_QUARTER);
  }
}
