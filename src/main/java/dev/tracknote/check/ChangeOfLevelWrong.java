package dev.tracknote.check;

import dev.tracknote.check.ToldLevels.Level;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2, R7 and R11: a level that the facts bear out, and right behind it a change that is not its
 * own.
 */
final class ChangeOfLevelWrong implements Check {

  /** Words that bring in something else than the level's own change over a quarter or a year. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)销量|均价|单价|价格|件量|客流|\\bvolumes?\\b|\\bprices?\\b|\\btraffic\\b|其中|分别|依次|前者|后者|[两二三四五]者|[两二三四五][项个大]|由|从|较上|比上|各|占|贡献|拉动|复合|年均|可比|同店|有机|内生|恒定|固定汇率|汇率|剔除|扣除|不含|以来|两年|三年|五年|"
              + GuidanceWords.ZH
              + "|预期|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|目标|市场|行业|同业"
              + "|\\bfrom\\b|\\bafter\\b|of which|respectively|\\beach\\b|contribut|CAGR|compound|organic|like[- ]for[- ]like|constant|exclud|\\bex-|since|two years|three years|guid|consensus|expect|"
              + GuidanceWords.MIDDLE_EN
              + "|market|industry|peers?|target|hedg");

  private static final Pattern GREW_BY =
      Pattern.compile(
          "(?is)(?:增长|提升|增加|上升|扩大|大增|激增|increased|grew|grown|rose|risen|expanded|up)(?:了|幅|超|超过|近|近乎|约|逾|接近|by|nearly|almost|about|more than|over|\\s|\\+)*\\z");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)较|(?<![同环占对])比|与|相比|\\b(?:from|than|against|versus|on|over|after)\\b[^,;]{0,16}$");

  /** «按重述后的基数 3.43 亿元计算». */
  private static final Pattern BASE =
      Pattern.compile("(?i)(?:基数|基准|基期)[^，。；]{0,6}$|\\bbase (?:of|was)\\b[^,;]{0,6}$");

  private static final Pattern RECKONED_ON = Pattern.compile("^\\s?(?:为基数|为基准|为基期|(?:来)?计算|测算)");

  /**
   * Before a level from which the change can only lead up to now: «自 FY25Q3 的 12.1% 高点回落 1.5 个百分点».
   */
  private static final Pattern SINCE = Pattern.compile("[自从由]\\s?(?:FY|上年|去年|上一?季)[^，。；]{0,10}$");

  /** Another figure in a row with this one: each belongs to another level. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?i)^\\s*(?:和|与|及|、|,? and )\\s*(?:up |down |(?:同比|环比)?(?:增长|下降|增|降|升|跌)\\s?)?[+＋−-]?\\d[\\d.,]*\\s?(?:%|个?百分点|pct|points?)");

  private static final int LONGEST_GAP = 24;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      boolean plain =
          sentence.mentions(Mention.OfCondition.class).isEmpty()
              && sentence.mentions(Mention.OfExclusion.class).isEmpty()
              && sentence.mentions(Mention.OfOutlook.class).stream()
                  .noneMatch(Mention.OfOutlook::guidance);
      if (plain && sentence.claims().size() > 1) {
        dossier.scenes().of(sentence).ifPresent(s -> follow(sentence, s, dossier, findings));
      }
    }
    return findings;
  }

  private static void follow(
      ReadSentence sentence, Scene scene, Dossier dossier, List<Diagnostic> findings) {
    ToldLevels told = new ToldLevels(scene);
    List<Level> levels = List.of();
    List<StatedSeries> series = List.of();
    for (int i = 0; i < sentence.claims().size(); i++) {
      Claim claim = sentence.claims().get(i);
      boolean moved =
          (claim.change() || claim.against().isPresent()) && !isOfRates(sentence, claim);
      if (i > 0 && moved && !levels.isEmpty() && isOfTheSame(sentence, i)) {
        judge(sentence, i, levels, dossier).ifPresent(findings::add);
      } else if (i > 0 && !series.isEmpty() && isOfTheSame(sentence, i)) {
        ofSeries(sentence, i, series, dossier).ifPresent(findings::add);
        series = List.of();
      } else {
        levels = isBase(sentence, claim) ? List.of() : told.of(sentence, claim);
        series = levels.isEmpty() ? stated(claim, dossier) : List.of();
      }
    }
  }

  /** «海外游戏同比+32.4%，增速是国内的两倍有余»: a multiple of another rate. */
  private static boolean isOfRates(ReadSentence sentence, Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.MULTIPLE
        && sentence.holds(MultipleJudge.OF_RATES);
  }

