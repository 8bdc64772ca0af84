package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R2 and R7: by how much the middle or an end of what is guided is said to lie from the base that
 * the words at the figure give, where it lies so far from no such base.
 */
final class MidpointMoveWrong implements Check {

  /** The middle of a range, or one of its ends. */
  private static final Pattern POINT =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + GuidanceWords.END_ZH
              + "|"
              + GuidanceWords.MIDDLE_EN
              + "|\\bthe middle\\b|\\bcent(?:re|er) of\\b|"
              + GuidanceWords.END_EN);

  /** What is added to guidance, left by it or asked on an assumption is a value of its own. */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?i)剔除|税率|tax rate|每|倒推|剩|其余|累计|合计|半年|下半|上半|前[两三]季|九个月|\\badd(?:ing|ed)?\\b|together|combined|\\bhal(?:f|ves)\\b|nine months|\\bleaves?\\b|\\bleft\\b|remain|\\brest\\b|\\bso far\\b|without|exclud|constant|固定汇率|\\bour (?:own )?(?:estimate|forecast|model)|我们的?(?:预测|预计|估计)|[上下抬调]调|上修|下修|抬高|抬升|收窄|\\bmoves? (?:up|down)\\b|\\braised?\\b|\\blift|narrow|过去四个|近四个|trailing|last four");

  /** Before a figure that is held beside the move and is none itself. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?:\\b(?:than|from|after|against|versus|vs\\.?|with|to) (?:the |a |an )?(?:(?:current|reported|previous) )?(?:growth |rate |pace )?(?:of )?|(?:(?<![同环占])[较比与于从由]|快于|慢于|高于|低于|持平于)(?:本季度?|上季度?|FY\\d\\dQ?\\d?|当季|实际|此前)?的?(?:实际|同比|环比)?(?:增速|增幅)?的?\\s?|\\bthe |[的]\\s?)$");

  private static final Pattern APART =
      Pattern.compile(
          "(?i)(?:\\b(?:surplus|gap|shortfall|difference|distance) (?:was|is|came to|comes to)|差距|差额|缺口|差)(?: (?:about|some|only|just)|约|仅|为|是|\\s)*$");

  private static final Pattern OR = Pattern.compile("(?i)^(?:,? or |，?即|（|\\s?\\()$");

  /** «by CNY 78 million and the midpoint by 3.3%»: the point has a figure of its own. */
  private static final Pattern AND_THEN = Pattern.compile("(?i)^,?\\s?and (?:the |its )?$");

  static final Pattern FROM = Pattern.compile("(?:较|比|相比|对比|相对于?|与|高于|低于|超过|超出|高出)\\s?$");
  private static final Pattern CONSENSUS =
      Pattern.compile("(?i)" + ConsensusWords.ZH + "|" + ConsensusWords.EN);
  private static final Pattern GROWTH = Pattern.compile("(?i)增速|增长|growth|grew|pace|faster|slower");

  /** No words right before a figure that are looked for are longer. */
  private static final int NEAR = 60;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.sentences().figuredProse()) {
      Optional<Matcher> point = sentence.first(POINT);
      if (point.isPresent() && !sentence.holds(COMPUTED)) {
        for (int i = 0; i < sentence.claims().size(); i++) {
          judge(sentence, i, point.get().start(), dossier).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> judge(
      ReadSentence sentence, int index, int point, Dossier dossier) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    Optional<Scene> scene = dossier.scenes().of(sentence);
    if (scene.isEmpty()
        || !isMove(sentence, index, dossier.quarter())
        || !isOfPoint(sentence, index, point)
        || sentence.mentions(Mention.OfSegment.class).stream()
            .anyMatch(s -> !s.segment().isEmpty())) {
      return Optional.empty();
    }
    List<OutlookValues.Value> guided = OutlookMeant.of(sentence, claim, scene.get(), dossier);
    if (isLevel(figure, guided)
        || isOfAnother(sentence, index, point, guided)
        || isOfThings(sentence, dossier)) {
      return Optional.empty();
    }
    List<BigDecimal> moves = new ArrayList<>();
    GuidedMoves.Bases bases = GuidedMoves.bases(sentence, claim, dossier.quarter());
    guided.forEach(v -> moves.addAll(GuidedMoves.moves(v, figure, bases, sentence, dossier)));
    Reach reach = Reach.of(figure);
    List<BigDecimal> meant = moves.stream().filter(reach::holdsSize).toList();
    if (meant.isEmpty()) {
      return moves.isEmpty() ? Optional.empty() : Optional.of(finding(sentence, claim, moves));
    }
    return point < figure.from() && isReversed(sentence, index, meant)
        ? Optional.of(reversed(sentence, figure, meant.getFirst()))
        : Optional.empty();
  }

  /** «+9.3% vs FY26Q2, -38.4% vs FY25Q3»: of the right size, and all the other way. */
  private static boolean isReversed(ReadSentence sentence, int index, List<BigDecimal> meant) {
    StatedFigure figure = sentence.claims().get(index).figure();
    Optional<Boolean> up =
        figure.signed()
            ? Optional.of(figure.value().signum() > 0)
            : StatedWay.of(sentence, index).map(StatedWay::up);
    return figure.kind() == StatedFigure.Kind.PERCENT
        && up.filter(u -> meant.stream().allMatch(m -> m.signum() > 0 != u)).isPresent();
  }

  private static Diagnostic reversed(ReadSentence sentence, StatedFigure figure, BigDecimal move) {
    return Findings.figure(
        "R5",
        sentence,
        figure,
        "the guided value to lie "
            + (move.signum() < 0 ? "below" : "above")
            + " its base by as much",
        "",
        "say on which side of its base the guided value lies");
  }

  private static Diagnostic finding(ReadSentence sentence, Claim claim, List<BigDecimal> moves) {
    StatedFigure figure = claim.figure();
    List<Expected> expected = moves.stream().map(m -> new Expected(m, "")).toList();
    boolean growth =
        figure.kind() == StatedFigure.Kind.PERCENT
            && (claim.change() || claim.against().isPresent() || sentence.holds(GROWTH));
    BigDecimal nearest = Nearest.to(figure, expected).value();
    return Findings.figure(
        growth ? "R2" : "R7",
        sentence,
        figure,
        "the guided value to lie "
            + Words.of(nearest.abs(), figure)
            + (nearest.signum() < 0 ? " below its base" : " above its base"),
        "",
        "work it out again from guidance.json and the base's value");
  }

  private static boolean isMove(ReadSentence sentence, int index, FiscalQuarter quarter) {
    Claim claim = sentence.claims().get(index);
    StatedFigure figure = claim.figure();
    if (figure.isRange()
        || figure.width().isPresent()
        || claim.measure().startsWith(StatedSeries.PREFIX)
        || claim.share()
        || claim.excluding()
        || Measure.of(claim.measure())
            .filter(m -> m.isRatio() && figure.kind() == StatedFigure.Kind.PERCENT)
            .isPresent()
        || isAtOtherTime(claim)
        || (claim.against().isPresent() && isReported(claim, quarter))
        || isToldFor(sentence, claim, quarter)
        || figure.value().signum() == 0
        || isBefore(sentence, figure, BESIDE)) {
      return false;
    }
    boolean apart =
        DistanceWrong.isDistance(sentence, index)
            || isBefore(sentence, figure, APART)
            || isInOtherWords(sentence, index);
    return switch (figure.kind()) {
      case PERCENT -> apart || claim.change() || claim.against().isPresent();
      case POINTS -> true;
      case MONEY -> apart;
      default -> false;
    };
  }

  /** «与 FY25Q3 环比下降 0.7% 的规律相符»: of a quarter that has been, and its growth. */
  private static boolean isReported(Claim claim, FiscalQuarter quarter) {
    return claim
        .period()
        .filter(p -> p instanceof FiscalQuarter of && of.compareTo(quarter) <= 0)
        .isPresent();
  }

  /** «+25.3%, following +22.8% in FY25Q4»: what a quarter that has been grew by. */
  private static boolean isToldFor(ReadSentence sentence, Claim claim, FiscalQuarter quarter) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && SaidTime.of(sentence, claim)
            .filter(s -> !s.base())
            .flatMap(SaidTime::quarter)
            .filter(q -> q.compareTo(quarter) <= 0)
            .isPresent();
  }

  /** «by $22.4 million, or 3.1%»: the same distance once more. */
  private static boolean isInOtherWords(ReadSentence sentence, int index) {
    return index > 0
        && sentence.holdsIn(
            sentence.claims().get(index - 1).figure().to(),
            sentence.claims().get(index).figure().from(),
            OR)
        && DistanceWrong.isDistance(sentence, index - 1);
  }

  /** «上年同期环比为 11.9%»: the growth of another time. */
  private static boolean isAtOtherTime(Claim claim) {
    return claim
        .when()
        .filter(w -> w != Mention.When.CURRENT && w != Mention.When.NEXT_QUARTER)
        .filter(w -> w != Mention.When.OTHER)
        .filter(
            w ->
                !claim.against().equals(Optional.of(Mention.Against.YEAR_AGO))
                    || w != Mention.When.YEAR_AGO)
        .isPresent();
  }

  private static boolean isBefore(ReadSentence sentence, StatedFigure figure, Pattern words) {
    return sentence.holdsIn(Math.max(0, figure.from() - NEAR), figure.from(), words);
  }

  /** Said of the point: in the clause that names it, or in those that go on with it. */
  private static boolean isOfPoint(ReadSentence sentence, int index, int point) {
    StatedFigure figure = sentence.claims().get(index).figure();
    if (figure.from() < point) {
      return !sentence.holdsIn(figure.to(), point, AND_THEN)
          && Clauses.end(sentence.text(), figure.to()) > point;
    }
    if (sentence.holdsIn(point, Clauses.end(sentence.text(), figure.to()), CONSENSUS)) {
      return false;
    }
    // another thing that is named after it takes the figures over
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.from() > point && m.to() <= figure.from())
        .allMatch(m -> m.measure().equals(sentence.claims().get(index).measure()));
  }

  /** «指引中点高 6.4%（3450 亿日元 对 3244 亿日元）»: the guided value itself, and no distance. */
  private static boolean isLevel(StatedFigure figure, List<OutlookValues.Value> guided) {
    return figure.kind() == StatedFigure.Kind.MONEY
        && guided.stream().anyMatch(v -> Reach.of(figure).holdsSize(v.value()));
  }

  /**
   * «FY26 revenue would be about $3,869 million, 15.6% more»: growth to an amount that is typed.
   */
  private static boolean isOfAnother(
      ReadSentence sentence, int index, int point, List<OutlookValues.Value> guided) {
    int from = sentence.claims().get(index).figure().from();
    return sentence.claims().stream()
        .map(Claim::figure)
        .filter(f -> f.kind() == StatedFigure.Kind.MONEY && !f.isRange() && f.width().isEmpty())
        .filter(f -> f.from() >= point && f.to() <= from)
        .filter(f -> !isBefore(sentence, f, BESIDE) && !isBefore(sentence, f, FROM))
        .anyMatch(f -> guided.stream().noneMatch(v -> Reach.of(f).holdsSize(v.value())));
  }

  /** «目标交付 32 万至 34 万辆»: what is planned is no line of the accounts. */
  private static boolean isOfThings(ReadSentence sentence, Dossier dossier) {
    return Stream.concat(dossier.scenes().before(sentence).stream(), Stream.of(sentence))
        .flatMap(s -> s.claims().stream())
        .anyMatch(c -> c.figure().kind() == StatedFigure.Kind.COUNT && c.figure().isRange());
  }
}
