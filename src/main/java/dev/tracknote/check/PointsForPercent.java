package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Clauses;
import dev.tracknote.claim.GuidanceWords;
import dev.tracknote.claim.Han;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.metrics.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

// definition: points count how far two percentages lie apart; a level, or the growth of an amount,
// is a percentage
/**
 * R13: «毛利率 49.6 个百分点», «subscribers grew 2.7 points»: a level or the growth of an amount told in
 * points.
 */
final class PointsForPercent implements Check {

  /** What is counted in points though it is the change of an amount, or points of another kind. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)贡献|拉动|拖累|影响|推高|压低|带来|指数|跑赢|跑输|领先|contribut|headwind|tailwind|\\bdrag|\\bimpact|\\badd(?:ed|s|ing)?\\b|\\bsubtract|\\bindex\\b|promoter|\\bNPS\\b|\\bPMI\\b|currenc|exchange|\\bcost us\\b|knock|shav|\\bout(?:grew|grow|pace|paced|grown|performed|run|stripped)|leeway|\\bworth\\b");

  /** Behind a figure that counts what something moved or lies apart by. */
  private static final Pattern APART =
      Pattern.compile(
          "(?i)^\\s*(?:的?(?:提升|提高|上升|改善|扩张|扩大|回升|下降|下滑|回落|收窄|降幅|升幅|差|变动|变化|优势|空间|增幅|涨幅|跌幅|偏差|上调|下调|增长|拉动|贡献|正|负|左右的?(?:提升|改善|下降|差))"
              + "|(?:to the )?(?:better|worse|higher|lower|more|less|wider|narrower|faster|slower|above|below|ahead|behind|up|down|short|over|under|apart|away|beyond|outside|inside|from|off|on|than|quicker|stronger|weaker|richer|thinner|either|each|in (?:market )?share)\\b"
              + "|(?:of|to|from|in) (?:the |its |that |our )?(?:[\\w'’-]+ ){0,3}?(?:growth|shares?|margins?|expansion|gain|increase|rise|decline|improvement|pressure|dilution|upside|change|move|drop|fall|slip)\\b)");

  /** What is a percentage itself. */
  private static final String RATIO =
      "占比|比重|权重|份额|息差|(?<![汇效频功倍速])率(?!先|领)|增速|增幅|降幅|涨幅|跌幅|margins?|ratios?|rates?|growth|shares? of|utili[sz]ation|occupancy|penetration|retention|churn|yield|coverage|NIM|CET1|RO[AECT]+|RoTE|NPL|load factor|intensity|mix(?! (?:shift|change|move|swing))";

  private static final Pattern NAMES_RATIO = Pattern.compile("(?i)" + RATIO);

  /** A level of a ratio, with nothing between that moves it. */
  private static final Pattern LEVEL_ZH =
      Pattern.compile(
          "(?:占(?!比)(?!.{0,12}(?:[提升降]|下滑|回))[^，。；、\\d]{0,12}|(?:占比|比重|权重|份额|息差|(?<![汇效频功倍速变化])率|增速|增幅|降幅|涨幅|跌幅)(?:"
              + GuidanceWords.ZH
              + "|目标|预期|"
              + GuidanceWords.MIDDLE_ZH
              + ")?(?:在|为|是|达到?|约|仅|只有|维持在?|保持在?|仍为?|已达|录得)*|(?:升|降|提[升高]|回[落升]|提高|下降|加快|放缓|改善|收窄|扩大)(?:至|到))(?:了|约|近|超|逾)?\\s*$");

  /** «由上年同期的 14.4 个百分点降至»: where a move began. */
  private static final Pattern FROM_ZH = Pattern.compile("(?:[由从自][^，。；]{0,14})\\s*$");

  private static final Pattern ON_TO_ZH =
      Pattern.compile("^\\s*(?:[提升降回扩收减增下上加放进缩改][^，。；\\d]{0,6})?[至到为]");

