package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R12: growth is said to have sped up or slowed since an earlier quarter, and did the reverse. */
final class PaceChangeWrong implements Check {

  private static final Pattern PACE =
      Pattern.compile(
          "(?i)(?<faster>\\baccelerated\\b|\\bgrowth (?:has |had )?(?:therefore |thus |again |also )?(?:picked up|quickened|sped up|gathered pace)|\\b(?:grew|rose) (?:faster|more quickly) than in (?=FY)|增速(?:有所|明显|进一步|继续|再度|再次|随之|因此|随即)*(?:加快|提速|回升)|增长(?:有所|明显|进一步|继续|再度|再次|因此)*(?:加速|提速))"
              + "|(?<slower>\\bdecelerated\\b|\\bgrowth (?:has |had )?(?:therefore |thus |again |also )?(?:slowed|cooled|moderated|eased)|\\b(?:grew|rose) (?:more slowly|less|slower) than in (?=FY)|增速(?:有所|明显|进一步|继续|再度|再次|随之|因此|随即)*(?:放缓|回落|趋缓|减慢)|增长(?:有所|明显|进一步|继续|再度|再次|因此)*(?:减速|放缓))");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)连续|以来|"
              + GuidanceWords.ZH
              + "|预期|行业|市场|率|占比|价|量|同店|\\b(?:since|row|straight|running|consecutive|each|every|guid\\w*|consensus|will|industry|market|margins?|prices?|volumes?|same-store|organic|constant|excluding|while|but)\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, PACE, (phrase, found, topics) -> judge(phrase, found, topics, dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher found, Topics topics, Dossier dossier) {
    ReadSentence sentence = phrase.sentence();
    if (sentence.holds(OTHER)
        || !PartsMeant.isAsserted(sentence)
        || Span.isYearly(sentence)
        || dossier.scenes().before(sentence).stream().anyMatch(Span::isYearly)
        || PartsMeant.isOfEarlier(sentence, phrase.from())) {
      return Optional.empty();
    }
    Optional<String> wrong = Optional.empty();
    for (List<Subject> topic : topics.all()) {
      for (Subject subject : topic) {
        Optional<String> other = wrong(phrase, subject, found.group("faster") != null, dossier);
        if (other.isEmpty()) {
          return Optional.empty();
        }
        wrong = wrong.or(() -> other);
      }
    }
    return wrong.map(
        w -> HistoryWords.told(phrase, w, "compare the growth of both quarters before it is told"));
  }

  private static Optional<String> wrong(
      Phrase phrase, Subject subject, boolean faster, Dossier dossier) {
    if (subject.measure().isRatio()) {
      return Optional.empty();
    }
    boolean onQuarter =
        !phrase.clauseHolds(Trend.ON_YEAR)
            && (phrase.clauseHolds(Trend.ON_QUARTER)
                || Trend.ON_QUARTER.matcher(phrase.masked()).find());
    History history =
        new History(
            dossier.ground(),
            subject,
            onQuarter ? History.Of.QUARTER_ON_QUARTER : History.Of.YEAR_ON_YEAR);
    FiscalQuarter then =
        phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .filter(FiscalQuarter.class::isInstance)
            .map(FiscalQuarter.class::cast)
            .filter(q -> q.compareTo(dossier.quarter()) < 0)
            .findFirst()
            .orElse(dossier.quarter().previous());
    Optional<BigDecimal> now = history.now();
    Optional<BigDecimal> before = history.at(then);
    boolean known = now.isPresent() && before.isPresent();
    int order = known ? now.get().compareTo(before.get()) : 0;
    return !known || order == 0 || (order > 0) == faster
        ? Optional.empty()
        : Optional.of(
            "expected "
                + history.id()
                + " of "
                + Words.plain(now.get().movePointRight(2), 1)
                + "% after "
                + Words.plain(before.get().movePointRight(2), 1)
                + "% in "
                + then.label()
                + ", found \""
                + phrase.masked().substring(phrase.from(), phrase.to())
                + "\"");
  }
}
