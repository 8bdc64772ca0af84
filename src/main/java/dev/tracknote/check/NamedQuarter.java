package dev.tracknote.check;

import dev.tracknote.claim.Mention;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The quarter in which something is said to have come about: the one that its clause names. */
final class NamedQuarter {

  /** Before a quarter that something is only measured against. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?i)(?:[较比与同由从对]|相比|相对于?|[高低对]于|\\b(?:than|from|against|since|versus|after|on|over|with))\\s?(?:in |at |the |that of |its )*$");

  private static final Pattern BEHIND = Pattern.compile("(?i)\\s(?:back )?(?:in|at|during|for)\\s");

  /** What a sentence opens with before the quarter that all of it is about. */
  private static final Pattern OPENS =
      Pattern.compile("(?i)\\s*(?:在|于|截[至止]|in|during|for|by|at the end of)?\\s?");

  private NamedQuarter() {}

  /** The quarter that is named for a phrase, or else the note's own. */
  static FiscalQuarter of(Phrase phrase, Dossier dossier) {
    FiscalQuarter now = dossier.quarter();
    List<Mention.OfPeriod> named =
        phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .filter(p -> p.period() instanceof FiscalQuarter q && q.compareTo(now) <= 0)
            .toList();
    return before(phrase, named)
        .or(() -> behind(phrase, named))
        .or(() -> opening(phrase, named))
        .map(p -> (FiscalQuarter) p.period())
        .orElse(now);
  }

  /** Whether something is only measured against a period that is named. */
  static boolean isBase(String text, Mention.OfPeriod named, int from) {
    return BASE.matcher(text.substring(from, named.from())).find();
  }

  private static Optional<Mention.OfPeriod> before(Phrase phrase, List<Mention.OfPeriod> named) {
    return named.stream()
        .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.from())
        .filter(p -> !isBase(phrase.masked(), p, phrase.start()))
        .reduce((a, b) -> b);
  }

  /** The quarter that the clause measures against, where it names one before the phrase. */
  static Optional<FiscalQuarter> base(Phrase phrase) {
    return phrase.sentence().mentions(Mention.OfPeriod.class).stream()
        .filter(p -> p.from() >= phrase.start() && p.to() <= phrase.from())
        .filter(p -> isBase(phrase.masked(), p, phrase.start()))
        .map(Mention.OfPeriod::period)
        .filter(FiscalQuarter.class::isInstance)
        .map(FiscalQuarter.class::cast)
        .findFirst();
  }

  /** «swung to profit in FY23Q3». */
  private static Optional<Mention.OfPeriod> behind(Phrase phrase, List<Mention.OfPeriod> named) {
    return named.stream()
        .filter(p -> p.from() >= phrase.to() && p.to() <= phrase.end())
        .filter(p -> BEHIND.matcher(phrase.masked().substring(phrase.to(), p.from())).matches())
        .findFirst();
  }

  /** «FY24Q2，归母净利润扭亏为盈», until another time is told. */
  private static Optional<Mention.OfPeriod> opening(Phrase phrase, List<Mention.OfPeriod> named) {
    return named.stream()
        .findFirst()
        .filter(p -> p.to() <= phrase.start())
        .filter(p -> OPENS.matcher(phrase.masked().substring(0, p.from())).matches())
        .filter(p -> phrase.masked().substring(p.to()).matches("(?s)\\s?末?[，,].*"))
        .filter(p -> isOnlyTime(p, phrase));
  }

  private static boolean isOnlyTime(Mention.OfPeriod opening, Phrase phrase) {
    return phrase.sentence().mentions().stream()
        .filter(m -> m.from() >= opening.to() && m.to() <= phrase.from())
        .noneMatch(m -> m instanceof Mention.OfPeriod || m instanceof Mention.OfRelativePeriod);
  }
}