  private static final Pattern LEVEL_EN =
      Pattern.compile(
          "(?i)(?:"
              + RATIO
              + ")(?: (?:guidance|guide|target|outlook|revenue|sales|in|on|for|of|the|a|year|quarter|[A-Z]\\w+|was|is|had|has|been|at|are|were|be|stood|reached|came|remained|stayed|held|hit|only|still|itself)){0,6} (?:of|at|is|was|were|are|be|been|reached|hit|to|from)(?: about| some| nearly| only| just| roughly| around)?\\s$");

  private static final Pattern TO_EN =
      Pattern.compile(
          "(?i)\\b(?:"
              + RATIO
              + ")\\b[^,;.:()]*\\b(?:to|from)(?: about| some| nearly| only| just| roughly| around)?\\s$");

  private static final Pattern TAKES_EN =
      Pattern.compile(
          "(?i)\\b(?:absorb(?:ed|s)?|took|takes?|makes? up|made up|accounts? for|accounted for|represent(?:s|ed)?|equal(?:s|led)?|equivalent to|cost[s]?|(?:was|is|were|are|to|at|from|still|only))\\s$");

  private static final Pattern OF_WHOLE =
      Pattern.compile(
          "(?i)^ (?:of|to) (?:the |its |group |total |net |company )*(?:revenues?|sales|income|bookings|volumes?|assets|loans|deposits|orders|profit|costs|free cash flow|operating cash flow|the total|group)\\b");

  /** Distances and moves, which have points for a level. */
  private static final Pattern DISTANCE =
      Pattern.compile(
          "(?i)[高低快慢]于|超[过出]|高出|差|距|缺口|优势|空间|区间|升幅|幅度?(?:收窄|扩大)|\\b(?:gap|spread|difference|differential|lead|premium|discount|band|range|distance|swing|change|move|effect|benefit|advantage|improvement|gains?|rise|increase|decrease|drop|decline|fall|slip|loss|expansion|contraction|deterioration|narrowed|widened|slippage|pick-?up|step|cut|shortfall|excess|deviation)\\b");

  /** Words by which an amount grows. */
  private static final Pattern GROWS =
      Pattern.compile(
          "(?i)(?:增长|上涨|下滑|增加|减少|下降|上升|下跌|同比|环比|[+＋−-])(?:了|约|近|仅|逾|超|为)*\\s*$|\\b(?:grew|rose|fell|climbed|shrank|retreated|declined|increased|decreased|dropped|gained|lost|grow|growing|to rise|to fall|up|down|advanced|slipped|jumped|expanded|grown|risen|fallen|eased|by|higher|lower)(?: (?:by|a|just|only|nearly|about|some|around|roughly|another|further))*\\s[+＋−-]?$");

  /** A move right before a figure. */
  private static final Pattern MOVED =
      Pattern.compile(
          "(?i)(?:[提上回扩]升|提高|上升|增加|扩大|改善|回升|走高|下降|降低|下滑|回落|收窄|减少|[升降高低])(?:了|约|近|仅|逾|超)*\\s*$|\\b(?:by|up|down|rose|fell|gained|lost|slipped|climbed|dropped|shed|improved|added|of)(?: about| some| nearly| a further| another)?\\s$");

  /** Behind a figure that says by how much an amount exceeds another. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)^ (?:more|less|higher|lower|above|below|up|down|over|better|short|ahead)\\b");

  /** «由 22.7% 降至 20.9%，降幅约 1.9 个百分点»: how far two percentages lie apart. */
  private static final Pattern WIDTH_OF_MOVE = Pattern.compile("[增降升跌涨]幅(?:约|达|为|近|逾|超过?)*\\s*$");

  private static final Pattern OR =
      Pattern.compile(
          "(?i)(?:,| or|，?即|幅度约?|[增涨降跌]幅约?|高|低|超出|[（(])[+＋−-]?(?: about| some|约)?\\s*$");

