package dev.tracknote.claim;

import java.util.regex.Pattern;

/** Words that widen the figure behind or before them: 近, 约, 超, over, nearly. */
final class Hedges {

  private static final int REACH = 14;
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?i)(?:近乎|[略稍][低少]于|略不足|将近|接近(?:于)?|逼近|直逼|近|nearly|almost|close to|just under|(?:slightly|a little|a touch|marginally) (?:below|under|less than)|just short of|approaching)[\\s+]*$");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(?:约(?:为|合|占)?|大约|大致|左右|roughly|about|approximately|around|some|circa|c\\.|~)[\\s+]*$");
  private static final Pattern OVER =
      Pattern.compile(
          "(?i)(?:超过|突破|首破|升破|站上|越过|迈过|跨过|逾|超出|超|不止|高于|多于|不低于|至少|over|more than|above|exceed(?:ed|ing|s)?|at least|topped|tops|pass(?:ed|es)?|past|surpass(?:ed|es)?|cross(?:ed|es)?|clear(?:ed|s)?|beyond|upwards of)[\\s+]*$");
  private static final Pattern UNDER =
      Pattern.compile(
          "(?i)(?:不到|不足|未到|未满|低于|少于|小于|less than|under|below|fewer than|no more than|at most|不超过|至多)[\\s+]*$");
  private static final Pattern ABOUT_AFTER = Pattern.compile("\\s?(?:左右|上下|or so)");
  private static final Pattern OVER_AFTER =
      Pattern.compile("\\s?(?:以上|多(?!出|于|\\s?\\d)|余|有余|出头|还多|plus|or more)");

  private Hedges() {}

  /**
   * What stands around a figure.
   *
   * @param signs those of the text
   */
  static StatedFigure.Hedge around(String text, SignPairs signs, int from, int to) {
    StatedFigure.Hedge before = before(text, signs, from);
    if (before != StatedFigure.Hedge.NONE) {
      return before;
    }
    String after = text.substring(Math.min(to, text.length()));
    if (ABOUT_AFTER.matcher(after).lookingAt()) {
      return StatedFigure.Hedge.ABOUT;
    }
    return OVER_AFTER.matcher(after).lookingAt()
        ? StatedFigure.Hedge.OVER
        : StatedFigure.Hedge.NONE;
  }

  static StatedFigure.Hedge before(String text, SignPairs signs, int from) {
    String lead = text.substring(Math.max(0, from - REACH), from);
    if (isIn(lead, signs, NEARLY) && !lead.endsWith("最近") && !lead.endsWith("附近")) {
      return StatedFigure.Hedge.NEARLY;
    }
    if (isIn(lead, signs, ABOUT)) {
      return StatedFigure.Hedge.ABOUT;
    }
    if (isIn(lead, signs, UNDER)) {
      return StatedFigure.Hedge.UNDER;
    }
    return isIn(lead, signs, OVER) ? StatedFigure.Hedge.OVER : StatedFigure.Hedge.NONE;
  }

  private static boolean isIn(String lead, SignPairs signs, Pattern pattern) {
    return KeyWords.of(pattern).first(lead, signs).isPresent();
  }
}
