package dev.tracknote.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One match of the pattern on its way to a figure. */
final class FigureDraft {

  /** Words after which two figures are the ends of a movement and not of a range. */
  private static final Pattern MOVES =
      Pattern.compile(
          "(?is).*(?:(?<!runs )(?<!ranges )(?<!range )\\bfrom|\\bvia|\\bthrough|由|从|自|\\b(?:rose|rises?|fell|falls?|grew|grows?|climbed|improved|widened|narrowed|went|goes|moved|expanded|contracted|gained|lost|slid|jumped|surged|advanced|up|down|increased?|decreased?|dropped|slipped))\\b?[^，,;]*");

  /** «to $190 billion, from»: what comes next is the range that was in force before. */
  private static final Pattern FROM_OLD_RANGE =
      Pattern.compile(
          "(?is).*(?:\\bto |(?<=[\\w%] ?)[-–])[$€£¥A-Z ]{0,5}[\\d.,]+\\s?[a-z%]{0,8}, (?:up |down )?from ");

  /** Before the amount that something was moved by. */
  private static final Pattern MOVED_BY =
      Pattern.compile(
          "(?is).*(?:\\bby (?:about |some |another )?|(?:[上下]调|[提调][高低升]|增加|减少)了?\\s?)");

  /** «自上季的 3.63 亿欧元增加 2130 万欧元至»: from a level by so much to another. */
  private static final Pattern MOVED_FROM =
      Pattern.compile(
          "(?s).*[自从由较][^，,；;。]*\\d[^，,；;。\\d]*(?:增长|增加|净增|上升|提升|提高|上涨|扩大|多增|下降|减少|净减|下滑|降低|回落|下跌|缩减|收缩|[增减升降涨跌])了?约?\\s?");

  /** Behind a range, the end of another. */
  private static final Pattern ANOTHER_END =
      Pattern.compile("(?:\\s?[-–—~～至到]\\s?|\\s?to\\s)(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} ?)?\\d");

  /**
   * «between $30m and», and not «between one and the other (8.5% and», where two things are told.
   */
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween (?!.*\\band\\b)");

  private static final Pattern POINTS = Pattern.compile("(?i)点|points?|p");