  private static final Pattern GREW =
      Pattern.compile(
          "(?i)(?:增长|上涨)(?:了|约|近|仅|逾|超)*\\s*$|\\b(?:grew|growing|shrank|grow|grown)(?: by)?(?: about| some| nearly| only)?\\s$");

  /** What is counted or paid. */
  private static final Pattern THING =
      Pattern.compile(
          "(?i)(?:[销产运出发]货?量|[均售单股票运]价|价格|人次|人数|[客用商]户数|门店数|规模|余额|贷款|存款|装机|出货|交易额|需求|市场|薪酬|股本|股数|员工)|\\b(?:subscribers?|users?|customers?|shipments?|volumes?|prices?|tariffs?|units?|demand|market|lending|loans?|deposits?|orders?|bookings|backlog|headcount|share count|shares|employees|stores|traffic|visits|production|capacity|installations|travellers|arrivals|provisions|wages|transactions)\\b");

  private static final Pattern DENOMINATOR =
      Pattern.compile(
          "(?i)(?:占|比|较|于|快|慢|per |of |on |to |than |against )(?:the |its |total |net |group |总|公司)*$");

  /** «As a percentage of sales, operating expenses came down by 2.0 points». */
  private static final Pattern AS_RATIO =
      Pattern.compile(
          "(?i)\\b(?:as an? (?:percentage|share|proportion|part)|relative) (?:of|to)\\b|占[^，。；]{0,8}的?(?:比例|比重)");

