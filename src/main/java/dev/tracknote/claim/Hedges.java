package dev.tracknote.claim;

import java.util.regex.Pattern;

/** Words that widen the figure behind or before them: 近, 约, 超, over, nearly. */
final class Hedges {

  private static final int REACH = 14;
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?i)(?:近乎|将近|接近(?:于)?|近|nearly|almost|close to|just under|just short of|approaching)[\\s+]*$");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(?:约(?:为|合|占)?|大约|大致|左右|roughly|about|approximately|around|some|circa|c\\.|~)[\\s+]*$");
  private static final Pattern OVER =
      Pattern.compile(
          "(?i)(?:超过|突破|逾|超|高于|多于|不低于|至少|over|more than|above|exceed(?:ed|ing|s)?|at least|topped|passed|surpassed)[\\s+]*$");
  private static final Pattern ABOUT_AFTER = Pattern.compile("^\\s?(?:左右|上下|or so).*");
  private static final Pattern OVER_AFTER = Pattern.compile("^\\s?(?:以上|多|余|plus|or more).*");

  private Hedges() {}

  static StatedFigure.Hedge around(String text, int from, int to) {
    StatedFigure.Hedge before = before(text, from);
    if (before != StatedFigure.Hedge.NONE) {
      return before;
    }
    String after = text.substring(Math.min(to, text.length()));
    if (ABOUT_AFTER.matcher(after).matches()) {
      return StatedFigure.Hedge.ABOUT;
    }
    return OVER_AFTER.matcher(after).matches() ? StatedFigure.Hedge.OVER : StatedFigure.Hedge.NONE;
  }

  static StatedFigure.Hedge before(String text, int from) {
    String lead = text.substring(Math.max(0, from - REACH), from);
    if (NEARLY.matcher(lead).find() && !lead.endsWith("最近") && !lead.endsWith("附近")) {
      return StatedFigure.Hedge.NEARLY;
    }
    if (ABOUT.matcher(lead).find()) {
      return StatedFigure.Hedge.ABOUT;
    }
    return OVER.matcher(lead).find() ? StatedFigure.Hedge.OVER : StatedFigure.Hedge.NONE;
  }
}
