package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.Sentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.facts.Statement;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * R10 and R20: a figure that no fact, exhibit, statement or minute holds and nobody is quoted for.
 */
final class ClaimWithoutSource implements Check {

  /** How a finding begins that knows of nothing that makes the figure right. */
  static final String UNHELD = "expected a figure that facts, statements or minutes hold";

  private static final Pattern CONSENSUS = Pattern.compile("(?i)consensus|一致预期");
  private static final Pattern ROUNDED =
      Pattern.compile(
          "(?i)四舍五入|反推|倒推|推算|折算|implied|implies|works out|backs? out|尾差|round(?:ing|ed)|每周|周均|人均|单(?:店|票|件|吨|台|用户|客|机|车|间|床|升)|每[一1台件吨股位名张升间单床公平人辆\\s\\d]|平均.{0,6}约|\\bper (?!share|cent|diluted|quarter|year|annum)|月费|每月|per month|a month|\\bapiece\\b|for each of|\\beach [a-z]+ (?:brought|earned|took|made|cost|yielded|generated|sold)");
  private static final Pattern THING =
      Pattern.compile(
          "(?is)^\\s?(?:个|家|台|人|套|吨|(?!(?:on|in|to|from|at|of|by|and|or|as|for|is|was|the|than|make|plus|above|below|points?)\\b)[A-Za-z]{2,}).*");

  /** Words that take up amounts of the accounts without naming them again. */
  private static final Pattern SUMMED =
      Pattern.compile(
          "(?i)合计|相加|两者|三者|前者|后者|其中|贡献|剔除|共|earned|together|brought|made|\\bmakes?\\b|combined|parts|segments|nine months|quarters?|FY\\d\\d|上年同期|swing|of which|consensus|一致预期");

