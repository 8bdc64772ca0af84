package dev.tracknote.check;

import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R12: a turn that was not taken: to profit where there is still a loss, to loss where there was
 * one before, faster growth that is slower.
 */
final class TurnNotTaken implements Check {

  private static final Pattern TURN =
      Pattern.compile(
          "(?i)(?<profit>扭亏(?:为盈)?|由亏转盈|由负转正|(?<!增速|同比|环比|杠杆|重新)转正|转为盈利|(?:turned|swung|returned|returns|back) (?:in)?to (?:a )?(?:net |operating )?(?:profit\\b|the black)|turned profitable|\\bback in the black)"
              + "|(?<loss>由盈转亏|转亏|由正转负|转为亏损|(?:turned|swung|slipped|fell|slid|back) (?:in)?to (?:a )?(?:net |operating )?(?:loss|the red))"
              + "|(?<faster>(?:(?:增速|增长|growth(?! (?:in|of|at) ))[^，。；,;]{0,14}|(?<=\\bgrowth (?:in|of|at) [^,;.]{2,34}))(?:加快|提速|加速(?!计算)|回升|抬头|accelerat\\w*|picked up|quicken\\w*)|\\b(?:accelerated|picked up) (?:to|from)[^,;]{0,20}growth)"
              + "|(?<slower>(?:(?:增速|增长|growth(?! (?:in|of|at) ))[^，。；,;]{0,14}|(?<=\\bgrowth (?:in|of|at) [^,;.]{2,34}))(?:放缓|减速|回落|slow(?:ed|ing)|decelerat\\w*|eased))"
              + "|(?<again>重回(?:正)?增长|恢复增长|重拾增长|增速转正|(?:returned|back|return) to growth|grew again)");

  /** «营收同比由负转正»: it is the growth that turned. */
  private static final Pattern OF_GROWTH = Pattern.compile("(?:同比|环比|增速|增幅)\\s?$");

  private static final Pattern AWAITED =
      Pattern.compile(
          "(?i)待|若|如果|尚未|还未|仍未|未能|没有|并未|\\bnot\\b|\\byet to\\b|until|once|when|should|expect|拐点|临近|在望|计划|目标|will|aim|target");

  /** «若兑现，…»: all that follows hangs on it. */
  private static final Pattern SUPPOSED =
      Pattern.compile("(?i)^[^\\p{IsHan}]*(?:若|如果|假如|一旦)|^if\\b");