  private static final BigDecimal WIDEST_MOVE = new BigDecimal("3");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern OF_TIME =
      Pattern.compile("\\s?(?:年|月|日|号|季度(?!连|增)|财年|时|点钟|）|\\)|:\\d|-\\d)");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:图|表|第|Exhibit|Form|No\\.|Q|/)\\s?\\z");
  private static final Pattern MARKET = Pattern.compile("\\.[A-Z]{2}");
  private static final int LONGEST_NUMBERED = 9;

  private final String text;
  private final SignPairs signs;
  private final Matcher m;
  private final boolean range;

  FigureDraft(String text, SignPairs signs, Matcher m) {
    this.text = text;
    this.signs = signs;
    this.m = m;
    this.range = m.group("number2") != null && isRange();
  }

  /** What looks like a range is one only where both ends can have one unit. */
  private boolean isRange() {
    String dash = m.group("dash").strip();
    boolean wordy = dash.equals("and") || dash.equals("to") || dash.equals("到");
    boolean ownUnit = m.group("unit") != null || m.group("scale") != null;
    boolean endUnit =
        m.group("unit2") != null
            || m.group("scale2") != null
            || m.group("before2") != null
            || m.group("thing") != null;
    if (!endUnit || !isOneKind() || isMoveAndEnd()) {
      return false;
    }
    if (!ownUnit && m.group("before") == null && wordy) {
      return dash.equals("到") || m.group("thing") != null;
    }
    String lead = text.substring(Math.max(0, m.start() - 40), m.start());
    if (dash.equals("and")) {
      return BETWEEN.matcher(lead).find();
    }
    return !wordy || !MOVES.matcher(lead).matches() || FROM_OLD_RANGE.matcher(lead).matches();
  }

  /** «by $5 billion to $180 billion to $190 billion»: how far it moved, and where that led. */
  private boolean isMoveAndEnd() {
    String back = text.substring(Math.max(0, m.start() - 40), m.start());
    if (MOVED_FROM.matcher(back).matches()) {
      return true;
    }
    String lead = text.substring(Math.max(0, m.start() - 12), m.start());
    if (!MOVED_BY.matcher(lead).matches()) {
      return false;
    }
    boolean oneScale =
        m.group("scale") == null
            || or(m.group("scale"), null).equalsIgnoreCase(or(m.group("scale2"), m.group("scale")));
    boolean far =
        new BigDecimal(m.group("number2").replace(",", ""))
                .compareTo(new BigDecimal(m.group("number").replace(",", "")).multiply(WIDEST_MOVE))
            > 0;
    return ANOTHER_END.matcher(text.substring(m.end())).lookingAt()
        || (far && oneScale && isMoney());
  }

  private boolean isMoney() {
    return m.group("before") != null || m.group("before2") != null || m.group("scale2") != null;
  }

  /** Fifteen percent to so many dollars is a change and where it led. */
  private boolean isOneKind() {
    String first = or(m.group("before"), null);
    String own = or(m.group("unit"), null);
    boolean ownRatio = FigurePattern.isRatio(own);
    boolean ownMoney = !first.isEmpty() || (!own.isEmpty() && !ownRatio);
    String end = or(m.group("unit2"), null);
    boolean endRatio = FigurePattern.isRatio(end);
    boolean endMoney = m.group("before2") != null || (!end.isEmpty() && !endRatio);
    boolean endCount = end.isEmpty() && m.group("scale2") != null;
    boolean pointsToPercent = ownRatio && isPoints(own) && endRatio && !isPoints(end);
    return !(ownRatio && (endMoney || endCount)) && !(ownMoney && endRatio) && !pointsToPercent;
  }

  /** «提升 3.3 个百分点至 17.4%»: by how much it rose, and to what. */
  private static boolean isPoints(String unit) {
    return POINTS.matcher(unit).find();
  }

  /** Where the figure ends; a space behind it that could have had its unit is none of its own. */
  int end() {
    int end = range || m.group("number2") == null ? m.end() : m.start("dash");
    return Character.isWhitespace(text.charAt(end - 1)) ? end - 1 : end;
  }

  Optional<StatedFigure> figure() {
    String scale = or(m.group("scale"), range ? m.group("scale2") : null);
    String unit = or(m.group("unit"), range ? m.group("unit2") : null);
    String before = or(m.group("before"), range ? m.group("before2") : null);
    Unit read = Unit.of(before, scale, unit, m.group("bandtail"));
    if (read.kind() == StatedFigure.Kind.COUNT && isDateOrOrdinal()) {
      return Optional.empty();
    }
    boolean negative = isNegative();
    BigDecimal value = scaled("number", read);
    Unit end =
        m.group("scale2") == null
            ? read
            : Unit.of(before, m.group("scale2"), unit, m.group("bandtail"));
    Optional<BigDecimal> high =
        range
            ? Optional.of(StatedFigure.toStep(scaled("number2", end), step(end, "number2")))
            : Optional.empty();
    boolean signed = m.group("sign") != null && !m.group("sign").equals("–");
    return Optional.of(
        new StatedFigure(
            from(signed),
            end(),
            read.kind(),
            negative ? value.negate() : value,
            high,
            band(),
            step(read, "number"),
            read.currency(),
            signed || m.group("sign2") != null,
            Hedges.around(text, signs, m.start(), end())));
  }

  /** The unit of the last digit of a number. */
  private BigDecimal step(Unit unit, String group) {
    String number = m.group(group).replace(",", "");
    int dot = number.indexOf('.');
    return unit.factor().movePointLeft(dot < 0 ? 0 : number.length() - dot - 1);
  }

  /** Where the figure begins: at its sign or currency, if it has one. */
  private int from(boolean signed) {
    if (m.group("before") != null) {
      return signed ? m.start("sign") : m.start("before");
    }
    return m.start("number") - (signed ? 1 : 0);
  }

  private boolean isNegative() {
    String sign = m.group("sign");
    String sign2 = m.group("sign2");
    boolean first = sign != null && (sign.equals("-") || sign.equals("−"));
    boolean dashed =
        first
            && m.start() > 0
            && (Character.isDigit(text.charAt(m.start() - 1)) || text.charAt(m.start() - 1) == '%');
    return (first && !dashed) || (sign2 != null && !sign2.equals("+"));
  }

  private BigDecimal scaled(String group, Unit unit) {
    return new BigDecimal(m.group(group).replace(",", "")).multiply(unit.factor());
  }

  private Optional<BigDecimal> band() {
    return Optional.ofNullable(m.group("band"))
        .map(BigDecimal::new)
        .map(b -> isAmountOfBand() ? b.multiply(amountFactor()) : b.multiply(bandFactor()));
  }

  /** «75±1.5 亿元», «100 亿元±3 亿元»: half the band is an amount. */
  private boolean isAmountOfBand() {
    return m.group("bandunit") == null && m.group("bandtail") != null;
  }

  /** What makes such an amount a fraction of the middle. */
  private BigDecimal amountFactor() {
    Unit tail = Unit.of("", "", "", m.group("bandtail"));
    Unit own =
        Unit.of(
            or(m.group("before"), null),
            or(m.group("scale"), null),
            or(m.group("unit"), null),
            m.group("bandtail"));
    return tail.factor().divide(scaled("number", own), MathContext.DECIMAL64);
  }

  private BigDecimal bandFactor() {
    String unit = m.group("bandunit");
    return unit != null
            && (unit.startsWith("bp") || unit.startsWith("basis") || unit.contains("基点"))
        ? new BigDecimal("0.0001")
        : new BigDecimal("0.01");
  }

  /** Years, days, list numbers and exhibit numbers assert no amount. */
  private boolean isDateOrOrdinal() {
    String after = text.substring(Math.min(text.length(), m.end("number")));
    boolean bare = m.group("scale") == null && m.group("unit") == null;
    return (bare && YEAR.matcher(m.group("number")).matches())
        || OF_TIME.matcher(after).lookingAt()
        || (after.startsWith("、") && text.substring(0, m.start("number")).isBlank())
        || NUMBERED.matcher(lead(LONGEST_NUMBERED)).find()
        || MARKET.matcher(after).lookingAt();
  }

  /** So many signs before the number. */
  private String lead(int signs) {
    int end = m.start("number");
    return text.substring(Math.max(0, end - signs), end);
  }

  private static String or(@Nullable String one, @Nullable String other) {
    return one != null ? one : other == null ? "" : other;
  }
}
