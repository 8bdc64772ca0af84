package dev.tracknote.claim;

/**
 * What analysts call what a company has guided, its middle and its ends: one list of names for each
 * language. All are alternatives of a pattern, without a group around them; the pattern must not
 * mind capitals.
 */
public final class GuidanceWords {

  public static final String ZH = "指引|预告|预想";

  /** The middle of what is guided. */
  public static final String MIDDLE_ZH = "中值|中点|中枢|中间值|中位值";

  /** As {@link #MIDDLE_ZH}. */
  public static final String MIDDLE_EN =
      "\\bmid-?points?\\b|\\bcent(?:red|ered) (?:on|around|at)\\b";

  /** Either end of what is guided. */
  public static final String END_ZH = "[上下][限沿端缘]";

  /** As {@link #END_ZH}. */
  public static final String END_EN =
      "(?:low|high|upper|lower|top|bottom) (?:end|edge|bound|limit)";

  private GuidanceWords() {}
}
