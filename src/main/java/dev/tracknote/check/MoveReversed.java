package dev.tracknote.check;

import dev.tracknote.claim.BackThen;
import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R2 and R7: «7.2% less than in FY24» of what is 7.2% more: what is spoken of moved by so much over
 * the time, the other way.
 */
final class MoveReversed implements Check {

  /** A loss that grows is a fall, and so is a gap that narrows between two that rise. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)亏|(?<!拨备|减值|信用)损失(?!准备)|少提|少亏|少赔|多亏|流出|为负|负值|差距|相差|价差|[降跌减]幅[^，。；]{0,16}?(?:收窄|扩大|缩小)|下滑幅度"
              + "|\\b(?:declines?|falls?|drops?|slides?|contraction)\\b[^,.;]{0,30}\\b(?:narrow|eas|widen|deepen|moderat|shr[aiu]nk|slow)"
              + "|\\blost\\b|\\b(?:loss(?:es)?|deficit|outflows?|negative|gaps?|spread|shortfall)\\b");

  private static final Pattern SHARES =
      Pattern.compile("(?i)股本|股数|\\bshare count\\b|\\bshares (?:outstanding|in issue)\\b");

  /** Of these the accounts hold nothing. */
  static final Pattern OF_UNITS =
      Pattern.compile(
          "(?i)均价|单价|价格|销量|件量|客流|用量|消费量|采购成本|\\b(?:prices?|volumes?|units?|bits|rents?)\\b");

  /** What is guided is told as what it would be. */
  private static final Pattern WOULD = Pattern.compile("(?i)would");

  /** What would have been, or was on another basis, is in no facts. */
  private static final Pattern OTHERWISE =
      Pattern.compile("(?i)\\bwould have\\b|重述|重分类|\\b(?:recast|restated|instead of)\\b");

  /** «A year ago the margin stood 3.4 points lower»: then, and not now, it was so. */
  private static final Pattern BACK_THEN =
      Pattern.compile(
          "(?i)^\\W*(?:(?:a|one) (?:year|quarter) (?:ago|earlier)|last year|last"
              + " quarter)\\b(?:[^.;]|\\.\\d)*\\b(?:lower|higher|less|more|fewer)\\b|^[^\\p{IsHan}]*(?:一年前|去年同期|上年同期|上一?季度?)(?![相的为])[^，。；]*?[高低多少]");

  private static final Pattern PER_UNIT =
      Pattern.compile(
          "(?i)每(?!一?股)|人均|\\beach\\b(?! share)|\\bper (?!share|cent|annum|year|quarter)");

  /** A sentence without names goes on with what the one before it spoke of. */
  private static final Pattern CARRIED =
      Pattern.compile(
          "(?i)^\\W*(?:\\w+ly |(?:al)?though |while"
              + " )?(?:it|its|that|this|they|these|both|together|at|on|in|with|without|against|compared|relative|versus|(?:\\(?[ivx\\d]+\\)"
              + " )?(?:the )?(?:change|delta|move)|the (?:"
              + GuidanceWords.MIDDLE_EN
              + "|total|figure|sum|ratio|share|segment|line|range)|year|quarter|[a-z]+-month|half-year)\\b|^\\W*(?:同比|环比|其|它|该|这|较|比|"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|与|按|全年|FY|[上下]半年|前三季度)");

