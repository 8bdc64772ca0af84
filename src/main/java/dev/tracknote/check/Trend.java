package dev.tracknote.check;

import dev.tracknote.claim.ChangeWords;
import dev.tracknote.claim.PaceWords;
import dev.tracknote.metrics.Measure;
import dev.tracknote.metrics.Subject;
import dev.tracknote.quantity.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which way something runs from quarter to quarter: «rose», «narrowed», «was positive», «was above
 * 20%», «accelerated».
 *
 * @param mark what the value is held against, where it is not an earlier value
 */
record Trend(History.Of of, Run run, boolean onYear, BigDecimal mark) {

  /** Ways to run. */
  enum Run {
    RISING,
    FALLING,
    NOT_FALLING,
    ABOVE,
    BELOW,
    RECORD_HIGH,
    RECORD_LOW
  }

  static final Pattern GROWTH =
      Pattern.compile(
          "(?i)增速|增幅|增长率|[年季]增率|成长率|增率|\\bgrowth\\b(?! of| streak| run\\b| string| sequence)|\\bpace\\b|growth rate");

  /** «has posted growth in each quarter»: what is posted is a rise, whatever its pace. */
  private static final Pattern POSTED =
      Pattern.compile(
          "(?i)\\b(?:post|deliver|record|report|show|book|enjoy|achiev|return|produc|register|manag|log|generat|notch|print)(?:e?d|s|es|ing)? (?:(?!faster|slower|quicker|higher|lower|stronger|weaker)[\\w-]+ ){0,3}growth\\b(?! rate)|\\b(?:has|have|had) (?:shown|seen) (?:(?!faster|slower|quicker|higher|lower|stronger|weaker)[\\w-]+ ){0,3}growth\\b(?! rate)");

  static final Pattern ON_YEAR = Pattern.compile(ChangeWords.YEAR_ON_YEAR.pattern() + "|annual");
  static final Pattern ON_QUARTER =
      Pattern.compile(
          ChangeWords.QUARTER_ON_QUARTER.pattern()
              + "|quarterly (?:rise|gain|increase|fall|decline|drop)");
  static final Pattern SHARE =
      Pattern.compile("(?i)占比|占(?:公司|集团)?总?(?:营收|收入)|比重|权重|份额|\\bshare of\\b|渗透率");
  static final Pattern LOSS =
      Pattern.compile("(?i)亏损|净亏|流出|\\bloss(?:es)?\\b|outflow|deficit|cash burn");
  static final List<Measure> LOWER_IS_BETTER =
      List.of(
          Measure.COST_OF_REVENUE,
          Measure.OPERATING_EXPENSES,
          Measure.OPERATING_EXPENSE_RATIO,
          Measure.SELLING_GENERAL_ADMINISTRATIVE,
          Measure.RESEARCH_INTENSITY,
          Measure.INVENTORY);

  /** Whether it is what revenue is spent on, and told as so much of it. */
  static boolean isCost(Measure measure) {
    return switch (measure) {
      case COST_OF_REVENUE,
          OPERATING_EXPENSES,
          SELLING_GENERAL_ADMINISTRATIVE,
          RESEARCH_AND_DEVELOPMENT ->
          true;
      default -> false;
    };
  }

  /** A cost that was last told as so much of revenue. */
  private static final Pattern OF_REVENUE =
      Pattern.compile(
          "(?is)费用率(?!.*费用(?!率))|% of (?:sales|(?:total |group )?revenues?)\\b(?!.*(?:million|\\dm\\b|bn\\b))");

  private static final Pattern FASTER = Pattern.compile("(?i)" + PaceWords.FASTER);
  private static final Pattern SLOWER = Pattern.compile("(?i)" + PaceWords.SLOWER);
  private static final Pattern HIGH =
      Pattern.compile(
          "(?i)新高|纪录|\\brecords?\\b(?! low)|all-time high|\\b(?:new|fresh|historic|lifetime) (?:high|peak|best)\\b");
  private static final Pattern LOW =
      Pattern.compile("(?i)新低|record lows?|\\b(?:new|fresh|historic|lifetime) low\\b");
  private static final Pattern POSITIVE =
      Pattern.compile("(?i)为正|盈利(?!能力|质量)|净流入|\\bpositive|profitab|in profit|in the black");
  private static final Pattern NEGATIVE =
      Pattern.compile("(?i)为负|亏损|净流出|\\bnegative|loss-making|in the red|\\bloss(?:es)?\\b");
  private static final Pattern FLAT = Pattern.compile("(?i)持平|不降|未降|or held|or flat|not fall");
  private static final Pattern BETTER = Pattern.compile("(?i)改善|好转|优化|improv|better");
  private static final Pattern WORSE = Pattern.compile("(?i)恶化|变差|deteriorat|worse");
  static final Pattern RISES =
      Pattern.compile(
          "(?i)增长|上升|提升|回升|走高|上行|增加|提高|扩大|攀升|抬升|递增|上扬|走强|(?:往|向)上|[升涨增]势|抬高|扩张|连[增升涨]|成长|[季年月][增升涨](?![加长幅速额量])|\\b(?:rise[ns]?|rose|rising|grow[ns]?|grew|growing|growth|increas\\w*|gain\\w*|climb\\w*|widen\\w*|expan\\w*|advanc\\w*|higher|sequential|up)\\b");
  static final Pattern FALLS =
      Pattern.compile(
          "(?i)下降|下滑|回落|减少|走低|收窄|下跌|萎缩|缩减|缩小|降低|下行|递减|[跌降]势|走弱|(?:往|向)下|连[降跌]|[季年月][减降跌](?![少低幅速])|衰退|缩水|负成长|负增长|\\b(?:fall(?:en|s|ing)?|fell|declin\\w*|decreas\\w*|shrunk|shrank|shr[iu]nk\\w*|narrow\\w*|drop\\w*|lower|contract\\w*|down|eased|easing)\\b");

