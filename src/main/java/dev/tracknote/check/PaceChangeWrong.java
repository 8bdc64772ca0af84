package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.PaceWords;
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

  /**
   * Of growth, with nothing but words between; of a line itself only what can mean nothing else.
   */
  private static final Pattern PACE =
      Pattern.compile(
          ("(?i)(?<faster>\\baccelerated\\b|GROWTH_EN(?:UP)|\\b(?:grew|rose) (?:faster|more quickly|at a faster (?:pace|rate|clip)) than in (?=FY|the)|GROWTH_ZH(?:UP))"
                  + "|(?<slower>\\bdecelerated\\b|(?<=[A-Za-z□] )slowed\\b(?= *(?:[,.;]|again|further|too|to [+\\d]|from|sharply|markedly|slightly|$))|GROWTH_EN(?:DOWN)|\\b(?:grew|rose) (?:more slowly|less|slower|at a slower (?:pace|rate|clip)) than in (?=FY|the)|GROWTH_ZH(?:DOWN))")
              .replace(
                  "GROWTH_EN",
                  "(?:\\bgrowth\\b(?! of)|\\b(?:pace|rate) of (?:growth|expansion|increase))(?: in (?:[\\w□'-]+ ){1,4}| at (?:[\\w□'-]+ ){1,4}| )(?:(?:has|had|have|therefore|thus|again|also|then|once|more|further|now|even|still|only|clearly|markedly|sharply|slightly|rate|pace) )*")
              .replace(
                  "GROWTH_ZH",
                  "(?:增速|增长率|(?<!个)增长(?=[^，。；]{0,8}(?:速|缓|慢))|增幅)(?:在?本季度?|在?当季|则|也|亦|都|均|又|再次|再度|有所|明显|显著|进一步|继续|随之|因此|随即|略有?|略微|小幅|大幅|已)*")
              .replace("UP", PaceWords.RATE_UP)
              .replace("DOWN", PaceWords.RATE_DOWN));

  /** A run of such changes that has ended before the note's quarter. */
  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)结束|终结|打破|扭转|止住|此前|之后|[季度次]后|\\b(?:after|following|ended?|ending|broke|breaking|snapp\\w+|halted|halting|until|before)\\b");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)以来|"
              + GuidanceWords.ZH
              + "|预期|行业|市场|(?<!增长)率|占比|价|量|同店|\\b(?:since|each|every|guid\\w*|consensus|will|industry|market|margins?|prices?|volumes?|same-store|organic|constant|excluding|than (?:that|in|of) the (?!previous|prior|preceding|last|quarter))\\b");

  /** Two are spoken of, of which the clause must name its own. */
  private static final Pattern TWO = Pattern.compile("(?i)\\b(?:while|but|whereas|and)\\b|而|但");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, PACE, (phrase, found, topics) -> judge(phrase, found, topics, dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher found, Topics topics, Dossier dossier) {
    ReadSentence sentence = phrase.sentence();
    if (sentence.holds(OTHER)
        || phrase.sentence().holdsIn(phrase.soFar(), ENDED)
        || (sentence.holds(TWO) && !namesItsOwn(phrase))
        || !PartsMeant.isAsserted(sentence)
        || Span.isYearly(sentence)
        || dossier.scenes().before(sentence).stream().anyMatch(Span::isYearly)
        || PartsMeant.isOfEarlier(sentence, phrase.from())) {
      return Optional.empty();
    }
    Optional<RatesOfTwo> two = RatesOfTwo.of(sentence, topics, dossier);
    if (two.isPresent()) {
      boolean faster = found.group("faster") != null;
      return two.filter(t -> t.isOther(faster))
          .map(t -> HistoryWords.told(phrase, t.words(phrase), RatesOfTwo.HINT));
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

  private static boolean namesItsOwn(Phrase phrase) {
    return phrase.sentence().mentions().stream()
        .filter(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
        .anyMatch(m -> m.from() >= phrase.start() && m.to() <= phrase.to());
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
