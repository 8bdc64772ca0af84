package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R9: a quarter told from the note's own, with the label of another right behind it: «上一季度（FY25Q3）»
 * in a note on FY26Q1.
 */
final class RelativeLabelWrong implements Check {

  private static final Pattern OPENS = Pattern.compile("\\s?[（(]\\s?");
  private static final Pattern CLOSES = Pattern.compile("\\s?[）)]");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      List<Mention.OfPeriod> labels = sentence.mentions(Mention.OfPeriod.class);
      // what is told from another quarter that is named before has that one's neighbours
      if (labels.size() == 1 && labels.getFirst().period() instanceof FiscalQuarter) {
        sentence.mentions(Mention.OfRelativePeriod.class).stream()
            .flatMap(r -> wrong(sentence, r, labels.getFirst(), dossier).stream())
            .forEach(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence,
      Mention.OfRelativePeriod told,
      Mention.OfPeriod label,
      Dossier dossier) {
    Optional<FiscalPeriod> meant = meant(told.when(), dossier.quarter());
    if (meant.isEmpty()
        || meant.get().equals(label.period())
        || label.from() < told.to()
        || !OPENS.matcher(sentence.text().substring(told.to(), label.from())).matches()
        || !CLOSES.matcher(sentence.text().substring(label.to())).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.warning(
            "R9",
            sentence.sentence().placeAt(label.from()),
            "expected "
                + meant.get().label()
                + " as "
                + sentence.text().substring(told.from(), told.to())
                + ", found "
                + label.period().label(),
            "name the quarter that the words tell of"));
  }

  private static Optional<FiscalPeriod> meant(Mention.When when, FiscalQuarter now) {
    return switch (when) {
      case CURRENT -> Optional.of(now);
      case PREVIOUS_QUARTER -> Optional.of(now.previous());
      case YEAR_AGO -> Optional.of(now.yearAgo());
      case NEXT_QUARTER -> Optional.of(now.next());
      case TRAILING_YEAR, OTHER -> Optional.empty();
    };
  }
}