  private static final Pattern BASIS_POINTS = Pattern.compile("(?i)bp|基点|basis");
  private static final Pattern PCT = Pattern.compile("(?i)pct");
  private static final Pattern BOTH_UNITS =
      Pattern.compile(
          "(?i)(?:百分点|points?).*(?:%|per ?cent)|(?:%|per ?cent(?!age)).*(?:百分点|points?)");
  private static final BigDecimal LARGEST = BigDecimal.ONE;

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, PointsForPercent::judge);
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    StatedFigure figure = sentence.claims().get(index).figure();
    boolean open =
        figure.kind() == StatedFigure.Kind.POINTS
            && figure.value().abs().compareTo(LARGEST) < 0
            && !isOtherUnit(sentence, figure)
            && !sentence.holds(OTHER)
            && !sentence.holdsIn(0, figure.from(), AS_RATIO);
    if (!open
        || !isWrong(sentence, index)
        || dossier.scenes().of(sentence).filter(s -> MovesInPoints.hold(s, figure)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.figure(
            "R13",
            sentence,
            figure,
            "a percentage for a level or the growth of an amount",
            "",
            "write percent; points are for the distance between two percentages"));
  }

  /** Basis points are told of levels too, and in English «pct» reads as per cent. */
  private static boolean isOtherUnit(ReadSentence sentence, StatedFigure figure) {
    return sentence.holdsIn(figure.from(), figure.to(), BASIS_POINTS)
        || (!Han.isIn(sentence.text()) && sentence.holdsIn(figure.from(), figure.to(), PCT));
  }

  private static boolean isWrong(ReadSentence sentence, int index) {
    StatedFigure figure = sentence.claims().get(index).figure();
    String text = sentence.masked();
    if (figure.width().isPresent()) {
      return true;
    }
    if (figure.isRange() && sentence.holdsIn(figure.from(), figure.to(), BOTH_UNITS)) {
      return !MOVED.matcher(text.substring(0, figure.from())).find();
    }
    String lead = text.substring(0, figure.from());
    String rest = text.substring(figure.to());
    if (WIDTH_OF_MOVE.matcher(lead).find() && percentages(sentence, index) > 1) {
      return false;
    }
    if (APART.matcher(rest).find() && !isLevelOfOther(sentence, figure, lead)) {
      return isBeyondAmount(sentence, index, lead, rest);
    }
    return isLevel(sentence, figure, lead, rest) || isGrowthOfAmount(sentence, index, lead);
  }

  private static long percentages(ReadSentence sentence, int index) {
    return sentence.claims().subList(0, index).stream()
        .filter(c -> c.figure().kind() == StatedFigure.Kind.PERCENT)
        .count();
  }

  /** «growth slowed to 2.7 points from 3.7%»: what follows is another level. */
  private static boolean isLevelOfOther(ReadSentence sentence, StatedFigure figure, String lead) {
    return !sentence.holdsIn(0, figure.from(), DISTANCE)
        && TO_EN.matcher(lead.substring(Clauses.start(sentence.text(), figure.from()))).find();
  }

  private static boolean isLevel(
      ReadSentence sentence, StatedFigure figure, String lead, String rest) {
    int start = Clauses.start(sentence.text(), figure.from());
    String clause = lead.substring(start);
    if (sentence.holdsIn(0, figure.from(), DISTANCE)) {
      return false;
    }
    return LEVEL_ZH.matcher(clause).find()
        || (FROM_ZH.matcher(clause).find()
            && ON_TO_ZH.matcher(rest).find()
            && NAMES_RATIO.matcher(lead).find())
        || LEVEL_EN.matcher(clause).find()
        || TO_EN.matcher(clause).find()
        || (TAKES_EN.matcher(clause).find() && OF_WHOLE.matcher(rest).find());
  }

  /** «$2,670 million, 24.9 points above FY26Q1»: one amount lies so far from another. */
  private static boolean isBeyondAmount(
      ReadSentence sentence, int index, String lead, String rest) {
    return BEYOND.matcher(rest).find() && amountEnd(sentence, index, lead) >= 0;
  }

  private static boolean isGrowthOfAmount(ReadSentence sentence, int index, String lead) {
    int amount = amountEnd(sentence, index, lead);
    if (amount < 0) {
      return isGrowthOfThing(sentence, index, lead);
    }
    String since = lead.substring(amount);
    return GROWS.matcher(since).find() || OR.matcher(since).find();
  }

  /** «客户数增长 6.2 个百分点»: of something that is counted or paid and never a percentage. */
  private static boolean isGrowthOfThing(ReadSentence sentence, int index, String lead) {
    boolean rated =
        sentence.claims().subList(0, index).stream()
            .map(c -> c.figure().kind())
            .anyMatch(k -> k == StatedFigure.Kind.PERCENT || k == StatedFigure.Kind.POINTS);
    return !rated
        && !NAMES_RATIO.matcher(lead).find()
        && ((GROWS.matcher(lead).find() && THING.matcher(lead).find())
            || (GREW.matcher(lead).find() && lead.indexOf(ReadSentence.BLANK) >= 0));
  }

  /**
   * Where the amount that is spoken of before a figure ends: the last of what is named and typed
   * there, with no ratio since.
   */
  private static int amountEnd(ReadSentence sentence, int index, String lead) {
    int amount = -1;
    int rate = -1;
    for (Claim claim : sentence.claims().subList(0, index)) {
      StatedFigure before = claim.figure();
      switch (before.kind()) {
        case MONEY -> amount = before.to();
        case PERCENT, POINTS -> {
          amount = -1;
          rate = before.to();
        }
        case MULTIPLE, COUNT -> {}
      }
    }
    for (Mention.OfMeasure named : sentence.mentions(Mention.OfMeasure.class)) {
      if (named.to() <= lead.length()
          && named.from() >= Math.max(amount, rate)
          && Measure.of(named.measure()).filter(m -> !m.isRatio()).isPresent()
          && !DENOMINATOR.matcher(lead.substring(0, named.from())).find()) {
        amount = named.to();
      }
    }
    return amount >= 0 && !NAMES_RATIO.matcher(lead.substring(amount)).find() ? amount : -1;
  }
}
