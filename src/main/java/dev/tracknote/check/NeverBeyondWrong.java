package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalPeriod;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: «no quarter on record has seen it above the 3.7% just reported», 公司史上从未有过更高的单季营收: a record
 * that is told by what has never been, and has been.
 */
final class NeverBeyondWrong implements Check {

  private static final String NEVER_EN =
      "\\b(?:never|no (?:\\w+ ){0,2}?(?:quarters?|periods?|prints?|readings?|results?|three months)|not (?:one|a single) (?:\\w+ )?(?:quarter|period)|at no (?:point|time|stage)|in no (?:\\w+ )?(?:quarter|period)|not since|none of (?:its|our|the) (?:\\w+ ){0,2}quarters|nothing (?:in|on))\\b[^.;:]{0,90}?";
  private static final String NEVER_ZH =
      "(?:从未|从来没有?|从没|未曾|不曾|前所未|(?:没有|无)(?:哪|任何|一)[怕一]?[个季]?|再(?:也)?(?:没有?|无)(?:哪|任何|一)?|任何一[个季][^，。；]{0,8}(?:未|没有|不曾)|(?:均|都|皆|还|尚|史上|历史上)未|没有(?=比)|没有过)[^。；！]{0,30}?";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)"
              + NEVER_EN
              + "(?:(?<higher>\\b(?:higher|above|exceed(?:ed|s)?|bigger|larger|better|greater|stronger|richer|fatter|top(?:s|ped)|surpass(?:ed|es)?|outdone|(?:as|so|this) (?:high|large|big|strong|rich|much))\\b)|(?<lower>\\b(?:lower|below|smaller|worse|weaker|poorer|thinner|under|(?:as|so|this) (?:low|small|weak|poor|little|thin))\\b))"
              + "|"
              + NEVER_ZH
              + "(?:(?<zhhigher>高于|高过|超过|超越|突破过?|更[高大多好强]|(?:这么|如此|这样|那么)[高大多好强]|达到(?=[这该此]|本季|当季)|及得上|赶得?上|比得上)|(?<zhlower>低于|低过|更[低小少差弱]|(?:这么|如此|这样|那么)[低小少差弱]))");

  private static final Pattern NOW =
      Pattern.compile(
          "(?i)本季|当季|这一|这个|此水平|现在|如今|眼下|更[高大多好强低小少差弱]|比[它这此]|\\b(?:this|now|today|just|it|that|these)\\b|\\bthan\\b.{0,12}$");

  /** Levels of something else, or of other times than quarters. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)行业|同业|同行|市场份额|增速|增幅|同比增|占比|份额|比重|全年|年度|财年|半年|十二个月|四个季度|预期|指引|"
              + "\\b(?:industry|peers?|rivals?|sector|market|competitors?|growth|grew|growing|share|full[- ]year|annual|trailing|half|consensus|guidance|guided|expect\\w*|rate of)\\b");

  private static final Pattern AFTER = Pattern.compile("(?i)[之以]后|\\bsince\\b|\\bafter\\b");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, SAID, (phrase, matcher, topics) -> judge(phrase, matcher, topics, dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher found, Topics topics, Dossier dossier) {
    boolean higher = found.group("higher") != null || found.group("zhhigher") != null;
    if (phrase.clauseHolds(OTHER)
        || HistoryWords.isLoss(phrase)
        || !phrase.sentence().mentions(Mention.OfExclusion.class).isEmpty()) {
      return Optional.empty();
    }
    Phrase word = new Phrase(phrase.sentence(), phrase.to(), phrase.to(), phrase.masked());
    List<List<Subject>> all = new ArrayList<>(topics.all());
    if (all.isEmpty()) {
      all.addAll(Topics.of(word, dossier.scenes().before(phrase.sentence()), dossier).all());
    }
    Optional<String> fault = Optional.empty();
    for (List<Subject> topic : all) {
      for (Subject subject : topic) {
        Optional<String> wrong = wrong(phrase, subject, higher ? 1 : -1, dossier);
        if (wrong.isEmpty()) {
          return Optional.empty();
        }
        fault = fault.or(() -> wrong);
      }
    }
    return fault.map(
        f -> HistoryWords.told(phrase, f, "take the record back, or say since when it is one"));
  }

  private static Optional<String> wrong(Phrase phrase, Subject subject, int way, Dossier dossier) {
    History history = new History(dossier.ground(), subject, History.Of.LEVEL);
    Optional<BigDecimal> now = history.now();
    Optional<FiscalQuarter> first = first(phrase, dossier);
    if (now.isEmpty() || first.isEmpty() || !isOfNow(phrase, now.get())) {
      return Optional.empty();
    }
    return history.earlier(first).stream()
        .filter(q -> history.at(q).orElseThrow().subtract(now.get()).signum() * way > 0)
        .findFirst()
        .map(
            q ->
                "expected no "
                    + history.id()
                    + " beyond that of "
                    + dossier.quarter().label()
                    + ", found that of "
                    + q.label());
  }

  /** What is never passed is the value of now, by its figure or by its name. */
  private static boolean isOfNow(Phrase phrase, BigDecimal now) {
    List<StatedFigure> levels =
        phrase.sentence().claims().stream()
            .filter(c -> c.against().isEmpty() && !c.change())
            .map(Claim::figure)
            .filter(
                f -> f.kind() == StatedFigure.Kind.MONEY || f.kind() == StatedFigure.Kind.PERCENT)
            .toList();
    Optional<StatedFigure> behind =
        levels.stream()
            .filter(f -> f.from() >= phrase.to() && f.from() <= phrase.end())
            .findFirst();
    return behind.isPresent()
        ? Tolerance.exact(behind.get().withoutHedge(), now)
        : levels.stream().anyMatch(f -> Tolerance.exact(f.withoutHedge(), now))
            || phrase.sentence().holdsIn(phrase.from(), phrase.end(), NOW);
  }

  /** The first quarter that is looked back to; empty where the words leave that open. */
  private static Optional<FiscalQuarter> first(Phrase phrase, Dossier dossier) {
    List<FiscalPeriod> named =
        phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .filter(p -> !p.equals(dossier.quarter()))
            .distinct()
            .toList();
    if (named.isEmpty()) {
      Window window = Window.of(phrase, dossier);
      return window.holder().isPresent() ? Optional.empty() : Optional.of(window.first());
    }
    return named.size() == 1 && named.getFirst() instanceof FiscalQuarter quarter
        ? Optional.of(phrase.sentence().holds(AFTER) ? quarter.next() : quarter)
        : Optional.empty();
  }
}
