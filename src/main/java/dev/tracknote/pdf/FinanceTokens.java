package dev.tracknote.pdf;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final String QUANTITY =
      SIGN + "?\\s?" + CURRENCY + "?\\s?" + SIGN + "?" + NUMBER + "\\s?[%％‰]?";
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

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?!\\s)(?:"
              + String.join(
                  "|",
                  DATE,
                  FISCAL,
                  PLUS_MINUS_PARENTHESIS + UNIT + "?",
                  "(?:" + LABEL + ")?" + FIGURE,
                  ENUMERATOR,
                  BARE_UNIT)
              + ")");

  private static final Pattern ENUMERATORS = Pattern.compile(ENUMERATOR);

  /** What such a piece may begin with. */
  private static final BitSet FIRST =
      SettingMarks.signs(
          "0123456789+-±−–~～≈<>＜＞≤≥＋－$¥€£￥UHRFQTEN图表第注附（(亿万千百十美港人个基①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

  private FinanceTokens() {}

  /** The positions between two characters that lie inside such a piece. */
  static BitSet insides(String text) {
    BitSet inside = new BitSet(text.length());
    Matcher token = TOKEN.matcher(text);
    Matcher enumerator = ENUMERATORS.matcher(text);
    int free = 0;
    for (int i = 0; i < text.length(); i++) {
      // Trying the patterns at every sign would take longer than laying the page out.
      if (FIRST.get(text.charAt(i))) {
        if (i >= free && token.region(i, text.length()).lookingAt()) {
          free = mark(i, token.end(), inside);
        }
        if (enumerator.region(i, text.length()).lookingAt()) {
          mark(i, enumerator.end(), inside);
        }
      }
    }
    return inside;
  }

  private static int mark(int start, int end, BitSet inside) {
    if (end - start > 1) {
      inside.set(start + 1, end);
    }
    return end;
  }
}