  /** Nothing is named between the figure and the one before it. */
  private static boolean isOfTheSame(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    int from = sentence.claims().get(index - 1).figure().to();
    if (from > figure.from()) {
      return false;
    }
    String text = sentence.text();
    String gap = text.substring(from, figure.from());
    String rest = text.substring(figure.to(), Clauses.end(text, figure.to()));
    boolean named =
        sentence.mentions().stream()
            .filter(m -> m.from() >= from && m.to() <= figure.from() + 1)
            .anyMatch(
                m ->
                    m instanceof Mention.OfMeasure
                        || m instanceof Mention.OfSegment
                        || m instanceof Mention.OfVerdict
                        || m instanceof Mention.OfOutlook
                        || m instanceof Mention.OfShare
                        || m instanceof Mention.OfBasis
                        || m instanceof Mention.OfPeriod
                        || (m instanceof Mention.OfRelativePeriod p && !isBase(sentence, p)));
    return !named
        && !ROW.matcher(text.substring(figure.to())).find()
        && gap.length() <= LONGEST_GAP
        && !OTHER.matcher(gap).find()
        && !OTHER.matcher(rest).find()
        && isNothingBehind(sentence, figure);
  }

  /** «较 FY24 的 3 亿欧元», «on 173 million»: what the change is measured from. */
  private static boolean isBase(ReadSentence sentence, Claim claim) {
    int from = Clauses.start(sentence.text(), claim.figure().from());
    return sentence.holdsIn(from, claim.figure().from(), FROM)
        || sentence.holdsIn(from, claim.figure().from(), BASE)
        || sentence.holdsFrom(claim.figure().to(), RECKONED_ON);
  }

  private static boolean isBase(ReadSentence sentence, Mention.OfRelativePeriod period) {
    return sentence.mentions(Mention.OfComparison.class).stream()
        .anyMatch(c -> c.from() < period.to() && period.from() < c.to());
  }

