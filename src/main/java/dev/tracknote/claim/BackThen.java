package dev.tracknote.claim;

import java.util.regex.Pattern;

/**
 * A distance from what is, told of what had been: «a year earlier it had been $5m lower» of what
 * has risen by so much.
 */
public final class BackThen {

  private static final Pattern HAD_BEEN =
      Pattern.compile(
          "(?i)(?:\\bhad (?:been|stood|come in)|^\\W*(?:(?:a|one) (?:year|quarter) (?:ago|earlier|before)|last (?:year|quarter))\\b[^.;]{0,60}\\b(?:was|were|stood))(?: (?:at|about|some|roughly|only|still|just))* [A-Z$€£¥]{0,4}$");

  private static final Pattern APART =
      Pattern.compile(
          "(?i)^\\s?(?:lower|higher|less|more|smaller|larger|fewer)(?=[,.;)]|$| (?:in|at) (?:FY\\d|the (?:year-ago|same|prior|previous))| (?:a|one) (?:year|quarter)\\b| (?:two|three|four) quarters ago| than (?:the (?:[^,.;]|[.]\\d){1,40} (?:now|just) |now\\b|today|this quarter|it is now))");

  private BackThen() {}

  /** Whether a figure of a text is so told. */
  public static boolean isDistance(String text, StatedFigure figure) {
    return APART.matcher(text).region(figure.to(), text.length()).lookingAt()
        && HAD_BEEN.matcher(text.substring(0, figure.from())).find();
  }
}
