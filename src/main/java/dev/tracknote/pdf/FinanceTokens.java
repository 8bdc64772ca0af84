package dev.tracknote.pdf;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pieces of a financial text that no line end may tear: figures with sign, unit and label. */
final class FinanceTokens {
  private static final String SIGN = "[+\\-±−–~～≈<>＜＞≤≥＋－]";
  private static final String CURRENCY = "(?:US\\$|HK\\$|RMB|USD|HKD|[$¥€£￥])";
  private static final String NUMBER = "\\d[\\d,，]*(?:\\.\\d+)?";
  private static final String SCALE = "(?:万亿|千亿|百亿|十亿|亿|千万|百万|万|千|百)";
  private static final String UNIT =
      "(?:美元|港元|港币|人民币|欧元|日元|韩元|新台币|元|个?百分点|个?基点|年|个?月|日|个?季度|季|天|小时|分钟|周"
          + "|倍|股|家|个|颗|片|台|套|款|位|名|项|次|条|层|纳米|吨|度|平方米|亿美元"
          + "|pcts?|ppts?|pp|bps?|GW|MW|kW|TB|GB|nm|billion|million|trillion|bn|mn|tn"
          + "|percentage points?|basis points?|points?|x|X)";

  /**
   * A word of letters that is no unit may begin the next line, a Han sign stays with its number.
   */
  private static final String AFTER_NUMBER = "(?:\\s?[%％‰]|\\s(?![A-Za-z]))?";

  private static final String QUANTITY =
      SIGN + "?\\s?" + CURRENCY + "?\\s?" + SIGN + "?" + NUMBER + AFTER_NUMBER;
  private static final String MEASURE = "(?:\\s?" + SCALE + ")?(?:\\s?" + UNIT + "(?![A-Za-z]))?";
  private static final String RANGE = "(?:\\s?[-–—~～至到±×/:：]\\s?|\\s?[+]/-\\s?)";
  private static final String FIGURE =
      QUANTITY + MEASURE + "(?:" + RANGE + QUANTITY + MEASURE + ")*";
  private static final String LABEL = "(?:图表|图|表|第|注|附录|Figure|Fig\\.|Table|Exhibit|Note)\\s?";
  private static final String DATE =
      "(?:\\d{2,4}\\s?年\\s?)?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?|\\d{4}-\\d{1,2}-\\d{1,2}";
  private static final String FISCAL =
      "FY\\s?\\d{2,4}\\s?(?:Q[1-4]|H[12])?|Q[1-4]\\s?FY\\s?\\d{2,4}";
  private static final String ENUMERATOR = "[（(]?\\d{1,2}[）)]\\s?\\S|[①-⑳]\\s?\\S";
  private static final String BARE_UNIT = SCALE + "?(?:美元|港元|人民币|百分点|基点)";
  private static final String PLUS_MINUS_PARENTHESIS = NUMBER + "±" + NUMBER + "%?" + SCALE;

  /**
   * Pieces by the signs that they may begin with; of several that fit the first counts.
   *
   * <p>Trying all of them at every sign would take longer than laying the page out.
   */
  private enum Opening {
    DIGIT("0123456789", DATE, PLUS_MINUS_PARENTHESIS + UNIT + "?", FIGURE, ENUMERATOR),
    SIGN("+-±−–~～≈<>＜＞≤≥＋－$¥€£￥UHR", FIGURE),
    FISCAL_PERIOD("FQ", FISCAL, LABEL + FIGURE),
    LABELLED("TEN图表第注附", LABEL + FIGURE),
    SCALED("亿万千百十美港人个基", BARE_UNIT),
    ENUMERATION("（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ENUMERATOR),
    ENUMERATION_IN_FIGURE("", ENUMERATOR);

    private static final Opening[] ALL = values();
    private static final BitSet ANY =
        SettingMarks.signs(Arrays.stream(ALL).map(o -> o.first).collect(Collectors.joining()));

    private final String first;
    private final BitSet signs;
    private final Pattern piece;

    Opening(String first, String... pieces) {
      this.first = first;
      signs = SettingMarks.signs(first);
      piece = Pattern.compile(String.join("|", pieces));
    }

    static @Nullable Opening with(char sign) {
      if (ANY.get(sign)) {
        for (Opening opening : ALL) {
          if (opening.signs.get(sign)) {
            return opening;
          }
        }
      }
      return null;
    }
  }

  private final String text;
  private final BitSet inside;
  private final Map<Opening, Matcher> matchers = new EnumMap<>(Opening.class);

  private FinanceTokens(String text) {
    this.text = text;
    inside = new BitSet(text.length());
  }

  /** The positions between two characters that lie inside such a piece. */
  static BitSet insides(String text) {
    FinanceTokens tokens = new FinanceTokens(text);
    tokens.seek();
    return tokens.inside;
  }

  private void seek() {
    int free = 0;
    for (int i = 0; i < text.length(); i++) {
      Opening opening = Opening.with(text.charAt(i));
      if (opening != null && i >= free) {
        free = Math.max(free, mark(opening, i));
      }
      if ((opening == Opening.DIGIT && mayEnumerate(i)) || opening == Opening.ENUMERATION) {
        mark(Opening.ENUMERATION_IN_FIGURE, i);
      }
    }
  }

  /** A number of one or two digits before a parenthesis; most figures are not even tried. */
  private boolean mayEnumerate(int digit) {
    return isClosing(digit + 1) || isClosing(digit + 2);
  }

  private boolean isClosing(int at) {
    return at < text.length() && (text.charAt(at) == '）' || text.charAt(at) == ')');
  }

  /** The end of the piece that begins here, or 0. */
  private int mark(Opening opening, int start) {
    Matcher matcher = matchers.computeIfAbsent(opening, o -> o.piece.matcher(text));
    if (!matcher.region(start, text.length()).lookingAt()) {
      return 0;
    }
    if (matcher.end() - start > 1) {
      inside.set(start + 1, matcher.end());
    }
    return matcher.end();
  }
}