  /**
   * Growth and decline may be on the year or on the quarter; a rise is on the quarter, unless said.
   */
  private static final Pattern GROWS =
      Pattern.compile("(?i)增长|成长|衰退|下滑|连[增升涨降跌]|负增长|\\bgr[eo]w\\w*|\\bincreas|\\bdeclin");

  /**
   * The ways in which the first words that say one can be read; any may be meant.
   *
   * @param words those near a count, the nearest first
   */
  static List<Trend> read(List<String> words, Phrase phrase, Subject subject) {
    boolean loss = HistoryWords.isLoss(phrase);
    for (String near : words) {
      List<Trend> trends = read(near, phrase.clause(), phrase.soFar(), loss, subject);
      if (!trends.isEmpty()) {
        return trends;
      }
    }
    return List.of();
  }

  /**
   * @param said the sentence up to the end of the clause, which may have named the base
   */
  private static List<Trend> read(
      String near, String clause, String said, boolean loss, Subject subject) {
    boolean growth = GROWTH.matcher(clause).find() && !POSTED.matcher(clause).find();
    boolean onQuarter = ON_QUARTER.matcher(clause).find();
    boolean onYear = ON_YEAR.matcher(clause).find();
    History.Of of = onQuarter && !onYear ? History.Of.QUARTER_ON_QUARTER : History.Of.YEAR_ON_YEAR;
    if (FASTER.matcher(near).find()) {
      return List.of(step(of, Run.RISING, false));
    }
    if (SLOWER.matcher(near).find()) {
      return List.of(step(of, Run.FALLING, false));
    }
    boolean share =
        subject.segment().isEmpty()
            ? isCost(subject.measure()) && OF_REVENUE.matcher(said).find()
            : SHARE.matcher(clause).find();
    History.Of level = share ? History.Of.SHARE : growth ? of : History.Of.LEVEL;
    if (LOW.matcher(near).find() || HIGH.matcher(near).find()) {
      return List.of(
          step(level, LOW.matcher(near).find() ? Run.RECORD_LOW : Run.RECORD_HIGH, false));
    }
    boolean open = GROWS.matcher(near).find() || ON_YEAR.matcher(said + near).find();
    return run(near, loss && !growth, subject.measure())
        .map(r -> steps(level, r, onYear && !growth, onQuarter || growth || !open))
        .orElseGet(() -> sign(near, level));
  }

  private static Optional<Run> run(String near, boolean loss, Measure measure) {
    boolean cost = LOWER_IS_BETTER.contains(measure);
    if (FLAT.matcher(near).find()) {
      return Optional.of(Run.NOT_FALLING);
    }
    if (BETTER.matcher(near).find()) {
      return Optional.of(cost ? Run.FALLING : Run.RISING);
    }
    if (WORSE.matcher(near).find()) {
      return Optional.of(cost ? Run.RISING : Run.FALLING);
    }
    if (FALLS.matcher(near).find()) {
      return Optional.of(loss ? Run.RISING : Run.FALLING);
    }
    boolean rises = RISES.matcher(near).find() && !POSITIVE.matcher(near).find();
    return rises ? Optional.of(loss ? Run.FALLING : Run.RISING) : Optional.empty();
  }

  private static List<Trend> steps(History.Of of, Run run, boolean onYear, boolean onQuarter) {
    List<Trend> trends = new ArrayList<>();
    if (!onYear || onQuarter) {
      trends.add(step(of, run, false));
    }
    if (onYear || !onQuarter) {
      trends.add(step(of, run, true));
    }
    return trends;
  }

  private static List<Trend> sign(String near, History.Of of) {
    if (POSITIVE.matcher(near).find()) {
      return List.of(new Trend(of, Run.ABOVE, false, BigDecimal.ZERO));
    }
    return NEGATIVE.matcher(near).find()
        ? List.of(new Trend(of, Run.BELOW, false, BigDecimal.ZERO))
        : List.of();
  }

  private static Trend step(History.Of of, Run run, boolean onYear) {
    return new Trend(of, run, onYear, BigDecimal.ZERO);
  }

  /** The same on the year, or on the quarter before. */
  Trend onBase(boolean year) {
    return new Trend(of, run, year, mark);
  }

  /** Whether a whole fiscal year runs that way. */
  boolean holds(Ground ground, Subject subject, int year) {
    return holds(
        ground.value(subject, Stretch.year(year)), ground.value(subject, Stretch.year(year - 1)));
  }

  boolean holds(History history, FiscalQuarter quarter) {
    return switch (run) {
      case RECORD_HIGH -> history.isRecord(quarter, 1);
      case RECORD_LOW -> history.isRecord(quarter, -1);
      default ->
          holds(history.at(quarter), history.at(onYear ? quarter.yearAgo() : quarter.previous()));
    };
  }

  // definition: a streak is broken by an equal value
  private boolean holds(Optional<BigDecimal> now, Optional<BigDecimal> then) {
    return now.isPresent()
        && switch (run) {
          case ABOVE -> now.get().compareTo(mark) > 0;
          case BELOW -> now.get().compareTo(mark) < 0;
          case RISING -> then.filter(t -> now.get().compareTo(t) > 0).isPresent();
          case NOT_FALLING -> then.filter(t -> now.get().compareTo(t) >= 0).isPresent();
          case FALLING -> then.filter(t -> now.get().compareTo(t) < 0).isPresent();
          case RECORD_HIGH, RECORD_LOW -> false;
        };
  }
}
