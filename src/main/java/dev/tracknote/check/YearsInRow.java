package dev.tracknote.check;

import dev.tracknote.claim.CountWords;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A count of whole fiscal years in a row, up to the last that has ended. */
final class YearsInRow {

  private static final String N = "(" + CountWords.CARDINAL + ")";
  private static final String NTH = "(" + CountWords.ORDINAL + ")";

  /** Words that count the years of a run. */
  static final Pattern WORDS =
      Pattern.compile(
          "(?i)连续\\s?(?:第\\s?)?"
              + N
              + "\\s?(?:个财)?年|\\b"
              + N
              + " (?:consecutive|straight|successive) (?:fiscal )?years|\\b"
              + N
              + " years (?:in a row|running)|\\b"
              + NTH
              + " (?:consecutive|straight|successive) year\\b(?!-)|\\b"
              + NTH
              + " year (?:in a row|running|in succession)");

  private YearsInRow() {}

  /** The fault where the history bears out fewer. */
  static Optional<Diagnostic> judge(
      Phrase phrase, Matcher matcher, List<List<Subject>> topics, Dossier dossier) {
    int said = CountWords.read(matcher);
    if (topics.isEmpty() || said < 2 || SaidStreak.isPast(phrase)) {
      return Optional.empty();
    }
    Subject subject = topics.getFirst().getFirst();
    return new TrendsSaid(phrase, subject, dossier)
        .all().stream()
            .filter(t -> t.of() == History.Of.LEVEL)
            .findFirst()
            .map(t -> borne(t, subject, dossier))
            .filter(borne -> borne < said)
            .map(borne -> fault(phrase, borne, said, subject));
  }

  private static int borne(Trend trend, Subject subject, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    int last = now.quarter() == 4 ? now.year() : now.year() - 1;
    int borne = 0;
    while (trend.holds(dossier.ground(), subject, last - borne)) {
      borne++;
    }
    return borne;
  }

  private static Diagnostic fault(Phrase phrase, int borne, int said, Subject subject) {
    return HistoryWords.told(
        phrase,
        "expected " + borne + " years in a row for " + subject.id() + ", found " + said,
        "the stored history bears out no more; correct the count");
  }
}
