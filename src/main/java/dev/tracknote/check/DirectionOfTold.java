package dev.tracknote.check;

import dev.tracknote.claim.Claim;
import dev.tracknote.claim.Mention;
import dev.tracknote.claim.PaceWords;
import dev.tracknote.claim.ReadSentence;
import dev.tracknote.claim.StatedFigure;
import dev.tracknote.claim.WayWords;
import dev.tracknote.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R2: «fell to CNY 683m from CNY 598m», «24.8% of revenue, up from 25.2%»: the two values that are
 * told go the other way.
 */
final class DirectionOfTold implements Check {

  private static final String UP =
      "(?<up>(?!growth|growing|improv|better)(?:" + WayWords.UP_EN + "|\\bup\\b))";
  private static final String DOWN =
      "(?<down>(?!worse|deteriorat)(?:" + WayWords.DOWN_EN + "|\\bdown\\b))";
  private static final String UP_ZH =
      "(?<up>(?!改善|优化|好转|回落)(?:" + WayWords.UP_ZH + "|[增升涨提攀爬抬拉拔跃冲添]|上[调修]|调[高升增]))";
  private static final String DOWN_ZH =
      "(?<down>(?!恶化)(?:" + WayWords.DOWN_ZH + "|[降减跌落缩滑退沉掉压]|下[调修]|调[低降减]))";

  /** Between the word and the value that is now. */
  private static final String TO_ZH =
      "[^，。；]{0,2}[至到]\\s?(?:如今|现在|眼下|本季度?|当季|目前|今年|最新)?的?\\s?(?:约|近)?$";

  private static final String ABOUT = "(?:about |nearly |some |just |the )*$";

  /** Before the value that came to be, behind which the former one stands, or before it. */
  static final Pattern MOVED_TO =
      Pattern.compile("(?i)(?:" + UP + "|" + DOWN + ") (?:[a-z]+ly |back |again )?to " + ABOUT);

  static final Pattern MOVED_TO_ZH = Pattern.compile("(?:" + UP_ZH + "|" + DOWN_ZH + ")" + TO_ZH);
  private static final Pattern FROM_EN =
      Pattern.compile("(?i)^(?: (?:of|in|at) [a-z ]{3,24}| in FY\\w+)?,?\\s?from " + ABOUT);
  private static final Pattern FROM_ZH = Pattern.compile(".*(?:由|从)[^，。；]{0,12}");
  private static final Pattern FROM_FIGURE_ZH = Pattern.compile("(?:由|从)[^，。；]{0,12}\\d");
  private static final Pattern AGO_ZH =
      Pattern.compile("^，(?:而)?(?:上年同期|去年同期|上一?季度?|一年前)(?:仅)?(?:为|是)?\\s?$");

  /** «…, up from», between the value that is and the one that was. */
  private static final Pattern THEN_FROM =
      Pattern.compile(
          "(?i)^(?:[^,;.]{0,44}, (?:(?:and|but|still|which is) )*|[^,;.]{0,30} )(?:"
              + UP
              + "|"
              + DOWN
              + ") (?:[a-z]+ly )?from "
              + ABOUT);

  /** «16.8%, an acceleration from the 18.1% just reported», «回升 1 点» told as a noun. */
  private static final Pattern NOUN_THEN =
      Pattern.compile(
          "(?i)^[^;.]{0,30}[,(–—-] ?(?:and |still |that is |which is |i\\.e\\. )*an? (?:[a-z-]+ ){0,2}?(?:(?<up>acceleration|pick-?up|increase|rise|advance|step[- ]up|jump|rebound|uptick|quickening|climb)|(?<down>deceleration|slowdown|slowing|decline|drop|fall|decrease|moderation|retreat|step[- ]down|downtick|dip|pullback|reduction|cooling))"
              + " (?:from|on|against|versus|compared with|relative to) "
              + ABOUT);

  /** Of which a rate that is faster or slower than another is told. */
  private static final Pattern PACE =
      Pattern.compile(
          "(?i)^(?:有所|明显|略有?|进一步|\\s)*(?:" + PaceWords.FASTER + "|" + PaceWords.SLOWER + ")");

  /** So far apart stand two values with no more than the way between them. */
  private static final int REACH_ZH = 14;

  private static final Pattern GOES_ON =
      Pattern.compile("(?i)^\\S+(?: (?!or |and )\\S+)? to \\S*\\d");

  private static final Pattern MOVED_FROM =
      Pattern.compile("(?i)(?:" + UP + "|" + DOWN + ")(?: (?!to\\b)[a-z'-]+){0,3} from " + ABOUT);

  /** «From $150.0m a year ago operating cash flow has risen to». */
  private static final Pattern LEAD_FROM =
      Pattern.compile("(?i)(?:^|[,;] |\\b(?:and|but) )from (?:about |nearly |the )*$");

  private static final Pattern RISEN_TO =
      Pattern.compile("(?i)^[^;.]{0,70}(?:" + UP + "|" + DOWN + ") (?:[a-z]+ly )?to " + ABOUT);

