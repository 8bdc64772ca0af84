package dev.tracknote.claim;

/**
 * What analysts call what a company has guided, its middle and its ends: one list of names for each
 * language. All are alternatives of a pattern, without a group around them; the pattern must not
 * mind capitals.
 */
public final class GuidanceWords {

  public static final String ZH = "指引|预告|预想";

  /** The middle of what is guided. */
  public static final String MIDDLE_ZH = "中值|中点|中枢|中间值|中位值|中位数|中线|中间点|中心值";

  /** As {@link #MIDDLE_ZH}. */
  public static final String MIDDLE_EN =
      "\\bmid-?points?\\b|\\bmid-?range\\b|\\b(?:central|centre|center|halfway|middle) (?:point|mark|value)\\b|\\bcent(?:red|ered) (?:on|around|at)\\b";

  /** Either end of what is guided. */
  public static final String END_ZH = "[上下][限沿端缘]";

  /** As {@link #END_ZH}. */
  public static final String END_EN =
      "(?:low|high|upper|lower|top|bottom) (?:end|edge|bound|limit)";

  /** Its low end, or what stands for it. */
  public static final String LOW_ZH = "下[限沿端缘]|低端(?=\\s?[\\d高低为的也都仍]|$)|(?<=区间|指引|范围)的?底部?";

  /** Its high end, or what stands for it. */
  public static final String HIGH_ZH = "上[限沿端缘]|高端(?=\\s?[\\d高低为的也都仍]|$)|(?<=区间|指引|范围)的?顶部?";

  /** As {@link #LOW_ZH}. */
  public static final String LOW_EN =
      "\\b(?:low|lower|bottom) (?:end|edge|bound|limit)\\b|\\bbottom of (?:the |its |that )(?:guided |guidance )?(?:range|band)\\b|\\bfloor\\b";

  /** As {@link #HIGH_ZH}. */
  public static final String HIGH_EN =
      "\\b(?:high|higher|upper|top) (?:end|edge|bound|limit)\\b|\\btop of (?:the |its |that )(?:guided |guidance )?(?:range|band)\\b|\\bceiling\\b";

  private GuidanceWords() {}
}