  /** Before a figure that goes on with what the clause before it named. */
  private static final Pattern ELLIPSIS =
      Pattern.compile("(?:\\s|是|为|而|则|其中|较|比|与|本季度?|上一?季度?|上年同期|去年同期|一年前|环比|同比|约|、)*");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)当初|首次披露|原(?:先)?披露|曾披露|更正|重[列述分]|划转前|口径|first reported|as reported|originally|recast|restat|correct(?:ed|ion)");
  private static final Pattern OF_ANOTHER =
      Pattern.compile("(?i)相当于|费用率|equal to|equivalent|absorbed|covered");
  private static final Pattern RATIO =
      Pattern.compile(
          "(?i)(?<!毛利|净利|利润|费用|增长|税|现金|股息|分红|派息|支付)(?:率|份额)(?:已|仍|则|约|也|均|高|进一步)*(?:达到?|至|升至|降至|到|为|是|在)[约近超逾\\s]*$|\\b(?:rates?|share|penetration|yield)\\b[^,;.]{0,40}\\b(?:to|at|reached|was|is|hit|of)\\s(?:about |nearly |some )?$");
  private static final Pattern SCALED = Pattern.compile("(?i)万|亿|million|thousand");
  private static final Pattern OR_MORE = Pattern.compile("(?i)^\\s?(?:及?以[上下]|or more|\\+)");
  private static final Pattern ABOVE =
      Pattern.compile("(?i)(?:above|over|more than|at least|超过)\\s?$");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)客户|会员|用户|订阅|商户|合作伙伴|\\b(?:customers?|members?|users?|subscribers?|partners?)\\b");
  private static final Pattern OWN =
      Pattern.compile("(?i)公司.*|管理层|披露|公告|management|said|says|announced|told");

  /** «That is +4.7% and +26.4%»: rates of what the sentence before guides to. */
  private static final Pattern RESTATED_RATES =
      Pattern.compile("(?i)^(?:That|This|It) is [+＋−-]\\d");

  private static final Pattern EXPECTED =
      Pattern.compile("(?i)mid-?point|中值|隐含|^对应|\\bimpl(?:y|ies|ied)\\b");

  /** Lines that a house gathers from several of the accounts under names of its own. */
  private static final Pattern GATHERED =
      Pattern.compile(
          "(?i)费用|管理费|成本|拨备|股本|股数|expens|overhead|\\bcosts?\\b|provision|share count|of (?:it|that|this|them)\\b|(?:fewer|more) shares");

  private static final BigDecimal THOUSAND = BigDecimal.TEN.pow(3);

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ReadSentence sentence : dossier.note()) {
      if (isTold(sentence) && !ForecastWithoutSource.isOutside(sentence, dossier)) {
        sentence.claims().stream()
            .filter(c -> isUnheld(c, sentence, dossier))
            .findFirst()
            .ifPresent(c -> findings.add(finding(sentence, c, isNamed(sentence, c), dossier)));
      }
    }
    return findings;
  }

  private static boolean isTold(ReadSentence sentence) {
    return sentence.sentence().part() != PartKind.PICKS
        && isUnattributed(sentence)
        && !sentence.holds(RESTATED_RATES)
        && sentence.mentions(Mention.OfCondition.class).isEmpty()
        && !sentence.isRow()
        && sentence.text().indexOf(Sentence.REFERENCE) < 0;
  }

  /** What the company itself says is on record: only somebody else's word excuses a figure. */
  static boolean isUnattributed(ReadSentence sentence) {
    return sentence.mentions(Mention.OfSource.class).stream()
        .allMatch(s -> OWN.matcher(sentence.text().substring(s.from(), s.to())).matches());
  }

  private static boolean isUnheld(Claim claim, ReadSentence sentence, Dossier dossier) {
    StatedFigure figure = claim.figure();
    return isWeighty(sentence, figure)
        && !claim.forecast()
        && !(figure.kind() == StatedFigure.Kind.COUNT && dossier.isJudged(claim))
        && !claim.excluding()
        && !sentence.holds(ROUNDED)
        && !isOfUnnamedTogether(sentence, claim)
        && !figure.isRange()
        && figure.width().isEmpty()
        && !isHeld(claim, sentence, dossier)
        && !(figure.kind() == StatedFigure.Kind.COUNT && isCounted(figure, dossier))
        && !(sentence.holds(BEFORE) && dossier.pool().isSuperseded(figure))
        && !dossier.isRight(sentence, claim)
        && !isInMinutes(figure, dossier);
  }

  /** «两者合计占 36.0%»: the parts that are meant are named elsewhere. */
  private static boolean isOfUnnamedTogether(ReadSentence sentence, Claim claim) {
    return claim.figure().kind() == StatedFigure.Kind.PERCENT
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && TotalWrong.isTotal(sentence, sentence.claims().indexOf(claim));
  }

  /** Amounts and rates are told as facts; a bare count of things is mostly a manner of speaking. */
  private static boolean isWeighty(ReadSentence sentence, StatedFigure figure) {
    String after = sentence.text().substring(figure.to());
    return switch (figure.kind()) {
      case MONEY -> !isThreshold(sentence, figure);
      case PERCENT -> true;
      case COUNT ->
          isScaled(sentence, figure)
              || (THING.matcher(after).matches()
                  && (figure.step().compareTo(BigDecimal.ONE) != 0
                      || figure.value().compareTo(THOUSAND) >= 0
                      || sentence.holds(PEOPLE)));
      case POINTS, MULTIPLE -> false;
    };
  }

  /** «customers above $100k», «10 万美元以上客户»: what makes a customer one of them. */
  private static boolean isThreshold(ReadSentence sentence, StatedFigure figure) {
    return sentence.holds(PEOPLE)
        && (sentence.holdsFrom(figure.to(), OR_MORE) || sentence.holdsIn(0, figure.from(), ABOVE));
  }

  /** «突破 2300 万», «exceed 5 million»: too many to be a manner of speaking. */
  private static boolean isScaled(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(figure.from(), figure.to(), SCALED);
  }

  /** A sentence about nothing in the accounts is held by what was stated outside them alone. */
  private static boolean isHeld(Claim claim, ReadSentence sentence, Dossier dossier) {
    boolean own =
        !sentence.mentions(Mention.OfMeasure.class).isEmpty()
            || sentence.holds(OF_ANOTHER)
            || !sentence.mentions(Mention.OfSegment.class).isEmpty();
    boolean consensus = sentence.holds(CONSENSUS);
    boolean guided =
        sentence.mentions(Mention.OfOutlook.class).stream().anyMatch(Mention.OfOutlook::guidance);
    boolean outside = claim.forecast() && !guided && !own && !consensus;
    boolean count = claim.figure().kind() == StatedFigure.Kind.COUNT;
    if (outside) {
      return dossier.pool().isQuoted(claim.figure());
    }
    boolean summed = !count && sentence.holds(SUMMED);
    boolean plain =
        isNamed(sentence, claim)
            && !count
            && !sentence.holds(EXPECTED)
            && !DistanceWrong.isDistance(sentence, sentence.claims().indexOf(claim))
            && !claim.forecast()
            && !claim.guidance()
            && !claim.share()
            && !sentence.holds(OF_ANOTHER)
            && !dossier.names().isAny(sentence.text());
    if (plain) {
      return isQuotedNearby(sentence, claim.figure(), dossier);
    }
    if (isUnmeasured(sentence, claim) && !count && dossier.pool().isReported(claim.figure())) {
      return true;
    }
    if (isBareLevel(sentence, claim, summed) || isBareRatio(sentence, claim)) {
      return dossier.pool().isQuoted(claim.figure());
    }
    return isStatedNearby(sentence, claim, dossier);
  }

  /** What is stated or guided elsewhere of other things holds nothing here. */
  private static boolean isStatedNearby(ReadSentence sentence, Claim claim, Dossier dossier) {
    StatedFigure figure = claim.figure();
    List<ReadSentence> before = dossier.scenes().before(sentence);
    boolean outlook =
        Outlook.isMeant(sentence)
            || before.stream().anyMatch(s -> Outlook.isNamed(s) || s.holds(CONSENSUS));
    return dossier.pool().isStated(figure)
        && (outlook
            || dossier.pool().isQuoted(figure)
            || isGathered(sentence, before)
            || dossier.statedNearby().yields(sentence, figure));
  }

  /** A line of the accounts is not held by what was stated of something else. */
  private static boolean isQuotedNearby(
      ReadSentence sentence, StatedFigure figure, Dossier dossier) {
    return dossier.pool().isQuoted(figure)
        && (Outlook.isMeant(sentence)
            || dossier.statedNearby().yields(sentence, figure)
            || dossier.scenes().before(sentence).stream().anyMatch(Outlook::isMeant));
  }

  private static boolean isGathered(ReadSentence sentence, List<ReadSentence> before) {
    return sentence.holds(GATHERED)
        || (!before.isEmpty()
            && before.getLast().text().endsWith("；")
            && before.getLast().holds(GATHERED));
  }

  private static boolean isUnmeasured(ReadSentence sentence, Claim claim) {
    int start = Clauses.start(sentence.text(), claim.figure().from());
    return claim.measure().isEmpty()
        && sentence.mentions(Mention.OfMeasure.class).stream()
            .noneMatch(m -> m.from() >= start && m.to() <= claim.figure().from());
  }

  /** An amount of something that is no line of the accounts, and that is derived from nothing. */
  private static boolean isBareLevel(ReadSentence sentence, Claim claim, boolean summed) {
    int index = sentence.claims().indexOf(claim);
    return claim.figure().kind() == StatedFigure.Kind.MONEY
        && sentence.mentions(Mention.OfMeasure.class).isEmpty()
        && !summed
        && !claim.change()
        && !claim.share()
        && claim.against().isEmpty()
        && claim.measure().isEmpty()
        && !DistanceWrong.isDistance(sentence, index)
        && !sentence.holds(EXPECTED);
  }

  /** «渗透率已达 27%», «win rates climbed to 61%»: a ratio of something outside the accounts. */
  private static boolean isBareRatio(ReadSentence sentence, Claim claim) {
    StatedFigure figure = claim.figure();
    return figure.kind() == StatedFigure.Kind.PERCENT
        && claim.measure().isEmpty()
        && claim.against().isEmpty()
        && sentence.mentions(Mention.OfMeasure.class).isEmpty()
        && sentence.mentions(Mention.OfSegment.class).isEmpty()
        && sentence.claims().stream()
                .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
                .count()
            == 1
        && !sentence.holds(OF_ANOTHER)
        && sentence.holdsIn(0, figure.from(), RATIO);
  }

  private static boolean isMoved(StatedSeries series, StatedFigure figure) {
    Statement first = series.statements().getFirst();
    return series.values().stream()
        .anyMatch(
            a ->
                series.values().stream()
                    .anyMatch(
                        b ->
                            a.compareTo(b) != 0
                                && StatedValueDiffers.isInOwnUnit(first, figure, a.subtract(b))));
  }

  private static boolean isCounted(StatedFigure figure, Dossier dossier) {
    return dossier.pool().isReported(figure)
        || dossier.facts().statements().stream()
            .anyMatch(s -> StatedValueDiffers.isInOwnUnit(s, figure, s.value()))
        || dossier.series().stream().anyMatch(s -> isMoved(s, figure));
  }

  static boolean isInMinutes(StatedFigure figure, Dossier dossier) {
    Reach reach = Reach.of(figure);
    return dossier.minutes().stream()
        .flatMap(s -> s.claims().stream())
        .map(Claim::figure)
        .anyMatch(
            f ->
                f.kind() == figure.kind()
                    && (reach.holds(f.value()) || f.high().filter(reach::holds).isPresent()));
  }

  /** What the accounts hold is named at the figure, so that it can only be a wrong one of it. */
  private static boolean isNamed(ReadSentence sentence, Claim claim) {
    int start = Clauses.start(sentence.text(), claim.figure().from());
    int end = Clauses.end(sentence.text(), claim.figure().to());
    return (claim.firm() && Measure.of(claim.measure()).isPresent())
        || (!claim.measure().isEmpty()
            && ELLIPSIS.matcher(sentence.text().substring(start, claim.figure().from())).matches())
        || sentence.mentions().stream()
            .filter(m -> m.from() >= start && m.to() <= end)
            .anyMatch(
                m ->
                    m instanceof Mention.OfSegment
                        || (m instanceof Mention.OfMeasure o
                            && Measure.of(o.measure()).isPresent()));
  }

  private static Diagnostic finding(
      ReadSentence sentence, Claim claim, boolean named, Dossier dossier) {
    boolean outlook = claim.forecast() && !named;
    String rule = LikeliestFault.rule(sentence, claim, named, dossier);
    String typed = sentence.text().substring(claim.figure().from(), claim.figure().to()).strip();
    return Findings.error(
            outlook ? "R10" : rule,
            sentence.sentence().placeAt(claim.figure().from()),
            outlook
                ? "expected the source of the forecast " + typed + ", found none"
                : UNHELD + ", found " + typed,
            "",
            "name the source in the sentence, or enter the figure in statements.csv")
        .asWarning();
  }
}