  private static final Pattern ON_TO = Pattern.compile("(?i)^[^,;.]{0,26} to " + ABOUT);

  /** «在 FY25Q4 为 2.96 亿美元，本季升至». */
  private static final Pattern WAS_ZH = Pattern.compile("(?:为|是|仅|录得)\\s?(?:约|近)?$");

  private static final Pattern NOW_ZH =
      Pattern.compile(
          "^，(?:到|至)?(?:本季度?|当季|今年|现|目前|报告期|FY\\d+Q\\d|\\s)*(?:已|又|则|再|进一步)*"
              + "(?:"
              + UP_ZH
              + "|"
              + DOWN_ZH
              + ")"
              + TO_ZH);

  /** «…，较一年前的 1352 亿收窄»: the former value stands before the word. */
  private static final Pattern THAN_ZH =
      Pattern.compile("^[^，。；]{0,8}，(?<rate>[^，。；]{0,6})[较比][^，。；]{0,16}的\\s?$");

  private static final Pattern WAY_ZH =
      Pattern.compile(
          "^\\s?(?:已|又|有所|明显|略有?|略微|进一步|大幅|小幅|显著|再)*(?:(?<up>提高|提升|上升|增长|增加|扩大|加快|提速|回升)|(?<down>收窄|放缓|回落|下降|减少|缩小|降低|下滑))");
  private static final Pattern FALL_ZH = Pattern.compile("[降跌减]幅");

  /**
   * «Lower net margin: 12.1% vs. 10.1% a year earlier», «Higher Advertising – $307m after $238m»,
   * «Lower stores: 8,246, was 6,873».
   */
  private static final Pattern HEADED =
      Pattern.compile(
          "(?i)^\\W*(?:(?<up>higher|rising|growing|increased|larger|wider)|(?<down>lower|fewer|falling|shrinking|declining|decreased|reduced|smaller|narrower)) [^:;,.–—\\d]{2,48}(?::| [–—-]) (?:at |of )?(?:[A-Z]{0,3}[$€£¥])?$");

  private static final Pattern THEN_EN =
      Pattern.compile(
          "(?i)^,? \\(?(?:(?:was|up|down) )?(?:after|vs\\.?|versus|against|from|was) (?:the )?(?:[A-Z]{0,3}[$€£¥])?$");

  /** «FY26Q2 revenue ($5m) less FY25Q2 revenue ($3m) leaves a shortfall of». */
  private static final Pattern LESS_EN = Pattern.compile("(?i)^\\)? (?:less|minus) [^,;]{2,60}$");

  private static final Pattern LEAVES =
      Pattern.compile(
          "(?i)^\\)? (?:leaves?|makes?|gives?|yields?|results in|means|equals) (?:an? |the )?(?:(?<up>increase|rise|gain|surplus|growth|excess)|(?<down>shortfall|decrease|decline|fall|drop|deficit|reduction)) of $");

  /** «The Americas business, at €300.2m a year ago, fell back to €321.4m». */
  private static final Pattern AGO_TO =
      Pattern.compile(
          "(?i)^ (?:a year (?:ago|earlier|before)|(?:in )?the (?:quarter before|(?:prior|previous|year-ago) quarter)|in FY\\w+),? (?:(?:it|has|had|then|since|now|and) )*(?:"
              + UP
              + "|"
              + DOWN
              + ") (?:[a-z]+ly |back |again )?to "
              + ABOUT);

  /** «the sequential rise in EPS was 8.2%, from RMB0.73 to RMB0.79». */
  private static final Pattern NOUN_FROM =
      Pattern.compile(
          "(?i)\\b(?:(?<up>rise|increase|gain|advance)|(?<down>fall|decline|drop|decrease|retreat)) (?:in|of) [^;]{2,60}, from "
              + ABOUT.replace("*$", "*[A-Z]{0,3}[$€£¥]?$"));

  private static final List<Form> FORMS =
      List.of(
          new Form(Where.BETWEEN, FROM_EN, Where.BEFORE, MOVED_TO, false),
          new Form(Where.BETWEEN, ON_TO, Where.BEFORE, MOVED_FROM, true),
          new Form(Where.BETWEEN, ON_TO, Where.BEFORE, NOUN_FROM, true),
          new Form(Where.BETWEEN, AGO_TO, Where.BETWEEN, AGO_TO, true),
          new Form(Where.BEFORE, LEAD_FROM, Where.BETWEEN, RISEN_TO, true),
          new Form(Where.BETWEEN, THEN_EN, Where.BEFORE, HEADED, false),
          new Form(Where.BETWEEN, AGO_ZH, Where.BEFORE, MOVED_TO_ZH, false),
          new Form(Where.BEFORE, WAS_ZH, Where.BETWEEN, NOW_ZH, true));

  @Override
  public List<Diagnostic> findings(Dossier dossier) {
    return EachFigure.findings(dossier, DirectionOfTold::judge);
  }

