package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Another reading, which the words at a figure admit, under which it is right after all.
 *
 * <p>It is only asked of figures that their first reading contradicts.
 */
final class Acquittal {

  private static final Pattern CONTRIBUTES =
      Pattern.compile(
          "(?i)贡献|增量|增收|来自|contribut|of the (?:[^ ]+ ){0,3}?(?:growth|increase|gain|rise)|差距|\\bgap\\b|supplied|account(?:s|ed|ing)? for|extra|added|\\bsplits? into|拆[分为]|incremental|additional");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|"
              + GuidanceWords.MIDDLE_ZH
              + "|预期|预计|"
              + GuidanceWords.END_ZH
              + "|guid|"
              + GuidanceWords.MIDDLE_EN
              + "|at the cent(?:re|er)|consensus|expect|"
              + GuidanceWords.END_EN
              + "|outlook");
  private static final Pattern OF_RATES =
      Pattern.compile("(?i)增速|增幅|速度|growth|grew|faster|slower|pace|outpaced|outgrew|快于|慢于|快|慢");
  private static final Pattern WHOLE =
      Pattern.compile("(?i)公司(?:整体|合计)?|集团|全公司|\\b(?:group|company|overall|total)\\b");

  /** Before a figure of another time than the note's: «较上季的», «from». */
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)(?:由|从|(?:较|(?<![同环占])比|于)?(?:上一?季度?|前一?季度?|上年同期|去年同期|一年前)的?|\\bfrom|\\bafter|\\bthan|\\bagainst|\\bversus|\\bvs\\.?)[^，,；;]{0,10}$");

  private static final Pattern AS_BEFORE =
      Pattern.compile(
          "(?i)重[述列分](?:类)?前|首次披露|原(?:先)?披露|重[述列]为|由[^，。；]{2,14}(?:调整|调减|调增|更正|修订|改)(?:为|至)|更正前|重述把|因此由|first reported|as originally|\\b(?:recast|restated) (?:to|from)\\b|\\b(?:recast|restatement|reclassification)[^.;]{0,50} from (?:[A-Z]{2,3}\\$?|[$€£¥₩])? ?\\d|before the (?:recast|restatement|correction)|originally reported");
  static final Pattern RESPECTIVELY = Pattern.compile("(?i)分别|respectively");
  private static final Pattern EXCEEDING = Pattern.compile("(?i)(?:超出|高出|多出|少于|超过)(?:了)?$");

  /** Between a name and the value that is said to be its own. */
  private static final Pattern OF =
      Pattern.compile(
          "(?i)^(?: (?:of|at|worth)(?: (?:about|some|nearly|roughly|just))?)? ?$|^\\s?[为达约共]?\\s?$");

  private static final int RIGHT_AFTER = 14;

  private Acquittal() {}

  static boolean holds(Fault fault, Scenes scenes) {
    Optional<Scene> scene = scenes.of(fault.bound().sentence());
    return isToldAsBefore(fault)
        || isRespectively(fault)
        || isOneOfSeveral(fault)
        || isSum(fault)
        || isDistance(fault)
        || scene
            .filter(
                s ->
                    BehindAside.holds(fault.bound().sentence(), fault.bound().figure(), s.ground()))
            .isPresent()
        || scene.filter(s -> isOfNameRightBefore(fault, s)).isPresent()
        || scene.filter(s -> isBehindWhole(fault, s)).isPresent()
        || scene.filter(s -> holds(fault.bound().sentence(), fault.bound().claim(), s)).isPresent();
  }

  /** «GAAP 与 non-GAAP 每股收益分别为 0.81 美元和 0.93 美元»: each basis has a figure. */
  private static boolean isRespectively(Fault fault) {
    ReadSentence sentence = fault.bound().sentence();
    return fault.kind() == Fault.Kind.BASIS
        && sentence.holds(RESPECTIVELY)
        && sentence.mentions(Mention.OfBasis.class).stream()
                .map(Mention.OfBasis::basis)
                .distinct()
                .count()
            > 1;
  }

  /** «国内、大西洋航线分别为 1,562、1,129 百万美元» with a name unread: no one thing has several values. */
  private static boolean isOneOfSeveral(Fault fault) {
    Claim claim = fault.bound().claim();
    return fault.bound().sentence().holds(RESPECTIVELY)
        && fault.bound().sentence().claims().stream()
                .filter(c -> c.figure().kind() == claim.figure().kind())
                .filter(c -> c.segments().equals(claim.segments()))
                .filter(c -> c.measure().equals(claim.measure()))
                .count()
            > 1;
  }

  /** «Dividends of $36 million and buybacks of $100 million came to $136 million». */
  private static boolean isSum(Fault fault) {
    StatedFigure figure = fault.bound().figure();
    List<StatedFigure> parts =
        fault.bound().sentence().claims().stream()
            .map(Claim::figure)
            .filter(f -> f.to() <= figure.from() && f.kind() == figure.kind())
            .toList();
    return figure.kind() == StatedFigure.Kind.MONEY
        && parts.size() > 1
        && parts.stream().map(Interval::of).reduce(Interval::plus).orElseThrow().admits(figure);
  }

  /**
   * «buybacks of $180 million returned $308 million»: the value of what it is said to be one of.
   */
  private static boolean isOfNameRightBefore(Fault fault, Scene scene) {
    ReadSentence sentence = fault.bound().sentence();
    StatedFigure figure = fault.bound().figure();
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.to() <= figure.from())
        .reduce((a, b) -> b)
        .filter(m -> !m.measure().equals(fault.bound().measure().id()))
        .filter(m -> sentence.holdsIn(m.to(), figure.from(), OF))
        .flatMap(m -> Measure.of(m.measure()))
        .flatMap(m -> scene.value(Subject.company(m), Stretch.of(scene.ground().quarter())))
        .filter(v -> Tolerance.lenient(figure, v))
        .isPresent();
  }

  /** «超出自由现金流 77 百万美元»: by so much, and not what the cash flow is. */
  private static boolean isDistance(Fault fault) {
    ReadSentence sentence = fault.bound().sentence();
    return sentence.mentions(Mention.OfMeasure.class).stream()
        .filter(m -> m.to() <= fault.bound().figure().from())
        .reduce((a, b) -> b)
        .filter(m -> sentence.holdsIn(0, m.from(), EXCEEDING))
        .isPresent();
  }

  /** «AI 服务器 50.12 亿元，占总营收 53.5%，同比+63.4%»: the whole is named for the share alone. */
  private static boolean isBehindWhole(Fault fault, Scene scene) {
    ReadSentence sentence = fault.bound().sentence();
    StatedFigure figure = fault.bound().figure();
    return figure.kind() == StatedFigure.Kind.PERCENT
        && fault.bound().claim().segment().isEmpty()
        && sentence.mentions(Mention.OfShare.class).stream().anyMatch(s -> s.to() <= figure.from())
        && scene.admissible().levelOrGrowth(figure).isPresent();
  }

  /** «重述前为 4.31 亿欧元»: an old value is told as what it is. */
  private static boolean isToldAsBefore(Fault fault) {
    ReadSentence sentence = fault.bound().sentence();
    return fault.kind() == Fault.Kind.BASIS
        && fault.bound().is(StatedFigure.Kind.MONEY)
        && (sentence.holds(AS_BEFORE) || OldBasisSaid.is(sentence))
        && sentence.claims().stream()
            .noneMatch(
                c ->
                    c.figure().kind() != StatedFigure.Kind.MONEY
                        && c.figure().kind() != StatedFigure.Kind.COUNT);
  }

  private static boolean holds(ReadSentence sentence, Claim claim, Scene scene) {
    StatedFigure figure = claim.figure();
    Admissible admissible = scene.admissible();
    String clause =
        sentence
            .text()
            .substring(
                Clauses.start(sentence.text(), figure.from()),
                Clauses.end(sentence.text(), figure.to()));
    if (isCarried(sentence, figure, scene) || scene.isOfSpan(figure)) {
      return true;
    }
    boolean expected = sentence.holds(EXPECTED);
    boolean guided = expected || scene.isOfOutlook();
    return switch (figure.kind()) {
      case MONEY, COUNT ->
          amount(sentence, claim, scene, admissible) || (guided && isGuided(figure, scene));
      case PERCENT ->
          (claim.share() && any(figure, shares(sentence, claim, admissible)))
              || (sentence.holds(CONTRIBUTES) && any(figure, admissible.contributions()))
              || (expected
                  && !(claim.firm() && isOfRatio(claim))
                  && any(figure, admissible.outlookGrowth()))
              || (guided
                  && isOfRatio(claim)
                  && (expected ? isGuided(figure, scene) : isGuidedNow(figure, scene)))
              || (TotalWrong.isOfTotal(sentence, sentence.claims().indexOf(claim))
                  && any(figure, admissible.growthOfSums()))
              || ((TimesMeant.isRow(scene.sentence())
                      || FORMER.matcher(clauseTo(sentence, figure)).find())
                  && admissible.levelOrGrowth(figure).isPresent());
      case POINTS ->
          (scene.things().namesSeveral()
                  || claim.share()
                  || expected
                  || OF_RATES.matcher(clause).find())
              && any(figure, admissible.points());
      case MULTIPLE ->
          (scene.things().namesSeveral()
                  || sentence.mentions(Mention.OfMeasure.class).stream()
                          .map(Mention.OfMeasure::measure)
                          .distinct()
                          .count()
                      > 1)
              && any(figure, admissible.multiples());
    };
  }

  /** A share is that of the note's quarter where nothing before it speaks of another time. */
  private static List<Expected> shares(ReadSentence sentence, Claim claim, Admissible admissible) {
    boolean former =
        claim.when().filter(w -> w != Mention.When.CURRENT).isPresent()
            || FORMER.matcher(clauseTo(sentence, claim.figure())).find()
            || sentence.mentions(Mention.OfRelativePeriod.class).stream()
                .anyMatch(p -> p.to() <= claim.figure().from());
    return former ? admissible.shares() : admissible.sharesNow();
  }

  /** Of a part that the sentences before it speak of, where the sentence itself names none. */
  private static boolean isCarried(ReadSentence sentence, StatedFigure figure, Scene scene) {
    return sentence.mentions(Mention.OfSegment.class).isEmpty()
        && !scene.segments().isEmpty()
        && !sentence.holds(WHOLE)
        && any(figure, scene.admissible().ofParts(figure.kind()));
  }

  private static String clauseTo(ReadSentence sentence, StatedFigure figure) {
    return sentence.text().substring(Clauses.start(sentence.text(), figure.from()), figure.from());
  }

  private static boolean amount(
      ReadSentence sentence, Claim claim, Scene scene, Admissible admissible) {
    int index = sentence.claims().indexOf(claim);
    StatedFigure figure = claim.figure();
    boolean distance = DistanceWrong.isDistance(sentence, index) || sentence.holds(CONTRIBUTES);
    boolean alike = index > 0 && isGapped(sentence, index) && isMove(claim, scene);
    return alike
        || (distance && any(figure, admissible.differences()))
        || (TotalWrong.isTotal(sentence, index) && any(figure, admissible.sums()))
        || isOfNext(sentence, figure, scene);
  }

  private static boolean isGuided(StatedFigure figure, Scene scene) {
    return scene.outlook().stream().anyMatch(e -> Tolerance.exact(figure, e.value()));
  }

  /** What was guided for the note's own quarter, where only the sentences before speak of it. */
  private static boolean isGuidedNow(StatedFigure figure, Scene scene) {
    String own = " " + scene.ground().quarter().label();
    return scene.outlook().stream()
        .filter(e -> !e.words().contains("guided") || e.words().endsWith(own))
        .anyMatch(e -> Tolerance.exact(figure, e.value()));
  }

  private static boolean isOfRatio(Claim claim) {
    return Measure.of(claim.measure()).filter(Measure::isRatio).isPresent();
  }

  private static boolean isMove(Claim claim, Scene scene) {
    Ground ground = scene.ground();
    Stretch now = Stretch.of(ground.quarter());
    return claim.scoped()
        && List.of(now.yearAgo(), now.previous()).stream()
            .flatMap(
                t ->
                    ground
                        .difference(Subject.segment(Measure.REVENUE, claim.segment()), now, t)
                        .stream())
            .anyMatch(e -> Admissible.matches(claim.figure(), e.value()));
  }

  /** «A rose $81 million, B $94 million»: the verb of the first is that of the second. */
  private static boolean isGapped(ReadSentence sentence, int index) {
    Claim before = sentence.claims().get(index - 1);
    Claim claim = sentence.claims().get(index);
    return before.figure().kind() == claim.figure().kind()
        && before.change()
        && sentence.mentions(Mention.OfDirection.class).stream()
            .noneMatch(d -> d.from() >= before.figure().to() && d.to() <= claim.figure().from());
  }

  /** «268.9 was Console and 118.3 Mobile»: the part stands behind its figure. */
  private static boolean isOfNext(ReadSentence sentence, StatedFigure figure, Scene scene) {
    return sentence.mentions(Mention.OfSegment.class).stream()
        .filter(s -> s.from() >= figure.to() && s.from() - figure.to() <= RIGHT_AFTER)
        .findFirst()
        .filter(
            s ->
                scene
                    .value(
                        Subject.segment(Measure.REVENUE, s.segment()),
                        Stretch.of(scene.ground().quarter()))
                    .filter(v -> Tolerance.lenient(figure, v))
                    .isPresent())
        .isPresent();
  }

  private static boolean any(StatedFigure figure, List<Expected> values) {
    Reach reach = Reach.of(figure);
    return values.stream().anyMatch(e -> reach.holdsSize(e.value()));
  }
}
