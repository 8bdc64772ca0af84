package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.ConsensusWords;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.commentary.PartKind;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import dev.tracknote.quantity.FiscalQuarter;
import dev.tracknote.quantity.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R10: what somebody outside the company will do, or what a market is, in figures, with nobody
 * named for it and nothing like it among the statements. Hearsay («据悉», «reportedly») names nobody.
 */
final class ForecastWithoutSource implements Check {

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?i)将(?!近|上|其|信将疑|(?!会|把|于)[^，。；]{1,30}(?:重述|更正|调[至入]|转[至入]|划[入出转归]|归入|并入|计入|列入))|预计|预测|(?<!一致)(?<!市场"
              + ConsensusWords.SINCE_WHEN_ZH
              + ")(?<!超)(?<!不及)(?<![高低好优弱差]于)(?<!符合)预期(?![的，、])|有望|料(?:达|将|会|升|降|增|减)|可望|估计|看好|展望|\\b(?:will(?! (?:note|notice|recall|remember|recogni[sz]e))|should|shall|expects?|expected|forecasts?|projected|projects|predicted|likely to|looks? for|anticipates?|set to|due to (?:reach|rise|fall|grow)|on track|bound to|going to|heading (?:for|to|towards)|headed (?:for|to)|poised to|slated to|tipped|seen (?:rising|falling|reaching|growing)|reckon(?:s|ed)?)\\b");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)市场规模|(?:国内|行业|世界)第一|全球|全国|行业|同业|同行|对手|竞品|业内|市占率|渗透率|(?<!公司)市场(?!占|份额提升|"
              + ConsensusWords.SINCE_WHEN_ZH
              + "预期|一致|担心)|产业|国内(?:需求|销量|市场)|消费者|居民|厂商|龙头|产能(?=[^，。]{0,6}(?:明年|20))|\\b(?:global(?:ly)?|world(?:wide)?|industry|sector|market|rivals?|competitors?|peers|households?|consumers?|economy|nationwide|airports|banks'|drugs|forecasters|spending|demand)\\b");
  private static final Pattern LEVEL_OUTSIDE =
      Pattern.compile(
          "(?i)市场规模|行业(?:平均|均值|整体|规模)|(?:同行|同业|可比公司)[^，。]{0,12}(?:中位数|平均|均值|均为|均在)|(?:拿下|稳居|位居|位列|跃居|排名|登顶)[^，。]{0,6}(?:国内|全国|全球|行业|市场|业内|世界)[^，。]{0,4}第[一二三]|(?:国内|全国|全球|行业|世界)第一|(?:peers?|sector|industry|rivals?)(?:'s?|’s?)? (?:\\w+ ){0,3}(?:median|average|mean)|(?:median|average|mean) (?:\\w+ ){0,2}(?:of|for|among|across) (?:the |its )?(?:peers|sector|industry|rivals)|\\b(?:number one|market leader|ranks? first)\\b|市占率|渗透率|竞争对手|全球[^，。]{0,8}(?:市场|规模|销量|出货|产能)|industry average|market (?:size|share)|rivals?\\b|competitors?\\b|the (?:global |world )?market (?:is|was|stands|for)");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?i)(?:公司|管理层|首席[^，。]{0,6}官|董事长|社长|总裁|董事会)(?:[^，。；]{0,14})?(?:预计|预期|预测|表示|称|指出|计划|判断|认为|引述|引用|给出|公布|宣布|说明|测算|估计|提出|披露|"
              + GuidanceWords.ZH
              + "|目标|承诺|透露)|电话会|业绩会|说明会|\\b(?:management|the company|the group|the board|the bank|executives?|the (?:CEO|CFO|finance chief))\\b[^,;]{0,20}\\b(?:expects?|expected|sees|says|said|plans?|guides?|guided|forecasts?|targets?|puts|estimates?|quoted|cited|wants?)\\b|\\b(?:he|she|they) (?:added|says?|said|noted|explained)\\b|\\bon (?:the|its|that) (?:FY\\d\\dQ\\d )?(?:results |earnings )?call\\b");
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?i)公司|管理层|本季|"
              + GuidanceWords.ZH
              + "|计划|目标|\\b(?:company|management|group|guid\\w+|plan(?:s|ned)?|target(?:s|ed)?|board|its?|we|our)\\b|我们");
  private static final Pattern HEARSAY =
      Pattern.compile(
          "(?i)据悉|(?:另)?据[^，。]{0,6}?(?:业内|行业内?|圈内|市场|渠道|相关|知情|有关|部分|第三方|多家)[^，。]{0,4}?(?:人士|专家|消息|传闻|媒体|调研)|渠道(?:反馈|调研|消息|人士)|草根调研|产业链(?:反馈|调研|消息|人士)|卖方(?:普遍)?(?:认为|预计|预期|预测|估计)|(?:机构|券商|投行|分析师|业界|市场)普遍(?:认为|预计|预期|预测|估计)|(?:^|[，。；：])(?:另|也)?有(?:券商|投行|卖方|媒体|报道|研报|观点|声音|市场人士|人士|业内)[^，。]{0,6}(?:预计|认为|预测|估计|称|指出|判断|表示|说|测算)|有渠道(?:称|反馈|表示|指出)|坊间|小道消息|据称|据说|据传|据了解|传闻|市场传|有消息|消息人士|知情人士|(?:^|[，。；：])(?:另?有|行业|部分|多家|某|第三方|有的|一些|业内|相关)(?:研究)?(?:机构|分析师?|人士|专家)[^，。]{0,6}(?:预计|认为|预测|估计|称|指出|判断|表示)|业内(?:人士|普遍)?(?:预计|认为)|有分析(?:师)?(?:认为|预计)|according to (?:the )?(?:(?:industry|trade|market|shipping|banking|broker|local|political|well-informed) (?:circles|watchers|insiders|participants|players|experts|talk|gossip)|circles|trade press|press|media|sources|reports|insiders|rumou?rs?|analysts|observers|market talk|people|some|industry sources)|\\b(?:an?|one|another) (?:(?:industry|recent|new|third-party|independent|market|trade|external|outside|unnamed|leading|large) )+(?:survey|study|report|poll|researcher|analyst|consultancy|think tank|institute|forecaster|broker|expert|observer|publication|magazine)\\b(?! (?:by|from|of) )|(?:一[份项家]|某[家份项]?)(?:行业|第三方|独立|市场|外部|专业|最新)?(?:调查|报告|研究|调研|机构|咨询公司|券商)[^，。《（]{0,4}(?:显示|指出|预计|认为|称|预测)|\\breportedly\\b|\\brumou?red\\b|it is (?:said|believed|rumou?red)|\\b(?:some|most|many|several) (?:analysts|observers|forecasters|experts|economists|brokers)\\b|industry sources|people familiar|\\b(?:our|on|from|per) (?:\\w+ )?(?:channel|industry|supply[- ]chain|field|trade) (?:talks?|checks?|feedback|contacts?|sources?)\\b|\\bchannel (?:talks|checks|feedback)\\b|\\b(?:is|are|was|were) (?:widely |now )?(?:tipped|rumou?red|touted|said|thought|believed|understood) to\\b|\\bword (?:is|has it)\\b|\\bthe (?:sell[- ]side|buy[- ]side) (?:expects?|sees?|looks)|\\b(?:observers|insiders|experts) (?:say|expect|believe|reckon|think)");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?i)我们(?:预计|预测|估计|测算|认为|判断)|(?:本报告|本团队)(?:预计|预测)|\\bwe (?:expect|forecast|estimate|project|see)\\b|\\bour (?:forecast|estimate)");
  private static final Pattern BASED =
      Pattern.compile(
          "(?i)"
              + GuidanceWords.ZH
              + "|计划|目标|"
              + GuidanceWords.MIDDLE_ZH
              + "|"
              + ConsensusWords.ZH
              + "|假设|隐含|对应|意味着|倒推|反推|推算|测算|按[^，。]{2,20}计|若|剩余|midpoint|guid|plan|target|"
              + ConsensusWords.EN
              + "|implied|implies|assum|remain|on that basis|needs?\\b|would");
  private static final BigDecimal LARGE = BigDecimal.TEN.pow(3);
  private static final Pattern THING =
      Pattern.compile("(?s)^\\s?(?:个(?!月|季|百|基)|[家台人套吨辆架部座颗片户件单杯间次亩桶株头只瓶]|[GMk]Wh?|[a-z]{3,}).*");
  private static final Pattern TIME_TO_COME =
      Pattern.compile(
          "(?i)20\\d\\d(?!\\d|\\s?[万亿千百])|[一两三四五]年内|within (?:two|three|four|five) years|next (?:year|winter|summer|spring|autumn)|届时|明年|未来|长期|中期|in the long run|over time");
  private static final Pattern YEARS_TO_COME =
      Pattern.compile("(?i)明年|来年|[一两三四五]年内|\\bnext year\\b|within (?:two|three|four|five) years");
  private static final Pattern WORDED =
      Pattern.compile(
          "(?i)\\b(?:doubles?|triples?|halves?|a (?:third|quarter|half|fifth|tenth)|two[- ]thirds|(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen) per ?cent|(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty))\\b|[一两二三四五六七八九]成");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\dA-Z-])(20\\d\\d)(?!\\d|[-.]\\d|\\s?[万亿千百])");

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    List<Diagnostic> findings = new ArrayList<>();
    Optional<ReadSentence> before = Optional.empty();
    for (ReadSentence sentence : dossier.note()) {
      if (isHearsay(sentence)) {
        sentence.claims().stream()
            .map(Claim::figure)
            .filter(f -> f.kind() != StatedFigure.Kind.COUNT || isCount(sentence, f))
            .findFirst()
            .filter(f -> !Attribution.isNamedAsRecorded(sentence, f, dossier))
            .map(f -> finding(sentence, f))
            .or(() -> sentence.claims().isEmpty() ? worded(sentence) : Optional.empty())
            .ifPresent(findings::add);
      } else if (isTold(sentence)
          && (isOutside(sentence, dossier) || isFarFiscal(sentence, dossier))) {
        boolean carried =
            before.filter(b -> Attribution.carriesOn(sentence, b, dossier)).isPresent();
        if (!carried && !Attribution.isNamed(sentence, dossier)) {
          figure(sentence, dossier)
              .map(f -> finding(sentence, f))
              .or(() -> isFarOrNext(sentence) ? worded(sentence) : Optional.empty())
              .ifPresent(findings::add);
        }
      }
      if (findings.isEmpty()
          || findings.getLast().place().line() != sentence.sentence().place().line()) {
        own(sentence, dossier).ifPresent(findings::add);
      }
      before = Optional.of(sentence);
    }
    return findings;
  }

  /**
   * The company's own future in figures, which neither its guidance nor a statement nor the house's
   * estimates hold.
   */
  private static Optional<Diagnostic> own(ReadSentence sentence, Dossier dossier) {
    boolean ahead =
        sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .anyMatch(
                p ->
                    p instanceof FiscalQuarter q
                        ? q.compareTo(dossier.quarter()) > 0
                        : ((FiscalYear) p).year() > dossier.quarter().year()
                            || (((FiscalYear) p).year() == dossier.quarter().year()
                                && dossier.quarter().quarter() < 4));
    boolean house = sentence.holds(HOUSE);
    if (!(ahead || sentence.holds(YEARS_TO_COME) || (house && isFarYear(sentence, dossier)))
        || !isTold(sentence)
        || !(sentence.holds(FUTURE) || house)
        || sentence.holds(SPEAKER)
        || sentence.holds(BASED)
        || (!house && Attribution.isNamed(sentence, dossier))
        || sentence.mentions(Mention.OfOutlook.class).stream()
            .anyMatch(Mention.OfOutlook::guidance)) {
      return Optional.empty();
    }
    return sentence.claims().stream()
        .filter(
            c ->
                c.figure().kind() == StatedFigure.Kind.MONEY
                    || c.figure().kind() == StatedFigure.Kind.PERCENT)
        .filter(c -> !c.figure().isRange() && c.against().isEmpty())
        .filter(c -> !isGuided(sentence, c, dossier))
        .filter(
            c ->
                house
                    ? !Attribution.isStated(sentence, c.figure(), dossier)
                        && (Bound.isVague(sentence, c) || !dossier.isRight(sentence, c))
                    : !dossier.pool().isStated(c.figure()) && !dossier.isRight(sentence, c))
        .map(Claim::figure)
        .findFirst()
        .map(f -> finding(sentence, f));
  }

  /** The company itself guided to a value of that line for that time, which this one misquotes. */
  private static boolean isGuided(ReadSentence sentence, Claim claim, Dossier dossier) {
    return claim.firm()
        && claim.segment().isEmpty()
        && sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .anyMatch(
                p ->
                    dossier.facts().guidance().stream()
                        .filter(g -> g.period().equals(p))
                        .flatMap(g -> g.lines().stream())
                        .anyMatch(l -> l.metric().id().equals(claim.measure())));
  }

  /** Somebody said so, and nobody says who. */
  private static boolean isHearsay(ReadSentence sentence) {
    return sentence.sentence().part() != PartKind.PICKS
        && !sentence.isRow()
        && sentence.holds(HEARSAY);
  }

  /** Whether neither the company nor the house speaks, and it rests on nothing that was given. */
  static boolean isUnspoken(ReadSentence sentence) {
    return !sentence.holds(SPEAKER) && !sentence.holds(BASED) && !sentence.holds(HOUSE);
  }

  private static boolean isTold(ReadSentence sentence) {
    return sentence.sentence().part() != PartKind.PICKS
        && !sentence.isRow()
        && sentence.mentions(Mention.OfCondition.class).stream()
            .allMatch(c -> sentence.holdsIn(c.from(), c.to(), FUTURE));
  }

  /** Whether it tells of the world beyond the company, or of a time beyond its guidance. */
  static boolean isOutside(ReadSentence sentence, Dossier dossier) {
    if (sentence.holdsMasked(SPEAKER)) {
      return false;
    }
    boolean world = sentence.holdsMasked(OUTSIDE);
    boolean own =
        sentence.mentions(Mention.OfMeasure.class).stream()
                .anyMatch(m -> Measure.of(m.measure()).isPresent())
            || !sentence.mentions(Mention.OfPeriod.class).isEmpty()
            || (!world && !sentence.mentions(Mention.OfSegment.class).isEmpty());
    boolean company = sentence.holdsMasked(COMPANY);
    if (sentence.holdsMasked(FUTURE) || isFarYear(sentence, dossier)) {
      return world
          ? !own || isFarYear(sentence, dossier) || sentence.holdsMasked(HOUSE) || !company
          : (isFarYear(sentence, dossier) && !company) || (!own && !company);
    }
    return sentence.holdsMasked(LEVEL_OUTSIDE) && !own && !company;
  }

  /**
   * A fiscal year that nobody has guided yet: what is told of it is somebody's forecast, which the
   * company or the house must be named for.
   */
  private static boolean isFarFiscal(ReadSentence sentence, Dossier dossier) {
    int year = dossier.quarter().year();
    return sentence.mentions(Mention.OfPeriod.class).stream()
            .map(Mention.OfPeriod::period)
            .anyMatch(
                p -> (p instanceof FiscalYear y ? y.year() : ((FiscalQuarter) p).year()) > year + 1)
        && !sentence.holds(SPEAKER)
        && !sentence.holds(COMPANY)
        && !sentence.holds(HOUSE);
  }

  private static boolean isFarYear(ReadSentence sentence, Dossier dossier) {
    if (!sentence.mayHold(YEAR)) {
      return false;
    }
    int year = dossier.facts().calendar().getLast().end().getYear();
    Matcher matcher = YEAR.matcher(sentence.masked());
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) > year + 1) {
        return true;
      }
    }
    return false;
  }

  /** The first weighty figure that no statement about the same thing holds. */
  private static Optional<StatedFigure> figure(ReadSentence sentence, Dossier dossier) {
    boolean own =
        sentence.mentions(Mention.OfMeasure.class).stream()
            .anyMatch(m -> Measure.of(m.measure()).isPresent());
    return sentence.claims().stream()
        .filter(c -> !dossier.isNoForecast(sentence, c))
        .filter(c -> !(own && dossier.isYielded(sentence, c)))
        .map(Claim::figure)
        .filter(f -> f.kind() != StatedFigure.Kind.COUNT || isThing(sentence, f))
        .filter(f -> !RoleOfFigure.isThreshold(sentence, f))
        .filter(f -> !Attribution.isStated(sentence, f, dossier))
        .filter(f -> !Typed.yields(sentence, f))
        .findFirst();
  }

  /** A bare number may be a name; a count of things, a large or a broken one, is a figure. */
  private static boolean isThing(ReadSentence sentence, StatedFigure figure) {
    boolean large = figure.value().abs().compareTo(LARGE) >= 0;
    return (large || figure.step().compareTo(BigDecimal.ONE) != 0) && isOfThings(sentence, figure);
  }

  /** Of hearsay every number is a figure, but for a small one that counts who says it. */
  private static boolean isCount(ReadSentence sentence, StatedFigure figure) {
    return isOfThings(sentence, figure) || figure.value().abs().compareTo(BigDecimal.TEN) >= 0;
  }

  private static boolean isOfThings(ReadSentence sentence, StatedFigure figure) {
    return THING.matcher(sentence.text().substring(figure.to())).matches();
  }

  /** Words for an amount weigh where a time to come is named. */
  private static boolean isFarOrNext(ReadSentence sentence) {
    return sentence.holds(TIME_TO_COME);
  }

  /** An amount that is written in words: «a third of the class», «by five percent». */
  private static Optional<Diagnostic> worded(ReadSentence sentence) {
    Matcher matcher = WORDED.matcher(sentence.text());
    return matcher.find()
        ? Optional.of(told(sentence, matcher.start(), matcher.group()))
        : Optional.empty();
  }

  private static Diagnostic told(ReadSentence sentence, int at, String what) {
    return Findings.error(
        "R10",
        sentence.sentence().placeAt(at),
        "expected the source of " + what.strip() + ", found none",
        "",
        "name in the sentence who says it, or enter the figure in statements.csv");
  }

  private static Diagnostic finding(ReadSentence sentence, StatedFigure figure) {
    return Findings.error(
        "R10",
        sentence.sentence().placeAt(figure.from()),
        "expected the source of " + sentence.typed(figure) + ", found none",
        "",
        "name in the sentence who says it, or enter the figure in statements.csv");
  }
}