  /** A value, the one before it, and the place of the word that says which way it went. */
  private record Told(StatedFigure now, StatedFigure then, boolean up, int at) {

    static Told of(StatedFigure now, StatedFigure then, Matcher way, int offset) {
      boolean up = way.group("up") != null;
      return new Told(now, then, up, offset + way.start(up ? "up" : "down"));
    }

    boolean isWrong() {
      int order = now.value().compareTo(then.value());
      return up ? order < 0 : order > 0;
    }
  }

  /** Where words stand, seen from two values. */
  private enum Where {
    BEFORE,
    BETWEEN;

    int from(StatedFigure one) {
      return this == BEFORE ? 0 : one.to();
    }

    int to(StatedFigure one, StatedFigure other) {
      return this == BEFORE ? one.from() : other.from();
    }
  }

  /**
   * A way to tell two values.
   *
   * @param named where the words stand by which it is known
   * @param moved where the word stands that says which way the value went
   * @param forward whether the value that was is told first
   */
  private record Form(Where named, Pattern name, Where moved, Pattern move, boolean forward) {

    boolean isOf(ReadSentence sentence, StatedFigure one, StatedFigure other) {
      return sentence.holdsIn(named.from(one), named.to(one, other), name);
    }

    Optional<Told> told(ReadSentence sentence, StatedFigure one, StatedFigure other) {
      int from = moved.from(one);
      return sentence
          .firstIn(from, moved.to(one, other), move)
          .map(m -> forward ? Told.of(other, one, m, from) : Told.of(one, other, m, from));
    }
  }

  private static Optional<Diagnostic> judge(ReadSentence sentence, int index, Dossier dossier) {
    if (index == 0 || !sentence.mentions(Mention.OfCondition.class).isEmpty()) {
      return Optional.empty();
    }
    Claim one = sentence.claims().get(index - 1);
    Claim other = sentence.claims().get(index);
    return isAlike(one.figure(), other.figure())
            && (one.figure().kind() == StatedFigure.Kind.PERCENT
                || !sentence.holdsIn(0, one.figure().from(), RateOfPairWrong.MOVED_BY))
        ? told(sentence, one, other.figure()).filter(Told::isWrong).map(t -> finding(sentence, t))
        : Optional.empty();
  }

  private static Optional<Told> told(ReadSentence sentence, Claim claim, StatedFigure other) {
    StatedFigure one = claim.figure();
    int from = one.to();
    int to = other.from();
    Optional<Matcher> then =
        sentence.firstIn(from, to, THEN_FROM).or(() -> sentence.firstIn(from, to, NOUN_THEN));
    if (then.isPresent() && !sentence.holdsFrom(to, GOES_ON)) {
      return then.map(m -> Told.of(one, other, m, from));
    }
    if (sentence.holdsIn(from, to, LESS_EN)) {
      return sentence
          .firstIn(other.to(), sentence.nextFigure(other), LEAVES)
          .map(m -> Told.of(one, other, m, other.to()));
    }
    Optional<Form> form =
        FORMS.stream()
            .filter(f -> f.name() != WAS_ZH || isOfEarlier(claim))
            .filter(f -> f.name() != AGO_ZH || !sentence.holdsIn(0, one.from(), FROM_FIGURE_ZH))
            .filter(f -> f.isOf(sentence, one, other))
            .findFirst();
    if (form.isPresent()) {
      return form.get().told(sentence, one, other);
    }
    return to - from < REACH_ZH && sentence.holdsIn(0, one.from(), FROM_ZH)
        ? sentence.firstIn(0, to, MOVED_TO_ZH).map(m -> Told.of(other, one, m, 0))
        : toldThan(sentence, claim, other);
  }

  /** «较一年前的 1352 亿收窄»: the way stands behind both. */
  private static Optional<Told> toldThan(ReadSentence sentence, Claim claim, StatedFigure other) {
    return sentence
        .firstIn(claim.figure().to(), other.from(), THAN_ZH)
        .filter(m -> FALL_ZH.matcher(m.group("rate")).find() || !claim.falling())
        .flatMap(m -> sentence.firstIn(other.to(), sentence.text().length(), WAY_ZH))
        .map(m -> new Told(claim.figure(), other, m.group("up") != null, other.to()));
  }

  private static boolean isOfEarlier(Claim claim) {
    return claim.period().isPresent() || claim.when().filter(Mention.When::isEarlier).isPresent();
  }

  private static Diagnostic finding(ReadSentence sentence, Told told) {
    return Findings.error(
        sentence.holdsFrom(told.at(), PACE) ? "R12" : "R2",
        sentence.sentence().placeAt(told.at()),
        "expected a move "
            + (told.up() ? "down" : "up")
            + " between the two values, found one "
            + (told.up() ? "up" : "down"),
        "",
        "turn the word round, or the two values");
  }

  private static boolean isAlike(StatedFigure one, StatedFigure other) {
    return one.isOfOneUnitWith(other) && one.value().signum() > 0 && other.value().signum() > 0;
  }
}