  /** A turn that is named among what a profit is hoped to come from. */
  private static final Pattern HOPED =
      Pattern.compile("(?i)弹性|看点|逻辑|催化|抓手|\\b(?:upside|thesis|catalysts?|levers?)\\b");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)较(?:本|当|这一?)季|快于|慢于|高于|低于|不及|than\\b|连续|逐季|\\brow\\b|straight|consecutive|running|quarters?\\b.*(?:since|every|each)|以来|起|每个|后首次|后续|之后|结束|after|"
              + GuidanceWords.ZH
              + "|guidance|行业|市场|订单|产能|装机|industry|market");

  private static final Pattern OUTLOOK_LEADS =
      Pattern.compile("(?i)(?:指引|展望|\\bguidance|\\boutlook)[^，。；,;:：]{0,12}[:：]");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return HistoryWords.each(
        dossier, TURN, (phrase, matcher, topics) -> judge(phrase, matcher, topics, dossier));
  }

  private static Optional<Diagnostic> judge(
      Phrase phrase, Matcher matcher, Topics topics, Dossier dossier) {
    boolean ofYear =
        phrase.sentence().mentions(Mention.OfPeriod.class).stream()
            .anyMatch(p -> p.period() instanceof FiscalYear);
    if (ofYear
        || phrase.beforeHolds(AWAITED)
        || phrase.sentence().holds(SUPPOSED)
        || phrase.sentence().holds(HOPED)) {
      return Optional.empty();
    }
    boolean sign = matcher.group("profit") != null || matcher.group("loss") != null;
    if (sign && matcher.group().startsWith("由") && phrase.beforeHolds(OF_GROWTH)) {
      return Optional.empty();
    }
    boolean ahead = !phrase.sentence().mentions(Mention.OfOutlook.class).isEmpty();
    if (!sign && (ahead || phrase.clauseHolds(COMPARED) || isUnderOutlook(phrase))) {
      return Optional.empty();
    }
    List<List<Subject>> all = sign ? topics.ofProfit() : topics.all();
    List<String> faults = new ArrayList<>();
    for (List<Subject> topic : all) {
      for (Subject subject : topic) {
        Optional<String> wrong =
            sign
                ? sign(phrase, subject, matcher.group("profit") != null ? 1 : -1, dossier)
                : pace(phrase, matcher, subject, dossier);
        if (wrong.isEmpty()) {
          return Optional.empty();
        }
        faults.add(wrong.get());
      }
    }
    return faults.stream()
        .findFirst()
        .map(f -> HistoryWords.told(phrase, f, "say what turned, and against which quarter"));
  }

  /** «一季度指引：营收增速回升，毛利率平稳»: what is guided is said to turn. */
  private static boolean isUnderOutlook(Phrase phrase) {
    return phrase.sentence().holdsIn(0, phrase.from(), OUTLOOK_LEADS);
  }

  /** The sign in the quarter that is named, and the other one a year or a quarter ago. */
  private static Optional<String> sign(Phrase phrase, Subject subject, int way, Dossier dossier) {
    History history = new History(dossier.ground(), subject, History.Of.LEVEL);
    FiscalQuarter quarter = NamedQuarter.of(phrase, dossier);
    Optional<BigDecimal> now = history.at(quarter);
    if (subject.measure().isRatio() || now.isEmpty()) {
      return Optional.empty();
    }
    if (now.get().signum() * way <= 0) {
      return Optional.of(
          "expected "
              + subject.id()
              + (way > 0 ? " above" : " below")
              + " zero in "
              + quarter.label()
              + ", found "
              + now.get().stripTrailingZeros().toPlainString());
    }
    boolean same =
        bases(phrase, quarter).stream()
            .map(history::at)
            .allMatch(b -> b.filter(v -> v.signum() * way > 0).isPresent());
    return same
        ? Optional.of(
            "expected "
                + subject.id()
                + " to have changed its sign in "
                + quarter.label()
                + ", found the same before")
        : Optional.empty();
  }

  /** The quarter that is named, else the one a year before or the last one. */
  private static List<FiscalQuarter> bases(Phrase phrase, FiscalQuarter quarter) {
    Optional<FiscalQuarter> named = NamedQuarter.base(phrase).filter(b -> b.compareTo(quarter) < 0);
    if (named.isPresent()) {
      return List.of(named.get());
    }
    List<FiscalQuarter> bases = new ArrayList<>();
    if (!phrase.clauseHolds(Trend.ON_QUARTER)) {
      bases.add(quarter.yearAgo());
    }
    if (!phrase.clauseHolds(Trend.ON_YEAR)) {
      bases.add(quarter.previous());
    }
    return bases;
  }

  private static Optional<String> pace(
      Phrase phrase, Matcher matcher, Subject subject, Dossier dossier) {
    boolean share = phrase.clauseHolds(Trend.SHARE);
    if (subject.measure().isRatio() || share) {
      return Optional.empty();
    }
    if (matcher.group("again") != null) {
      boolean grows =
          List.of(History.Of.YEAR_ON_YEAR, History.Of.QUARTER_ON_QUARTER).stream()
              .map(of -> new History(dossier.ground(), subject, of).now())
              .anyMatch(g -> g.isEmpty() || g.get().signum() > 0);
      return grows
          ? Optional.empty()
          : Optional.of("expected growth of " + subject.id() + ", found none");
    }
    boolean onQuarter = phrase.clauseHolds(Trend.ON_QUARTER) && !phrase.clauseHolds(Trend.ON_YEAR);
    History history =
        new History(
            dossier.ground(),
            subject,
            onQuarter ? History.Of.QUARTER_ON_QUARTER : History.Of.YEAR_ON_YEAR);
    Optional<BigDecimal> now = history.now();
    Optional<BigDecimal> then = history.at(dossier.quarter().previous());
    Optional<BigDecimal> yearAgo = history.at(dossier.quarter().yearAgo());
    int way = matcher.group("faster") != null ? 1 : -1;
    boolean against =
        now.isPresent()
            && then.isPresent()
            && now.get().subtract(then.get()).signum() * way <= 0
            && yearAgo.filter(y -> now.get().subtract(y).signum() * way > 0).isEmpty();
    return against
        ? Optional.of(
            "expected "
                + history.id()
                + (way > 0 ? " above" : " below")
                + " that of the quarter before, found it otherwise")
        : Optional.empty();
  }
}
