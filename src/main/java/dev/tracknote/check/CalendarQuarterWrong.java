package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R9: a quarter of the company's is said to be a quarter of the calendar that is another one:
 * «FY26Q2 对应自然年 2026 年第二季度» where it runs from January to March.
 */
final class CalendarQuarterWrong implements Check {

  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)(?:(?:，|, ?)?(?:也)?(?:即|就是|对应(?:的是)?|相当于|等同于)(?:的是)?\\s?(?:自然年|日历年?|公历年?)?(?:的)?"
              + "|[（(]\\s?(?:即|对应|相当于|i\\.e\\.,?|that is,?|or)?\\s?(?:自然年|日历年?|公历年?|calendar)?"
              + "|[是为]\\s?(?:自然年|日历年?|公历年?)(?:的)?"
              + "|,? ?(?:corresponds to|i\\.e\\.,?|that is,?|is|equals)(?: calendar)?(?: the)?)");

  private static final Pattern ENDS = Pattern.compile("\\s?(?:[）)，,。；;]|\\.|$)");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().prose()) {
      List<Mention.OfPeriod> named = sentence.mentions(Mention.OfPeriod.class);
      for (int i = 1; i < named.size(); i++) {
        wrong(sentence, named.get(i - 1), named.get(i), dossier).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> wrong(
      ReadSentence sentence, Mention.OfPeriod own, Mention.OfPeriod calendar, Dossier dossier) {
    String text = sentence.text();
    if (!(own.period() instanceof FiscalQuarter quarter)
        || !(calendar.period() instanceof FiscalQuarter said)
        || quarter.equals(said)
        || !SAYS.matcher(text.substring(own.to(), calendar.from()).strip()).matches()
        || !ENDS.matcher(text.substring(calendar.to())).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.error(
            "R9",
            sentence.sentence().placeAt(calendar.from()),
            "expected the quarter of the calendar that "
                + days(quarter, dossier)
                + ", found "
                + text.substring(calendar.from(), calendar.to()),
            "",
            "take the dates from calendar.csv"));
  }

  private static String days(FiscalQuarter quarter, Dossier dossier) {
    return dossier
        .facts()
        .quarter(quarter)
        .map(q -> quarter.label() + " is, from " + q.start() + " to " + q.end())
        .orElse(quarter.label() + " is");
  }
}