  /** «12% from Cargo» is no growth of what was named before. */
  private static boolean isNothingBehind(ReadSentence sentence, StatedFigure figure) {
    int end = Clauses.end(sentence.text(), figure.to());
    return sentence.mentions().stream()
        .filter(m -> m.from() >= figure.to() && m.to() <= end)
        .noneMatch(
            m ->
                m instanceof Mention.OfMeasure
                    || m instanceof Mention.OfSegment
                    || m instanceof Mention.OfVerdict
                    || m instanceof Mention.OfPeriod);
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, int index, List<Level> levels, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean multiple = figure.kind() == StatedFigure.Kind.MULTIPLE;
    boolean by =
        sentence.holdsIn(0, figure.from(), GREW_BY)
            && sentence.text().substring(figure.from(), figure.to()).matches(".*[倍x].*|.*times.*");
    List<Expected> expected = new ArrayList<>();
    Stretch now = Stretch.of(dossier.quarter());
    boolean past = levels.stream().allMatch(l -> l.stretch().last().compareTo(now.last()) < 0);
    boolean since =
        past && sentence.holdsIn(0, sentence.claims().get(index - 1).figure().from(), SINCE);
    for (Level told : levels) {
      List<Expected> changes = new ArrayList<>();
      if (!since) {
        bases(claim, told)
            .forEach(b -> change(told, b, figure.kind(), dossier.ground()).ifPresent(changes::add));
      }
      if (past) {
        Level level = new Level(told.subject(), told.whole(), now);
        change(level, told.stretch(), figure.kind(), dossier.ground()).ifPresent(changes::add);
      }
      changes.stream().map(e -> multiple && !by ? plusOne(e) : e).forEach(expected::add);
    }
    boolean right =
        (multiple || !Matching.isDirected(sentence, claim))
            ? Matching.size(figure, expected)
            : Matching.change(claim, expected);
    return expected.isEmpty() || right || Typed.yields(sentence, figure)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, expected)));
  }

  /**
   * Series outside the accounts that hold the very figure, which is told too exactly for chance.
   */
  private static List<StatedSeries> stated(Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    boolean telling =
        figure.value().abs().compareTo(figure.step().multiply(BigDecimal.TEN.pow(2))) >= 0
            || figure.kind() == StatedFigure.Kind.COUNT;
    return telling && !figure.isRange() && figure.hedge() == StatedFigure.Hedge.NONE
        ? dossier.series().stream()
            .filter(s -> s.statements().size() > 1)
            .filter(s -> s.isRatio() == (figure.kind() == StatedFigure.Kind.PERCENT))
            .filter(s -> s.values().stream().anyMatch(v -> Tolerance.exact(figure, v)))
            .filter(s -> !isOfMarket(s))
            .toList()
        : List.of();
  }

  private static boolean isOfMarket(StatedSeries series) {
    return series.names().stream().anyMatch(n -> Yardstick.CONSENSUS.matcher(n).find());
  }

  private static Optional<Diagnostic> ofSeries(
      ReadSentence sentence, int index, List<StatedSeries> series, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    StatedFigure level = sentence.claims().get(index - 1).figure();
    boolean points = figure.kind() == StatedFigure.Kind.POINTS;
    boolean distance =
        Typed.isAmount(figure)
            && figure.kind() == level.kind()
            && DistanceWrong.isDistance(sentence, index);
    if (series.size() != 1 || !(distance || (points && claim.change()))) {
      return Optional.empty();
    }
    List<Expected> moves = new ArrayList<>();
    StatedSeries one = series.getFirst();
    for (BigDecimal now : one.values()) {
      for (BigDecimal then : one.values()) {
        boolean ends = Tolerance.exact(level, now) || Tolerance.exact(level, then);
        if (now.compareTo(then) != 0 && ends) {
          moves.add(new Expected(now.subtract(then), one.names().getFirst()));
        }
      }
    }
    boolean later = points && one.statements().size() == 2;
    if (later) {
      moves.removeIf(m -> !isLatestLess(one, m.value()));
    }
    boolean right = later ? Matching.change(claim, moves) : Matching.size(figure, moves);
    return right || moves.isEmpty() || dossier.pool().isQuoted(figure)
        ? Optional.empty()
        : Optional.of(finding(sentence, figure, Nearest.to(figure, moves)));
  }

  /** The first of two values is the one of now: an earlier one is named for its time. */
  private static boolean isLatestLess(StatedSeries series, BigDecimal move) {
    return series.values().size() != 2
        || series.values().getFirst().subtract(series.values().getLast()).compareTo(move) == 0;
  }

  private static Expected plusOne(Expected growth) {
    return new Expected(growth.value().add(BigDecimal.ONE), growth.words() + " + 1");
  }

  private static List<Stretch> bases(Claim claim, Level level) {
    List<Stretch> bases = new ArrayList<>();
    if (!claim.against().equals(Optional.of(Mention.Against.PREVIOUS_QUARTER))) {
      bases.add(level.stretch().yearAgo());
    }
    if (!claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))) {
      bases.add(level.stretch().previous());
    }
    return bases;
  }

  private static Optional<Expected> change(
      Level level, Stretch base, StatedFigure.Kind kind, Ground ground) {
    boolean ratio = level.subject().measure().isRatio();
    if (level.whole().isPresent()) {
      return kind == StatedFigure.Kind.POINTS
          ? moveOfShare(level, level.whole().get(), base, ground)
          : Optional.empty();
    }
    return switch (kind) {
      case PERCENT, MULTIPLE ->
          ratio ? Optional.empty() : ground.growth(level.subject(), level.stretch(), base);
      case POINTS ->
          ratio ? ground.difference(level.subject(), level.stretch(), base) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Expected> moveOfShare(
      Level level, dev.tracknote.metrics.Subject whole, Stretch base, Ground ground) {
    Readings readings = new Readings(ground);
    Optional<Expected> now = readings.ratio(level.subject(), whole, level.stretch());
    Optional<Expected> then = readings.ratio(level.subject(), whole, base);
    return now.isPresent() && then.isPresent()
        ? Optional.of(
            new Expected(
                now.get().value().subtract(then.get().value()),
                now.get().words() + " − " + base.label()))
        : Optional.empty();
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure, Expected nearest) {
    String rule =
        switch (figure.kind()) {
          case MULTIPLE -> "R11";
          case POINTS, MONEY, COUNT -> "R7";
          case PERCENT -> "R2";
        };
    return Findings.error(
        rule,
        sentence.sentence().placeAt(figure.from()),
        "expected a change of "
            + Words.of(nearest.value(), figure)
            + ", found "
            + sentence.typed(figure),
        Words.arithmetic(List.of(nearest), figure),
        "compute the change from the level that is told before it");
  }
}
