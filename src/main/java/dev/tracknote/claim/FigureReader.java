package dev.tracknote.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures in a sentence, in Chinese and in English. */
final class FigureReader {

  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  private static final String SCALE =
      "万亿|十亿|百万|千万|亿|万|trillion|trn|tn|billion|bn|million|mn|(?:k|m|b)(?![a-zA-Z])";
  private static final String CURRENCY_BEFORE =
      "US\\$|HK\\$|NT\\$|\\$|RMB ?|CNY ?|USD ?|JPY ?|¥|€|£";
  private static final String CURRENCY_AFTER =
      "美元|人民币|日元|港元|欧元|新台币|元|美分|cents?|dollars|yen|yuan|US dollars";
  private static final String RATIO_UNIT =
      "%|％|percentage points?|percent|个百分点|百分点|pcts?|ppts?|pp|points?|个基点|基点|bps?|basis points?"
          + "|倍|x(?![a-zA-Z0-9])|times|-fold|fold";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<sign>[+＋\\-−–])?(?<before>"
              + CURRENCY_BEFORE
              + ")?(?<sign2>[+\\-−])?(?<number>"
              + NUMBER
              + ")\\s?(?<scale>"
              + SCALE
              + ")?\\s?(?<unit>"
              + RATIO_UNIT
              + "|"
              + CURRENCY_AFTER
              + ")?"
              + "(?:(?<dash>\\s?(?:[-–—~～至到]|to|and)\\s?)(?<before2>"
              + CURRENCY_BEFORE
              + ")?(?<number2>"
              + NUMBER
              + ")\\s?(?<scale2>"
              + SCALE
              + ")?\\s?(?<unit2>"
              + RATIO_UNIT
              + "|"
              + CURRENCY_AFTER
              + ")?)?"
              + "(?:\\s?（?[±]\\s?(?<band>\\d+(?:\\.\\d+)?)\\s?(?<bandunit>%|pcts?|pp|个百分点|points?|bps?|个基点)?)?"
              + "(?<bandcurrency>美元|亿美元|元|亿元)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<half>一半|half of)|(?<double>翻番|翻倍|翻一番|翻了一番|doubled|doubling)|(?<quadruple>翻两番|quadrupled)"
              + "|(?<triple>tripled|trebled|tripling)"
              + "|(?<han>[一二两三四五六七八九十]{1,3})(?<hanunit>倍|成(?!为|本|长|立|功|果|交|熟|品|员|都|份))");

  private FigureReader() {}

  static List<StatedFigure> read(String text) {
    List<StatedFigure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      if (isPartOfName(text, matcher)) {
        from = matcher.end("number");
        continue;
      }
      Draft draft = new Draft(text, matcher);
      draft.figure().ifPresent(figures::add);
      from = Math.max(draft.end(), matcher.end("number"));
    }
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      worded(text, words).ifPresent(figures::add);
    }
    figures.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return List.copyOf(figures);
  }

  /** A number that touches a letter belongs to a name: GB300, GPT-5.5, FY27Q1, 2nm, 10-Q. */
  private static boolean isPartOfName(String text, Matcher m) {
    int start = m.start("number");
    if (m.group("before") == null && start > 0) {
      char before = text.charAt(start - 1);
      boolean hyphened =
          (before == '-' || before == '–' || before == '.')
              && start > 1
              && isLatin(text.charAt(start - 2));
      if (isLatin(before) || hyphened || before == '.' || before == '/') {
        return true;
      }
    }
    int end = m.end("number");
    boolean bare = m.group("scale") == null && m.group("unit") == null;
    return bare
        && end < text.length()
        && (isLatin(text.charAt(end))
            || (text.charAt(end) == '-'
                && end + 1 < text.length()
                && Character.isUpperCase(text.charAt(end + 1))));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Optional<StatedFigure> worded(String text, Matcher m) {
    BigDecimal value;
    StatedFigure.Kind kind = StatedFigure.Kind.MULTIPLE;
    if (m.group("double") != null) {
      value = BigDecimal.TWO;
    } else if (m.group("triple") != null) {
      value = BigDecimal.valueOf(3);
    } else if (m.group("quadruple") != null) {
      value = BigDecimal.valueOf(4);
    } else if (m.group("half") != null) {
      value = new BigDecimal("0.5");
      kind = StatedFigure.Kind.PERCENT;
    } else {
      Optional<Integer> number = HanNumber.read(m.group("han"));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      boolean tenths = m.group("hanunit").equals("成");
      kind = tenths ? StatedFigure.Kind.PERCENT : StatedFigure.Kind.MULTIPLE;
      value = BigDecimal.valueOf(number.get()).movePointLeft(tenths ? 1 : 0);
    }
    BigDecimal step = kind == StatedFigure.Kind.PERCENT ? new BigDecimal("0.1") : BigDecimal.ONE;
    return Optional.of(
        new StatedFigure(
            m.start(),
            m.end(),
            kind,
            value,
            Optional.empty(),
            Optional.empty(),
            step,
            "",
            false,
            Hedges.before(text, m.start())));
  }

  /** One match of the pattern on its way to a figure. */
  private static final class Draft {

    private final String text;
    private final Matcher m;
    private final boolean range;

    Draft(String text, Matcher m) {
      this.text = text;
      this.m = m;
      this.range = m.group("number2") != null && isRange();
    }

    /** What looks like a range is one only where both ends can have one unit. */
    private boolean isRange() {
      String dash = m.group("dash").strip();
      boolean wordy = dash.equals("and") || dash.equals("to") || dash.equals("到");
      boolean ownUnit = m.group("unit") != null || m.group("scale") != null;
      boolean endUnit =
          m.group("unit2") != null || m.group("scale2") != null || m.group("before2") != null;
      if (!endUnit) {
        return false;
      }
      if (!ownUnit && m.group("before") == null && wordy) {
        return dash.equals("到");
      }
      if (dash.equals("and")) {
        return text.substring(Math.max(0, m.start() - 9), m.start()).contains("between");
      }
      if (wordy) {
        return !text.substring(Math.max(0, m.start() - 10), m.start())
            .matches(".*(from|由|从|自)[^，,]*");
      }
      return true;
    }

    int end() {
      if (range || m.group("number2") == null) {
        return m.end();
      }
      return m.start("dash");
    }

    Optional<StatedFigure> figure() {
      String scale = or(m.group("scale"), range ? m.group("scale2") : null);
      String unit = or(m.group("unit"), range ? m.group("unit2") : null);
      String before = or(m.group("before"), range ? m.group("before2") : null);
      Unit read = Unit.of(before, scale, unit, m.group("bandcurrency"));
      if (read.kind() == StatedFigure.Kind.COUNT && isDateOrOrdinal()) {
        return Optional.empty();
      }
      boolean negative = isNegative();
      BigDecimal value = scaled("number", read);
      Optional<BigDecimal> high = range ? Optional.of(scaled("number2", read)) : Optional.empty();
      String number = m.group("number").replace(",", "");
      int dot = number.indexOf('.');
      int decimals = dot < 0 ? 0 : number.length() - dot - 1;
      boolean signed = m.group("sign") != null && !m.group("sign").equals("–");
      return Optional.of(
          new StatedFigure(
              m.start("number") - (signed ? 1 : 0),
              end(),
              read.kind(),
              negative ? value.negate() : value,
              high,
              band(),
              read.factor().movePointLeft(decimals),
              read.currency(),
              signed || m.group("sign2") != null,
              Hedges.around(text, m.start(), end())));
    }

    private boolean isNegative() {
      String sign = m.group("sign");
      String sign2 = m.group("sign2");
      boolean first = sign != null && (sign.equals("-") || sign.equals("−"));
      boolean dashed =
          first
              && m.start() > 0
              && (Character.isDigit(text.charAt(m.start() - 1))
                  || text.charAt(m.start() - 1) == '%');
      return (first && !dashed) || (sign2 != null && !sign2.equals("+"));
    }

    private BigDecimal scaled(String group, Unit unit) {
      return new BigDecimal(m.group(group).replace(",", "")).multiply(unit.factor());
    }

    private Optional<BigDecimal> band() {
      return Optional.ofNullable(m.group("band"))
          .map(b -> new BigDecimal(b).multiply(bandFactor()));
    }

    private BigDecimal bandFactor() {
      String unit = m.group("bandunit");
      return unit != null && (unit.startsWith("bp") || unit.contains("基点"))
          ? new BigDecimal("0.0001")
          : new BigDecimal("0.01");
    }

    /** Years, days, list numbers and exhibit numbers assert no amount. */
    private boolean isDateOrOrdinal() {
      String after = text.substring(Math.min(text.length(), m.end("number")));
      String before = text.substring(0, m.start("number"));
      return after.matches("(?s)\\s?(?:年|月|日|号|季度(?!连|增)|财年|时|点钟|）|\\)|、|:\\d|-\\d).*")
          || before.matches("(?s).*(?:图|表|第|Exhibit|Form|No\\.|Q|/)\\s?")
          || after.matches("(?s)\\.[A-Z]{2}.*");
    }

    private static String or(@Nullable String one, @Nullable String other) {
      return one != null ? one : other == null ? "" : other;
    }
  }
}