  private static final Pattern JUDGING =
      Pattern.compile("(?i)^(?:better|worse|improv\\w*|deteriorat\\w*|worsen\\w*|改善|优化|好转|恶化|转差)");
  private static final int LONGEST_WORD = 14;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, MoveReversed::judge);
  }

  static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    boolean plain =
        figure.kind() != StatedFigure.Kind.MULTIPLE
            && sentence.mentions(Mention.OfCondition.class).stream()
                .filter(c -> c.from() < Clauses.end(sentence.text(), figure.to()))
                .allMatch(c -> WOULD.matcher(sentence.text().substring(c.from(), c.to())).matches())
            && sentence.mentions(Mention.OfExclusion.class).isEmpty();
    if (!plain
        || isBetweenBases(sentence, claim, dossier)
        || isStatedRate(sentence, figure, dossier)) {
      return Optional.empty();
    }
    Optional<StatedWay> way =
        StatedWay.of(sentence, index)
            .or(() -> StatedWay.signed(sentence, index))
            .or(
                () ->
                    WayNearby.of(sentence, index)
                        .filter(w -> isOfSizeAlone(sentence, claim, dossier)));
    if (way.filter(w -> w.from() != StatedWay.Origin.THING).isEmpty()
        || isBetterCost(sentence, way.get())) {
      return Optional.empty();
    }
    Optional<Scene> scene = dossier.scenes().of(sentence);
    return scene.flatMap(s -> judge(sentence, claim, way.get(), s, dossier));
  }

  /** «SG&A 26.7% of net sales, 70 bps better»: what is spent is better where it is less. */
  private static boolean isBetterCost(ReadSentence sentence, StatedWay way) {
    return sentence.holdsIn(
            way.at(), Math.min(sentence.text().length(), way.at() + LONGEST_WORD), JUDGING)
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .flatMap(m -> Measure.of(m.measure()).stream())
            .anyMatch(m -> Trend.isCost(m) || Trend.LOWER_IS_BETTER.contains(m));
  }

  /** «21.4% under GAAP, 25.2% non-GAAP, the latter higher»: that lies between two bases. */
  private static boolean isBetweenBases(ReadSentence sentence, Claim claim, Dossier dossier) {
    Optional<Measure> measure = Measure.of(claim.measure());
    if (measure.isEmpty()
        || sentence.mentions(Mention.OfBasis.class).stream()
                .map(Mention.OfBasis::basis)
                .distinct()
                .count()
            < 2) {
      return false;
    }
    Stretch now = Stretch.of(dossier.quarter());
    Optional<BigDecimal> one =
        dossier.ground().value(new Subject(measure.get(), "", Basis.GAAP), now);
    Optional<BigDecimal> other =
        dossier.ground().value(new Subject(measure.get(), "", Basis.NONGAAP), now);
    return one.isPresent()
        && other.isPresent()
        && Admissible.matches(claim.figure(), one.get().subtract(other.get()));
  }

  /** What is on record as a level, or guided, tells no move. */
  private static boolean isOfSizeAlone(ReadSentence sentence, Claim claim, Dossier dossier) {
    return dossier
        .scenes()
        .of(sentence)
        .filter(s -> !s.isOfOutlook())
        .filter(
            s -> claim.figure().kind() != StatedFigure.Kind.MONEY || !s.isOnRecord(claim.figure()))
        .isPresent();
  }

  /** «均价同比下降约 14%», where a decline of 14% is what was stated. */
  private static boolean isStatedRate(ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return figure.kind() == StatedFigure.Kind.PERCENT
        && sentence.holds(OF_UNITS)
        && dossier.statedNearby().near(sentence).stream()
            .filter(StatedSeries::isRatio)
            .flatMap(s -> s.values().stream())
            .anyMatch(v -> Tolerance.quotes(figure, v));
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, Claim claim, StatedWay way, Scene scene, Dossier dossier) {
    MovesMeant meant = new MovesMeant(scene, dossier, claim, way);
    List<Move> moves = moves(sentence, claim, meant, dossier);
    boolean reversed =
        !moves.isEmpty()
            && moves.stream().allMatch(m -> m.isUp() != way.up())
            && (moves.getFirst().stated() || isSpokenOf(sentence, way))
            && !isOfSpan(claim, way, scene)
            && !isOfOther(sentence, claim)
            && !MoveOfPerUnit.isRight(sentence, claim, dossier);
    return reversed
        ? Optional.of(told(sentence, claim, way, moves.getFirst(), dossier))
        : Optional.empty();
  }

  /** «前三季度…净利率同比下降 0.6 个百分点»: over the longer time that is named it went as is said. */
  private static boolean isOfSpan(Claim claim, StatedWay way, Scene scene) {
    if (!NamedTimes.spansMore(scene.sentence())) {
      return false;
    }
    boolean rate = claim.figure().kind() == StatedFigure.Kind.PERCENT;
    return scene.stretches().stream()
        .filter(s -> s.quarters() > 1)
        .flatMap(
            s ->
                scene.subjects().stream()
                    .flatMap(
                        of ->
                            (rate
                                    ? scene.ground().growth(of, s, s.yearAgo())
                                    : scene.ground().difference(of, s, s.yearAgo()))
                                .stream()))
        .anyMatch(
            e ->
                e.value().signum() > 0 == way.up()
                    && Admissible.matches(claim.figure(), e.value()));
  }

  /** Asked last, as few figures come so far. */
  static boolean isOfOther(ReadSentence sentence, Claim claim) {
    return sentence.holds(OTHER)
        || sentence.holds(OTHERWISE)
        || (sentence.holds(BACK_THEN) && !BackThen.isDistance(sentence.text(), claim.figure()))
        || (sentence.holds(PER_UNIT) && !claim.measure().startsWith(StatedSeries.PREFIX));
  }

  /** Those of the figure's size; what the words name leaves nothing else to be meant. */
  private static List<Move> moves(
      ReadSentence sentence, Claim claim, MovesMeant meant, Dossier dossier) {
    if (claim.figure().signed()) {
      return meant.named();
    }
    if (sentence.holds(SHARES)) {
      return meant.ofShares();
    }
    if (sentence.holds(OF_UNITS) || isOfOthers(sentence)) {
      return meant.beside();
    }
    List<Move> named = meant.named();
    if (!named.isEmpty()) {
      return named;
    }
    boolean quoted = dossier.pool().isQuoted(claim.figure());
    return quoted && Measure.of(claim.measure()).isEmpty() ? meant.beside() : meant.all();
  }

  /** What others expect of a market is none of the company's own. */
  private static boolean isOfOthers(ReadSentence sentence) {
    return sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(o -> !o.guidance())
        || !sentence.mentions(Mention.OfSource.class).isEmpty();
  }

  /** What is said of something that nobody has named may be said of anything. */
  private static boolean isSpokenOf(ReadSentence sentence, StatedWay way) {
    int end = Clauses.end(sentence.text(), way.at());
    return sentence.mentions().stream()
            .filter(m -> m.from() < end)
            .anyMatch(m -> m instanceof Mention.OfMeasure || m instanceof Mention.OfSegment)
        || sentence.holds(CARRIED)
        || LineToCome.of(sentence, sentence.claims().getFirst().figure()).isPresent();
  }

  /**
   * Where the words of the sentence bear the figure out by itself, it is the word that is wrong.
   */
  private static Diagnostic told(
      ReadSentence sentence, Claim claim, StatedWay way, Move move, Dossier dossier) {
    StatedFigure figure = claim.figure();
    int at = Derived.isRight(sentence, claim, dossier) ? way.at() : figure.from();
    // right behind the sign: the figure is of the right size, and it is its sign that is wrong
    if (figure.signed() && !Derived.isRightBySign(sentence, claim, dossier)) {
      at = figure.from() + 1;
    }
    return Findings.error(
        figure.kind() == StatedFigure.Kind.PERCENT ? "R2" : "R7",
        sentence.sentence().placeAt(at),
        "expected "
            + (move.isUp() ? "a rise of " : "a fall of ")
            + Words.of(move.expected().value().abs(), figure)
            + ", found "
            + (at == figure.from()
                ? sentence.text().substring(figure.from(), figure.to()).strip()
                : "the reverse"),
        Words.arithmetic(List.of(move.expected()), figure),
        "say which way it went as the facts have it");
  }
}
