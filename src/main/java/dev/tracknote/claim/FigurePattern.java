package dev.tracknote.claim;

import java.util.regex.Pattern;

/** How a figure is typed: sign, currency, number, scale, unit, the other end of a range, a band. */
final class FigurePattern {

  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

  /** «$465.2M», «$1,320M-$1,350M»: a capital letter is a scale behind an amount of money. */
  private static final String CAPITAL =
      "(?<=(?:[$€£¥₩₹]|\\b[A-Z]{3} ?)\\s?[\\d,.]{1,12}\\s?)(?:MM|Mn|Bn|BN|MN|[KMBT])(?![a-zA-Z])"
          + "|(?<=(?:[$€£¥₩₹]|\\b[A-Z]{3} ?)[\\d,.]{1,12}\\s?[-–—~～]\\s?[\\d,.]{1,12}\\s?)[KMBT](?![a-zA-Z])"
          // a count is told so with a decimal: «24.2M members», and «B2B», «70B» are names
          + "|(?<=\\d\\.\\d{1,3})[MB](?![a-zA-Z])(?!\\s?(?:参数|模型|[Pp]aram|[Mm]odel|[Tt]oken))"
          + "|(?<=(?<![A-Za-z.\\d])\\d{1,3})M(?= [a-z])(?! (?:param|model|token))";

  static final String SCALE =
      "万亿|十亿|百万|千万|千(?=\\s?(?:美|欧|日|港)?元)|亿|万|[Tt]rillion|[Tt]rn|[Tt]n|[Bb]illion|[Bb]ln|[Bb]n|[Mm]illion|[Mm]ln|[Mm]n|BN|MN|[Tt]housand|(?:k|m|b)(?![a-zA-Z])|"
          + CAPITAL;
  private static final String CURRENCY_BEFORE =
      "US\\$|HK\\$|NT\\$|C\\$|A\\$|S\\$|\\$|(?:RMB|CNY|USD|JPY|EUR|GBP|CHF|KRW|INR|CAD|AUD|SGD|HKD|TWD|SEK|NOK|DKK|BRL|MXN) ?|¥|€|£|₩|₹";
  private static final String CURRENCY_AFTER =
      "美元|美金|人民币|日元|日圆|日币|港元|港币|港圆|欧元|英镑|新台币|台币|韩元|韩圆|韩币|瑞士法郎|瑞郎|加拿大元|加元|加币|澳大利亚元|澳元|澳币|新加坡元|新元|新币|坡元|卢比|瑞典克朗|挪威克朗|丹麦克朗|克朗|雷亚尔|比索|元|分钱|美分|欧分|便士|cents?|pence|dollars|euros?|pounds|francs|won|rupees|kronor|kroner|yen|yuan|US dollars";
  private static final String RATIO_UNIT =
      "%|％|percentage[- ]points?|per ?cent\\b|个?百分点|个点(?!位|评)|(?:个 ?)?(?:pcts?|ppts?|pps?)(?![a-zA-Z])|points?|pts?(?![a-zA-Z])|个?基点|(?:个 ?)?(?:bps?|BPs?|Bps)(?![a-zA-Z])|basis points?"
          + "|倍|x(?![a-zA-Z0-9])|times|-fold|fold";

  /** Things that are counted; two counts of one thing make a range too. */
  private static final String THING = "[GMk]Wh?|tonnes?|units?|people|台|套|家|人";

  static final Pattern FIGURE =
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
              + ")?(?:\\s?(?<thing>"
              + THING
              + ")(?![a-zA-Z]))?)?"
              + "(?:,?\\s?[（(]?(?:[±]|\\+/-|plus or minus|give or take|within(?=\\s\\d+(?:\\.\\d+)?%(?! (?:of|below|above)\\b))|上下(?:浮动|波动)?)\\s?(?:"
              + CURRENCY_BEFORE
              + ")?(?<band>\\d+(?:\\.\\d+)?)\\s?(?<bandunit>%|per ?cent\\b|(?:个 ?)?(?:pcts?|pp)|pts?(?![a-zA-Z])|个百分点|个点|(?:percentage )?points?|(?:个 ?)?(?:bps?|BPs?)|basis points?|个?基点)?"
              + "(?:[）)]?\\s?(?<bandtail>(?:"
              + SCALE
              + ")(?:\\s?(?:"
              + CURRENCY_AFTER
              + "))?(?![a-zA-Z])|(?:"
              + CURRENCY_AFTER
              + ")(?![a-zA-Z])))?)?");

  private static final Pattern RATIO = Pattern.compile("(?i)" + RATIO_UNIT);

  private FigurePattern() {}

  static boolean isRatio(String unit) {
    return RATIO.matcher(unit).matches();
  }
}
