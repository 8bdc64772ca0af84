package dev.tracknote.check;

import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: «上一次毛利高于本季，还要追溯到 FY23Q4»: the quarter that is named as the last in which something was
 * higher or lower than now is not that quarter.
 */
final class LastTimeWrong implements Check {

  private static final String THEN =
      "[^。；]{0,24}?(?:追溯到?|回溯到?|发生在|出现在|回到|(?:还|已)?(?:是在|是|在))\\s?(?<q>FY\\d\\dQ[1-4])(?![^。；，]{0,4}[前后])";
  private static final Pattern LAST =
      Pattern.compile(
          "(?:上一?次|上一?回|最近一次|前一次)[^。；，]{0,24}?(?:(?<higher>高于|超过|高过|大于|多于)|(?<lower>低于|不及|少于|小于))(?=本季|当季|这一|目前|如今|现在|\\s?\\d)"
              + THEN);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, LAST, (phrase, matcher, topics) -> judge(phrase, matcher, topics, dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher found, Topics topics, Dossier dossier) {
    Optional<FiscalQuarter> said = FiscalQuarter.parse(found.group("q"));
    if (said.isEmpty() || said.get().compareTo(dossier.quarter()) >= 0) {
      return Optional.empty();
    }
    int way = found.group("higher") != null ? 1 : -1;
    Optional<FiscalQuarter> instead = Optional.empty();
    for (List<Subject> topic : of(phrase, found, topics, dossier)) {
      for (Subject subject : topic) {
        Optional<FiscalQuarter> last = last(subject, way, dossier);
        if (last.isEmpty() || last.equals(said)) {
          return Optional.empty();
        }
        instead = instead.or(() -> last);
      }
    }
    return instead.map(q -> told(phrase.sentence(), found, q));
  }

  /** What stands between the words, and else what the clauses before them speak of. */
  private static List<List<Subject>> of(
      Phrase phrase, Matcher found, Topics topics, Dossier dossier) {
    Phrase behind =
        new Phrase(
            phrase.sentence(),
            found.start(found.group("higher") != null ? "higher" : "lower"),
            phrase.to(),
            phrase.masked());
    List<List<Subject>> own =
        Topics.of(behind, dossier.scenes().before(phrase.sentence()), dossier).all();
    return own.isEmpty() ? topics.all() : own;
  }

  /** The last quarter in which it lay beyond its value of now. */
  static Optional<FiscalQuarter> last(Subject subject, int way, Dossier dossier) {
    History history = new History(dossier.ground(), subject, History.Of.LEVEL);
    return history
        .now()
        .flatMap(
            now ->
                history.earlier(Optional.empty()).stream()
                    .filter(q -> Integer.signum(history.at(q).orElseThrow().compareTo(now)) == way)
                    .findFirst());
  }

  private static Diagnostic told(ReadSentence sentence, Matcher found, FiscalQuarter last) {
    return Findings.error(
        "R12",
        sentence.sentence().placeAt(found.start("q")),
        "expected " + last.label() + " as the last such quarter, found " + found.group("q"),
        "",
        "look at the history again, and name the last quarter that was beyond this one");
  }
}
